package dev.brisk.engine;

import dev.brisk.testkit.FactsTestKit;
import org.junit.jupiter.api.Test;

/** How hot places are: by loops, by tests before them, by the names and types of their methods, by callers. */
class HeatMapTest {
  private static void check(String source) {
    FactsTestKit.ofArguments("h", (value, site) -> site.heat()).in(source);
  }

  @Test
  void loopsMakeHotter() {
    check("""
        class Example {
          void m(List<String> xs, int n) {
            ask(1); // h: NORMAL
            for (String x : xs) {
              ask(x); // h: WARM
              for (int i = 0; i < n; i++) ask(i); // h: HOT
            }
            for (int i = 0; i < 3; i++) ask(i); // h: COLD
            xs.forEach(x -> ask(x)); // h: WARM
          }
          int depth(int n) {
            ask(n); // h: WARM
            return n == 0 ? 0 : depth(n - 1);
          }
        }""");
  }

  @Test
  void whatIsSeldomIsCold() {
    check("""
        class Example {
          private Object lazy;
          private final Map<String, Object> cache = new HashMap<>();
          private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("x");
          void m(List<String> xs, String y) {
            if (y == null) throw new IllegalArgumentException("no" + ask(1)); // h: COLD
            if (lazy == null) lazy = ask(2); // h: COLD
            for (String x : xs) {
              try {
                ask(x); // h: WARM
              } catch (RuntimeException e) {
                ask(3); // h: COLD
              }
              if (!cache.containsKey(x)) cache.put(x, ask(4)); // h: COLD
              if (LOG.isLoggable(java.util.logging.Level.FINE)) ask(5); // h: COLD
              LOG.fine("x" + ask(6)); // h: COLD
              if (x.equals(y)) {
                ask(7); // h: NORMAL
                return;
              }
            }
            for (String x : xs) {
              if (x.isEmpty()) {
                for (String z : xs) ask(z); // h: WARM
                break;
              }
            }
          }
        }""");
  }

  @Test
  void namesOfMethods() {
    check("""
        class Example implements Comparable<Example> {
          public static void main(String[] args) { ask(1); } // h: COLD
          void init() { for (int i = 0; i < 99; i++) ask(i); } // h: COLD
          void initHash() { ask(1); } // h: NORMAL
          void start() { ask(1); } // h: COLD
          void start(int n) { ask(1); } // h: NORMAL
          void loadUserConfig() { ask(1); } // h: COLD
          void loadUsers() { ask(1); } // h: NORMAL
          void registerDriver() { ask(1); } // h: COLD
          void registered() { ask(1); } // h: NORMAL
          public int compareTo(Example other) { return ask(1); } // h: WARM
          @Override public int hashCode() { return ask(1); } // h: WARM
          @Override public boolean equals(Object other) { return ask(true); } // h: NORMAL
          @Override public String toString() { return ask("x"); } // h: COLD
        }""");
  }

  @Test
  void namesAndTypesOfClasses() {
    check("""
        class Example {
          static class SchemaMigration { void run() { ask(1); } } // h: COLD
          static class Migrations { void run() { ask(1); } } // h: NORMAL
          static class ToolMain { void run() { ask(1); } } // h: COLD
          static class Domain { void run() { ask(1); } } // h: NORMAL
          static class TextEncoder { void encodeAll() { ask(1); } void set() { ask(1); } } // h: WARM | NORMAL
          abstract static class Lines implements Iterator<String> {
            public String next() { return ask("x"); } // h: WARM
            void other() { ask(1); } // h: NORMAL
          }
          abstract static class Bytes extends java.io.FilterInputStream {
            Bytes() { super(null); ask(1); } // h: NORMAL
            @Override public int read() { return ask(1); } // h: WARM
          }
          enum Kind {
            A, B;
            Kind() { ask(1); } // h: COLD
          }
          @interface Component {}
          @interface PostConstruct {}
          @Component static class Service {
            Service() { ask(1); } // h: COLD
            void serve() { ask(1); } // h: NORMAL
            @PostConstruct void fill() { ask(1); } // h: COLD
          }
        }""");
  }

  @Test
  void textsForPeopleAreColdAndWhatTheyAloneCall() {
    check("""
        class Example {
          @Override public String toString() { return ask("x") + own() + Text.shared() + chained(); } // h: COLD
          void printTree() { ask(1); helper(); } // h: COLD
          void printer() { ask(1); } // h: NORMAL
          private String own() { return ask("x") + deeper(); } // h: COLD
          private String deeper() { return ask("x"); } // h: COLD
          private void helper() { ask(1); } // h: COLD
          private String chained() { return ask("x"); } // h: NORMAL
          String serve() { return chained(); }
          @Deprecated void old() { ask(1); } // h: COLD
        }
        class Text {
          static String shared() { return ask("x"); } // h: NORMAL
        }
        class QueryBuilder {
          @Override public String toString() { return ask("x"); } // h: NORMAL
        }
        abstract class Slice implements CharSequence {
          @Override public String toString() { return ask("x"); } // h: NORMAL
        }
        interface ServerMBean { int getCount(); void clear(); }
        class Server implements ServerMBean {
          public int getCount() { return ask(1); } // h: COLD
          public void clear() { ask(1); } // h: NORMAL
        }""");
  }

  @Test
  void initialisersAreColdButForLambdasTheyKeep() {
    check("""
        class Example {
          static final Object FIXED = ask(1); // h: COLD
          final Object own = ask(2); // h: COLD
          final Runnable kept = () -> ask(3); // h: NORMAL
          static { for (int i = 0; i < 99; i++) ask(i); } // h: COLD
        }""");
  }

  @Test
  void callersInLoopsMakeHotter() {
    check("""
        class Example {
          void all(List<String> xs) {
            for (String x : xs) one(x);
            other();
            for (String x : xs) new Helper().help(x);
            for (String x : xs) Helper.all(x);
            for (String x : xs) use(Example::referred);
          }
          void use(Runnable r) {}
          private void one(String x) { // a loop around its caller's call
            ask(x); // h: WARM
            for (String y : List.of(x)) two(y);
          }
          private void two(String x) { ask(x); } // h: HOT
          private void other() { ask(1); } // h: NORMAL
          static void referred() { ask(1); } // h: NORMAL
        }
        class Helper {
          Helper() { ask(1); } // h: WARM
          void help(String x) { ask(x); } // h: WARM
          static void all(String... xs) { ask(xs); } // h: WARM
          void help(String x, String y) { ask(x); } // h: NORMAL
        }""");
  }

  @Test
  void whoCallsEachOtherInACircleIsNotHotForIt() {
    check("""
        class Example {
          void visit(List<String> xs) {
            for (String x : xs) child(x, xs);
          }
          private void child(String x, List<String> xs) {
            ask(x); // h: NORMAL
            visit(xs);
          }
          void some(List<String> xs) {
            for (String x : xs) first(x);
          }
          private void first(String x) { second(x); }
          private void second(String x) {
            ask(x); // h: WARM
            first(x);
          }
        }""");
  }

  @Test
  void whatOnlyColdOnesCallIsCold() {
    check("""
        public class Example {
          private final Object made = forField();
          Example() { inConstructor(); }
          void init() {
            helper();
            for (int i = 0; i < 9; i++) inLoop();
            both();
            later(() -> inLambda());
            Runnable r = this::referred;
            open();
            deep();
          }
          void run() { both(); }
          void later(Runnable r) { r.run(); }
          private static Object forField() { return ask("x"); } // h: COLD
          private void inConstructor() { ask(1); } // h: NORMAL
          private void helper() { ask(1); } // h: COLD
          private void inLoop() { ask(1); } // h: COLD
          private void both() { ask(1); } // h: NORMAL
          private void inLambda() { ask(1); } // h: NORMAL
          private void referred() { ask(1); } // h: NORMAL
          public void open() { ask(1); } // h: COLD
          private void deep() { deeper(); }
          private void deeper() {
            ask(1); // h: COLD
            if (made == null) deep();
          }
          private void uncalled() { ask(1); } // h: NORMAL
          void fails(String s) {
            if (s == null) throw new IllegalStateException(describe());
            try { run(); } catch (RuntimeException e) { recover(); }
          }
          private String describe() { return ask("x"); } // h: COLD
          private void recover() { ask(1); } // h: COLD
        }""");
  }

  @Test
  void whatSomeoneElseMayCallIsNot() {
    check("""
        class Example implements Runnable {
          void init() {
            run();
            helper();
            new Sub().hook();
            Other.anyName(this);
          }
          @Override public void run() { ask(1); } // h: NORMAL
          void helper() { ask(1); } // h: NORMAL
          void anyName() { ask(1); } // h: NORMAL
          protected void hook() { ask(1); } // h: NORMAL
          static class Sub extends Example {
            @Override protected void hook() { ask(1); } // h: NORMAL
            void other() { super.helper(); }
          }
          static class Other {
            static void anyName(Example e) { e.anyName(); }
            static void use(Object o) { ((Other) o).typed(); }
            void typed() { ask(1); } // h: NORMAL
          }
          static class Setup {
            void init() { new Part().fill(); }
            static class Part {
              Part() { ask(1); } // h: COLD
              void fill() { ask(1); } // h: COLD
            }
          }
        }""");
  }
}
