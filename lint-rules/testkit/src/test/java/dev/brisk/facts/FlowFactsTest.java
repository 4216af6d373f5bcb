package dev.brisk.facts;

import dev.brisk.model.Call;
import dev.brisk.model.Node;
import dev.brisk.testkit.FactsTestKit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be evaluated after what: calls of methods with one letter are places; each {@code from()} names those it may reach. */
class FlowFactsTest {
  /** The letters that may follow, in the order of the source; {@code z} is a barrier. */
  private static List<String> reached(Call from, Facts facts) {
    List<Node> barriers = new ArrayList<>();
    List<Call> places = new ArrayList<>();
    from.body().walk(node -> {
      if (!(node instanceof Call) || ((Call) node).name().length() != 1) return;
      if (((Call) node).name().equals("z")) barriers.add(node);
      else places.add((Call) node);
    });
    List<String> names = new ArrayList<>();
    for (Call place : places) if (facts.reaches(from, place, barriers)) names.add(place.name());
    return names;
  }

  private static void check(String members) {
    FactsTestKit.asking("reaches", Call.class, (call, site) -> call.name().equals("from") ? reached(call, site.facts()) : null).in("""
        abstract class Example {
          abstract boolean from(); abstract boolean a(); abstract boolean b(); abstract boolean c(); abstract boolean d(); abstract boolean z();
        """ + members + "}");
  }

  @Test
  void branchesDoNotReachEachOther() {
    check("""
        void m(boolean x) {
          if (x) { from(); a(); } else { b(); } // reaches: a, c
          c();
        }""");
  }

  @Test
  void returnsLeadPastTheRest() {
    check("""
        void m(boolean x) {
          from(); // reaches: a, b
          if (x) { a(); return; }
          b();
        }
        void n(boolean x) {
          if (x) { from(); return; } // reaches: none
          b();
        }""");
  }

  @Test
  void loopsComeBack() {
    check("""
        void m(int n) {
          a();
          for (int i = 0; i < n; i++) {
            b();
            from(); // reaches: b, c, d
            c();
          }
          d();
        }""");
  }

  @Test
  void breakLeavesAndContinueComesBack() {
    check("""
        void m(int n, boolean x) {
          while (x) {
            a();
            if (n > 1) { from(); break; } // reaches: c
            if (n > 2) { from(); continue; } // reaches: a, b, c
            b();
          }
          c();
        }""");
  }

  @Test
  void labelsNameTheLoopThatIsLeft() {
    check("""
        void m(int n, boolean x) {
          outer:
          for (int i = 0; i < n; i++) {
            a();
            for (int j = 0; j < n; j++) {
              b();
              if (x) { from(); continue outer; } // reaches: a, b, c
              if (n > 3) { from(); break outer; } // reaches: c
            }
          }
          c();
        }""");
  }

  @Test
  void shortCircuitSkipsTheRightSide() {
    check("""
        void m(boolean x) {
          if (from() && a()) b(); // reaches: a, b, c
          c();
        }
        void n(boolean x) {
          if (a() || from()) b(); // reaches: b, c
          c();
        }""");
  }

  @Test
  void barriersEndAPath() {
    check("""
        void m(boolean x) {
          from(); // reaches: a, c
          if (x) { z(); b(); } else { a(); }
          c();
        }
        void n(boolean x) {
          from(); // reaches: none
          z();
          a();
        }""");
  }

  @Test
  void whatMayThrowLeadsToTheHandlers() {
    check("""
        void m() {
          try { from(); a(); } catch (RuntimeException e) { b(); } // reaches: a, b, c
          c();
        }
        void n() {
          try { a(); } catch (RuntimeException e) { from(); } // reaches: c
          c();
        }""");
  }

  @Test
  void finallyRunsAfterReturn() {
    check("""
        void m(boolean x) {
          try {
            if (x) { from(); return; } // reaches: b, c
            a();
          } finally {
            b();
          }
          c();
        }""");
  }

  @Test
  void casesFallThroughUnlessTheyAreArrows() {
    check("""
        void m(int n) {
          switch (n) {
            case 1: from(); // reaches: a, c
            case 2: a(); break;
            default: b();
          }
          c();
        }
        void n(int n) {
          switch (n) {
            case 1 -> from(); // reaches: c
            case 2 -> a();
            default -> b();
          }
          c();
        }""");
  }

  @Test
  void lambdasMayRunAgainAndNotAtAll() {
    check("""
        void m(List<String> xs) {
          from(); // reaches: a, b
          xs.forEach(x -> a());
          b();
        }
        void n(List<String> xs) {
          xs.forEach(x -> { from(); a(); }); // reaches: a, b
          b();
        }""");
  }

  @Test
  void constantConditionsHaveOneWayOut() {
    check("""
        void m() {
          while (true) {
            from(); // reaches: a
            a();
          }
        }
        void n() {
          from(); // reaches: b
          if (false) a();
          b();
        }""");
  }

  @Test
  void assertionsMayBeOff() {
    check("""
        void m() {
          from(); // reaches: a, b
          assert a();
          b();
        }""");
  }
}
