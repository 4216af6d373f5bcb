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
          @Override public String toString() { return ask("x"); } // h: NORMAL
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
  void callersOfTheSameClass() {
    check("""
        class Example {
          void all(List<String> xs) {
            for (String x : xs) one(x);
            other();
          }
          private void one(String x) { ask(x); } // h: WARM
          private void other() { ask(1); } // h: NORMAL
          void init() { helper(); }
          private void helper() { ask(1); } // h: NORMAL
        }""");
  }
}
