package dev.brisk.facts;

import dev.brisk.api.Site;
import dev.brisk.model.Call;
import dev.brisk.model.Node;
import dev.brisk.testkit.FactsTestKit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long code takes: by decade, along the cheapest ordinary way. */
class TimesFactsTest {

  /** The time of the argument of {@code ask}. */
  private static FactsTestKit time() {
    return FactsTestKit.ofArguments("nanos", (value, site) -> site.facts().nanosOf(value));
  }

  /** The time of the way through a call of {@code here} that avoids calls of {@code not}. */
  private static FactsTestKit path() {
    return FactsTestKit.asking("path", Call.class, TimesFactsTest::pathThrough);
  }

  private static Object pathThrough(Call here, Site site) {
    if (!here.name().equals("here")) return null;
    List<Node> avoided = new ArrayList<>();
    here.body().walk(node -> {
      if (node instanceof Call && ((Call) node).name().equals("not")) avoided.add(node);
    });
    long nanos = site.facts().nanosOfPath(here, avoided);
    return nanos == Long.MAX_VALUE ? "none" : nanos >= 100_000 ? "wait" : nanos >= 150 ? "hundreds" : nanos >= 70 ? "tens" : "few";
  }

  @Test
  void callsTakeWhatTheTablesSay() {
    time().in("""
        class Example {
          void known(String text, Map<String, String> map, java.sql.Statement statement) throws Exception {
            ask(text.length()); // nanos: 1
            ask(map.get(text)); // nanos: 20
            ask(text.matches(".")); // nanos: 500
            ask(java.util.regex.Pattern.compile(text)); // nanos: 1000
            ask(statement.executeQuery(text)); // nanos: 100000
            ask(new IllegalStateException()); // nanos: 1000
          }
        }
        """);
  }

  @Test
  void unknownCallsAreMiddlingAndAccessorsShort() {
    time().in("""
        abstract class Example {
          interface Other { int getSize(); int work(int x); }
          void unknown(Other other) {
            ask(other.getSize()); // nanos: 2
            ask(other.work(1)); // nanos: 20
          }
        }
        """);
  }

  @Test
  void bodiesInSightAreAddedUpAlongTheCheapestWay() {
    time().in("""
        class Example {
          private Object cached;
          private Object cheapOnce() {
            if (cached != null) return cached;
            cached = java.util.regex.Pattern.compile("x");
            return cached;
          }
          private Object dear() { return java.util.regex.Pattern.compile("x"); }
          private int always(int x) { return dear() == null ? 0 : always(x - 1); }
          void m() {
            ask(cheapOnce()); // nanos: 4
            ask(dear()); // nanos: 1001
          }
        }
        """);
  }

  @Test
  void exceptionsAreNoWayAndLogLinesCostNothing() {
    path().in("""
        class Example {
          native void here(); native void not(); native void work();
          void thrown(boolean bad, String text) {
            if (bad) throw new IllegalStateException(text + bad);
            text.matches("x");
            here(); // path: hundreds
          }
          void onTheWayOut(boolean bad) {
            if (bad) {
              here(); // path: none
              throw new IllegalStateException();
            }
          }
          void logged(System.Logger log, String text) {
            log.log(System.Logger.Level.DEBUG, text);
            here(); // path: few
          }
        }
        """);
  }

  @Test
  void aPassOfTheInnermostLoopIsTheRegion() {
    path().in("""
        class Example {
          native void here(); native void not(); native void work();
          void inner(List<String> texts, java.sql.Statement statement) throws Exception {
            statement.execute("x");
            for (String text : texts) {
              here(); // path: few
            }
          }
          void beside(List<String> texts, java.sql.Statement statement) throws Exception {
            for (String text : texts) {
              here(); // path: wait
              statement.execute(text);
            }
          }
          void aroundALoop(List<String> texts) {
            here(); // path: hundreds
            for (String text : texts) work();
          }
          void leavesEarly(List<String> texts, boolean some, String text) {
            here(); // path: few
            if (some) return;
            text.matches("x");
          }
        }
        """);
  }

  @Test
  void waysMayAvoidNodes() {
    path().in("""
        class Example {
          native void here(); native void not(); native void work();
          void always() {
            here(); // path: none
            not();
          }
          void onOneBranch(boolean some, String text) {
            here(); // path: hundreds
            if (some) not();
            else text.matches("x");
          }
          void inALoop(List<String> texts) {
            here(); // path: none
            for (String text : texts) not();
          }
          void inACase(int kind) {
            here(); // path: tens
            switch (kind) {
              case 1: not(); break;
              case 2: work(); break;
              default: not();
            }
          }
          int returned(int kind) {
            here(); // path: few
            if (kind == 3) return 1;
            not();
            return 2;
          }
        }
        """);
  }
}
