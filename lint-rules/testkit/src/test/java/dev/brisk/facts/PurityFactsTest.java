package dev.brisk.facts;

import dev.brisk.testkit.FactsTestKit;
import org.junit.jupiter.api.Test;

/** Whether evaluating an expression changes nothing ({@code pure}) and whether it always returns ({@code total}). */
class PurityFactsTest {
  private static void check(String members) {
    FactsTestKit.ofArguments("pure", (value, site) -> site.facts().isPure(value)).andOfArguments("total", (value, site) -> site.facts().isTotal(value))
        .in("class Example {\n" + members + "}");
  }

  @Test
  void readsAndArithmeticArePure() {
    check("""
        int field;
        void m(int n) {
          ask(n); // pure: yes; total: yes
          ask(n + field); // pure: yes; total: yes
          ask(n / field); // pure: yes; total: no
          ask(n / 2); // pure: yes; total: yes
        }""");
  }

  @Test
  void writesAreNot() {
    check("""
        int field;
        void m(int n) {
          ask(n++); // pure: no; total: no
          ask(field = n); // pure: no; total: no
        }""");
  }

  @Test
  void volatileFieldsAreReadInOrder() {
    check("""
        volatile int shared;
        void m() {
          ask(shared); // pure: no; total: yes
        }""");
  }

  @Test
  void callsOnWhatMayBeNullMayThrow() {
    check("""
        void m(String s) {
          ask(s.length()); // pure: yes; total: no
          ask(s.length()); // pure: yes; total: yes
        }""");
  }

  @Test
  void bodiesInSightAreLookedInto() {
    check("""
        int field;
        private int twice(int n) { return n * 2; }
        private int count() { return ++field; }
        int open(int n) { return n; }
        void m(int n) {
          ask(twice(n)); // pure: yes; total: yes
          ask(count()); // pure: no; total: no
          ask(open(n)); // pure: no; total: no
        }""");
  }

  @Test
  void clocksAndRandomSourcesNeverSayTheSame() {
    check("""
        void m() {
          ask(System.nanoTime()); // pure: no; total: yes
          ask(Math.random()); // pure: no; total: yes
          ask(Math.abs(-3)); // pure: yes; total: yes
        }""");
  }

  @Test
  void interfacesOfUnknownClassMayDoAnything() {
    check("""
        void m(Map<String, String> map, Iterator<String> it) {
          ask(map.size()); // pure: no; total: no
          ask(it.next()); // pure: no; total: no
        }
        void n() {
          HashMap<String, String> map = new HashMap<>();
          ask(map.get("a")); // pure: yes; total: yes
        }""");
  }

  @Test
  void keysOfOtherClassesRunTheirOwnCode() {
    check("""
        static class Key { public int hashCode() { return System.identityHashCode(this); } }
        void m(Key key, String text) {
          HashMap<Object, String> map = new HashMap<>();
          ask(map.get(key)); // pure: no; total: yes
          ask(map.get(text)); // pure: yes; total: yes
        }""");
  }

  @Test
  void indexesAndCastsMayThrow() {
    check("""
        void m(int[] xs, int i, Object o) {
          ask(xs[i]); // pure: yes; total: no
          ask((String) o); // pure: yes; total: no
          ask((long) i); // pure: yes; total: yes
          for (int j = 0; j < xs.length; j++) ask(xs[j]); // pure: yes; total: yes
        }""");
  }

  @Test
  void constantArgumentsAreTried() {
    check("""
        void m(String text) {
          ask(java.util.regex.Pattern.compile("a+")); // pure: yes; total: yes
          ask(java.util.regex.Pattern.compile("a(")); // pure: yes; total: no
          ask(java.util.regex.Pattern.compile(text)); // pure: yes; total: no
        }""");
  }

  @Test
  void recordsHaveAccessorsWithoutCode() {
    check("""
        record Point(int x, int y) {}
        void m(Point p) {
          ask(p.x()); // pure: yes; total: no
          if (p != null) ask(p.x() + p.y()); // pure: yes; total: yes
        }""");
  }

  @Test
  void concatenationRunsToStringOfItsParts() {
    check("""
        void m(String s, int n, Object o) {
          ask(s + n); // pure: yes; total: yes
          ask(s + o); // pure: no; total: yes
        }""");
  }

  @Test
  void conditionsGuardWhatTheyTest() {
    check("""
        void m(String s) {
          ask(s != null && s.isEmpty()); // pure: yes; total: yes
          ask(s == null ? 0 : s.length()); // pure: yes; total: yes
        }""");
  }
}
