package dev.brisk.facts;

import dev.brisk.testkit.FactsTestKit;
import org.junit.jupiter.api.Test;

/** Whether a value may be null where it stands. */
class NullnessFactsTest {
  private static void check(String members) {
    FactsTestKit.ofArguments("null", (value, site) -> site.facts().mayBeNull(value)).in("class Example {\n" + members + "}");
  }

  @Test
  void whatIsMadeHereIsThere() {
    check("""
        void m() {
          ask(new Object()); // null: no
          ask(new int[3]); // null: no
          ask("text" + this); // null: no
          ask(null); // null: yes
        }""");
  }

  @Test
  void parametersMayBeNullUntilSomethingProvesOtherwise() {
    check("""
        void m(String s) {
          ask(s); // null: yes
          s.length();
          ask(s); // null: no
        }""");
  }

  @Test
  void testsDecidePerBranch() {
    check("""
        void m(String s) {
          if (s != null) ask(s); // null: no
          else ask(s); // null: yes
          if (s == null) return;
          ask(s); // null: no
        }""");
  }

  @Test
  void bothSidesOfAChainCount() {
    check("""
        void m(String s, boolean x) {
          if (s != null && x) ask(s); // null: no
          if (s != null || x) ask(s); // null: yes
          if (s == null || x) return;
          ask(s); // null: no
        }""");
  }

  @Test
  void assignmentsDecideOnTheirPath() {
    check("""
        void m(boolean x) {
          String s = null;
          ask(s); // null: yes
          if (x) s = "a";
          ask(s); // null: yes
          if (!x) s = "b";
          if (x) s = "c"; else s = "d";
          ask(s); // null: no
        }""");
  }

  @Test
  void loopsBringValuesBack() {
    check("""
        void m(int n, String other) {
          String s = "a";
          for (int i = 0; i < n; i++) {
            ask(s); // null: yes
            s = other;
          }
        }
        void n(int n) {
          String s = "a";
          for (int i = 0; i < n; i++) {
            ask(s); // null: no
            s = "b";
          }
        }""");
  }

  @Test
  void typeTestsAndRequireNonNullProve() {
    check("""
        void m(Object o, Object p) {
          if (o instanceof String) ask(o); // null: no
          Objects.requireNonNull(p);
          ask(p); // null: no
        }""");
  }

  @Test
  void rowsOfTheTableKnowResults() {
    check("""
        void m(Map<String, String> map, String s) {
          ask(s.trim()); // null: no
          ask(map.get(s)); // null: yes
        }""");
  }

  @Test
  void finalFieldsWithAValueAreThere() {
    check("""
        private final List<String> made = new ArrayList<>();
        private final List<String> given;
        private List<String> later = new ArrayList<>();
        Example(List<String> given) { this.given = given; }
        void m() {
          ask(made); // null: no
          ask(given); // null: yes
          ask(later); // null: yes
        }""");
  }

  @Test
  void conditionalsNeedBothSides() {
    check("""
        void m(String s, boolean x) {
          ask(x ? "a" : "b"); // null: no
          ask(x ? "a" : s); // null: yes
        }""");
  }

  @Test
  void whatIsCaughtOrLockedIsThere() {
    check("""
        void m(Object lock) {
          try { lock.hashCode(); } catch (RuntimeException e) { ask(e); } // null: no
        }
        void n(Object lock) {
          synchronized (lock) { ask(lock); } // null: no
        }""");
  }

  @Test
  void aWalkProvesWhatIsWalked() {
    check("""
        void m(List<String> xs, String[] array) {
          for (String x : xs) ask(x); // null: yes
          ask(xs); // null: no
          ask(array); // null: yes
          int n = array.length;
          ask(array); // null: no
        }""");
  }
}
