package dev.brisk.facts;

import dev.brisk.model.Assignment;
import dev.brisk.model.Loop;
import dev.brisk.testkit.FactsTestKit;
import org.junit.jupiter.api.Test;

/** How often a node runs relative to its loop or method, what must hold for it, and when a loop's result is settled. */
class FrequencyFactsTest {
  private static void check(String members) {
    FactsTestKit.ofArguments("f", (value, site) -> site.facts().frequencyOf(value)).in("class Example {\n" + members + "}");
  }

  private static void checkGuards(String members) {
    FactsTestKit.ofArguments("g", (value, site) -> site.facts().guardsOf(value).stream().map(guard -> (guard.holds() ? "" : "!") + guard.test().text()).toList())
        .in("class Example {\n" + members + "}");
  }

  private static void checkSettled(String members) {
    FactsTestKit.asking("s", Assignment.class, (write, site) -> {
      Loop loop = write.loop();
      return loop == null || write.form() != Assignment.Form.SIMPLE ? null : site.facts().isSettled(write, loop);
    }).in("class Example {\n" + members + "}");
  }

  // Guards

  @Test
  void branchesAndChainsGuard() {
    checkGuards("""
        void m(boolean a, boolean b, String s) {
          ask(1); // g: none
          if (a && !b) ask(2); // g: !b, a
          else ask(3); // g: none
          if (a || b) ask(4); // g: none
          else ask(5); // g: !b, !a
          boolean c = s != null && ask(s.isEmpty()); // g: s != null
          int n = a ? ask(6) : 0; // g: a
        }""");
  }

  @Test
  void earlyReturnsGuardWhatFollows() {
    checkGuards("""
        int m(String s, int n) {
          if (s == null) return 0;
          ask(1); // g: !(s == null)
          if (n == 0 || s.isEmpty()) throw new IllegalStateException();
          return ask(2); // g: !s.isEmpty(), !n == 0, !(s == null)
        }""");
  }

  @Test
  void guardsAreThoseOfTheInnermostLoopOrLambda() {
    checkGuards("""
        void m(List<String> xs, boolean a) {
          if (a) {
            for (String x : xs) {
              if (x == null) continue;
              ask(x); // g: !(x == null)
            }
            Runnable r = () -> ask(1); // g: none
          }
          int i = 0;
          while (i < 10 && a) ask(i++); // g: none
        }""");
  }

  @Test
  void whatIsCaughtOrFinalIsNotGuardedByTheBlock() {
    checkGuards("""
        void m(boolean a) {
          try {
            if (a) m(false);
            ask(1); // g: none
          } catch (RuntimeException e) {
            ask(2); // g: none
          } finally {
            ask(3); // g: none
          }
        }""");
  }

  // Each pass, sometimes

  @Test
  void eachPass() {
    check("""
        void m(List<String> xs, boolean a) {
          ask(1); // f: EACH_PASS
          for (String x : xs) {
            ask(x); // f: EACH_PASS
            if (a) ask(2); // f: SOMETIMES
            else ask(3); // f: SOMETIMES
            if (a && x != null) continue;
            ask(4); // f: SOMETIMES
          }
          synchronized (this) { ask(5); } // f: EACH_PASS
          try { ask(6); } finally { ask(7); } // f: EACH_PASS | EACH_PASS
        }""");
  }

  @Test
  void oneOfSeveralCases() {
    check("""
        void m(int n) {
          switch (n) {
            case 1: ask(1); break; // f: SOMETIMES
            default: ask(2); // f: SOMETIMES
          }
          ask(3); // f: EACH_PASS
        }""");
  }

  // Exceptions, exits, logs

  @Test
  void onTheWayToAnException() {
    check("""
        int m(String s, int n, boolean a) {
          if (s == null) {
            String text = ask("missing"); // f: TO_EXCEPTION
            for (int i = 0; i < n; i++) text += ask(i); // f: EACH_PASS
            throw new IllegalArgumentException(text);
          }
          if (a) throw new IllegalStateException(ask("bad")); // f: TO_EXCEPTION
          RuntimeException kept = new RuntimeException("x" + ask(1)); // f: TO_EXCEPTION
          RuntimeException made = error(ask("e")); // f: TO_EXCEPTION
          switch (n) {
            case 0: return ask(2); // f: SOMETIMES
            default: throw error("n" + ask(n)); // f: TO_EXCEPTION
          }
        }
        static RuntimeException error(String text) { return new RuntimeException(text); }""");
  }

  @Test
  void whatIsCaughtIsSeldom() {
    check("""
        void m(String s) {
          try {
            ask(s.length()); // f: EACH_PASS
          } catch (RuntimeException e) {
            ask(1); // f: SELDOM
          }
          assert s != null : ask(2); // f: TO_EXCEPTION
          ask(3); // f: EACH_PASS
        }""");
  }

  @Test
  void aThrowInFinallyCodeStaysOne() {
    check("""
        void m(boolean a) {
          try {
            if (a) throw new IllegalStateException(ask("x")); // f: TO_EXCEPTION
            ask(1); // f: SOMETIMES
          } finally {
            ask(2); // f: EACH_PASS
          }
        }""");
  }

  @Test
  void onTheWayToTheEndOfTheProcess() {
    check("""
        void m(String[] args) {
          if (args.length == 0) {
            System.out.println(ask("usage")); // f: TO_EXIT
            System.exit(1);
          }
          ask(1); // f: EACH_PASS
        }""");
  }

  @Test
  void aLoopWithoutEndIsNoException() {
    check("""
        void m(boolean a) {
          ask(1); // f: EACH_PASS
          while (true) {
            ask(2); // f: EACH_PASS
            if (a) throw new IllegalStateException();
          }
        }""");
  }

  @Test
  void forALogLine() {
    check("""
        static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("x");
        void m(String s, int n) {
          LOG.fine("x" + ask(1)); // f: TO_LOG
          LOG.fine(() -> "x" + ask(2)); // f: TO_LOG
          if (LOG.isLoggable(java.util.logging.Level.FINE)) {
            String text = ask("x"); // f: TO_LOG
            LOG.fine(text);
          }
          boolean fine = LOG.isLoggable(java.util.logging.Level.FINE);
          if (n > 3 && fine) ask(3); // f: TO_LOG
          if (isFine()) ask(4); // f: TO_LOG
          if (n < 0) {
            String text = ask("y"); // f: TO_LOG
            LOG.warning(text);
          }
          if (n > 9) {
            ask(5); // f: SOMETIMES
            LOG.fine("often");
          }
          if (n > 7) {
            ask(6); // f: SOMETIMES
            LOG.log(java.util.logging.Level.FINER, "often");
          }
          if (n > 5) {
            ask(7); // f: TO_LOG
            LOG.log(java.util.logging.Level.SEVERE, "seldom");
          }
          ask(8); // f: EACH_PASS
          LOG.warning("always");
        }
        private boolean isFine() { return LOG.isLoggable(java.util.logging.Level.FINE); }""");
  }

  @Test
  void aLoggerOfTheProjectsOwnIsKnownByItsName() {
    check("""
        interface TraceLog { void debug(String text); boolean isDebugEnabled(); }
        interface Catalog { void debug(String text); }
        void m(TraceLog log, Catalog catalog) {
          log.debug(ask("x")); // f: TO_LOG
          catalog.debug(ask("x")); // f: EACH_PASS
          if (log.isDebugEnabled()) ask(1); // f: TO_LOG
        }""");
  }

  // Once

  @Test
  void lazyFieldsAreFilledOnce() {
    check("""
        private Object a, b, c, d;
        private static volatile Object shared;
        Object a() {
          if (a == null) a = ask(new Object()); // f: ONCE
          return a;
        }
        Object b() {
          if (b != null) return b;
          b = ask(new Object()); // f: ONCE
          return b;
        }
        Object c() {
          if (c == null) fill();
          return ask(c); // f: EACH_PASS
        }
        private void fill() { c = new Object(); }
        static Object shared() {
          Object local = shared;
          if (local == null) {
            synchronized (Example.class) {
              local = shared;
              if (local == null) shared = local = ask(new Object()); // f: ONCE
            }
          }
          return local;
        }
        void notFilled() {
          if (d == null) ask(1); // f: SOMETIMES
        }""");
  }

  @Test
  void whatIsForgottenIsFilledSeldom() {
    check("""
        private Object b;
        Object b() {
          if (b != null) return b;
          b = ask(new Object()); // f: SELDOM
          return b;
        }
        void forget() { b = null; }
        void peek() {
          if (b == null) ask(1); // f: SELDOM
        }""");
  }

  @Test
  void firstPass() {
    check("""
        String m(List<String> xs, String[] ys, boolean c) {
          StringBuilder out = new StringBuilder();
          boolean first = true;
          for (String x : xs) {
            if (first) {
              first = false;
              ask(1); // f: ONCE
            } else {
              ask(2); // f: SOMETIMES
            }
          }
          for (int i = 0; i < ys.length; i++) {
            if (i > 0) ask(3); // f: SOMETIMES
            else ask(4); // f: ONCE
            if (i == ys.length - 1) ask(5); // f: ONCE
            if (i % 1000 == 0) ask(6); // f: SELDOM
            if ((i & 1) == 0) ask(7); // f: SOMETIMES
          }
          int n = 0;
          for (String x : xs) if (n++ == 0) ask(8); // f: ONCE
          boolean flips = c;
          for (String x : xs) {
            if (flips) {
              flips = false;
              ask(9); // f: SOMETIMES
            } else {
              flips = true;
            }
          }
          return out.toString();
        }""");
  }

  @Test
  void whatLeavesTheLoop() {
    check("""
        String m(List<String> xs, String y) {
          for (String x : xs) {
            if (x.equals(y)) return ask(x); // f: ONCE
            if (x.isEmpty()) {
              ask(1); // f: ONCE
              break;
            }
            ask(2); // f: SOMETIMES
          }
          for (String x : xs) {
            ask(3); // f: ONCE
            return x;
          }
          do {
            ask(4); // f: ONCE
          } while (false);
          for (String x : xs) {
            if (x.equals(y)) continue;
            ask(5); // f: SOMETIMES
          }
          while (!y.isEmpty()) ask(6); // f: EACH_PASS
          return ask(y); // f: SOMETIMES
        }""");
  }

  @Test
  void aLambdaIsAPlaceOfItsOwn() {
    check("""
        void m(List<String> xs, boolean a) {
          xs.forEach(x -> {
            if (x.isEmpty()) return;
            ask(x); // f: SOMETIMES
          });
          xs.removeIf(x -> ask(x) == null); // f: EACH_PASS
          for (String x : xs) {
            Runnable later = () -> ask(1); // f: EACH_PASS
            if (a) return;
          }
        }""");
  }

  // Seldom

  @Test
  void misses() {
    check("""
        private final Map<String, Object> cache = new HashMap<>();
        private Object[] table = new Object[4];
        Object m(String key, int n) {
          Object made = cache.get(key);
          if (made == null) {
            made = ask(new Object()); // f: SELDOM
            cache.put(key, made);
          }
          if (!cache.containsKey("x")) cache.put("x", ask(1)); // f: SELDOM
          if (table[n] == null) table[n] = ask(2); // f: SELDOM
          if (n >= table.length) table = Arrays.copyOf(table, ask(n)); // f: SELDOM
          Object other = cache.get("y");
          if (other == null) ask(3); // f: SOMETIMES
          if (Thread.interrupted()) ask(4); // f: SELDOM
          return made;
        }""");
  }

  @Test
  void flagsOfFields() {
    check("""
        private boolean done, reset;
        private static final boolean DEBUG = Boolean.getBoolean("x");
        private final java.util.concurrent.atomic.AtomicBoolean started = new java.util.concurrent.atomic.AtomicBoolean();
        void m() {
          if (!done) {
            done = true;
            ask(1); // f: ONCE
          }
          if (!reset) {
            reset = true;
            ask(2); // f: SELDOM
          }
          if (DEBUG) ask(3); // f: SELDOM
          if (started.compareAndSet(false, true)) ask(4); // f: ONCE
        }
        void again() { reset = false; }""");
  }

  // Settled

  @Test
  void aFlagOnlyEverSetIsSettled() {
    checkSettled("""
        boolean m(List<String> xs, String y, int[] ns) {
          boolean found = false;
          for (String x : xs) {
            if (x.equals(y)) found = true; // s: yes
          }
          int last = -1;
          for (int i = 0; i < ns.length; i++) {
            if (ns[i] == 3) last = i; // s: no
          }
          int first = -1;
          boolean any = false;
          for (int i = 0; i < ns.length; i++) {
            if (!any && ns[i] == 3) {
              first = i; // s: no
              any = true; // s: yes
            }
          }
          String best = null;
          for (String x : xs) {
            if (best == null && x.isEmpty()) best = x; // s: yes
          }
          boolean flips = false;
          for (String x : xs) flips = x.isEmpty(); // s: no
          return found;
        }""");
  }

  @Test
  void aLoopThatDoesMoreIsNotSettled() {
    checkSettled("""
        int count;
        boolean m(List<String> xs, String y, List<String> out) {
          boolean found = false;
          for (String x : xs) {
            if (x.equals(y)) found = true; // s: no
            out.add(x);
          }
          for (String x : xs) {
            if (x.equals(y)) found = true; // s: no
            count++;
          }
          int n = 0;
          for (String x : xs) {
            if (x.equals(y)) found = true; // s: no
            n += x.length();
          }
          for (String x : xs) {
            if (unknown(x)) found = true; // s: no
          }
          return found && n > 3;
        }
        boolean unknown(String x) { return x.isEmpty(); }""");
  }
}
