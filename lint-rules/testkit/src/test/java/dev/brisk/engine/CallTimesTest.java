package dev.brisk.engine;

import dev.brisk.model.Call;
import dev.brisk.testkit.FactsTestKit;
import org.junit.jupiter.api.Test;

/** What methods are estimated to take from their syntax, before they are analysed. */
class CallTimesTest {
  @Test
  void callsInSightAreLookedInto() {
    FactsTestKit.asking("n", Call.class, (call, site) -> call.receiver() instanceof dev.brisk.model.LocalRead ? call.source().wholeFacts().nanosOf(call.method()) : null)
        .in("""
            class Example {
              java.sql.Connection connection;
              java.sql.PreparedStatement prepared;
              void m(Example e, Sub s, Shape shape, String text) throws Exception {
                e.nothing(); // n: 0
                e.unknown(); // n: 20
                e.loads(); // n: 200000
                e.loadsForAll(null); // n: 2000000
                e.mayLoad(false); // n: 0
                e.mayLoadLater(null); // n: 0
                e.loadsAfterReturn(true); // n: 0
                e.failing(null); // n: 0
                e.later(); // n: 0
                e.circle(3); // n: 0
                e.overridden(); // n: 0
                s.overridden(); // n: 200000
                shape.area(); // n: 20
                text.trim(); // n: -1
              }
              void nothing() {}
              void unknown() { Thread.yield(); }
              void loads() throws Exception { connection.prepareStatement("x"); unknownHere(); }
              private void unknownHere() throws Exception { prepared.executeQuery(); }
              void loadsForAll(List<String> all) throws Exception { for (String each : all) loads(); }
              void mayLoad(boolean b) throws Exception { if (b) loads(); else hashCode2(); getName(); }
              void mayLoadLater(Runnable r) { try { r = null; } catch (RuntimeException x) { unknown(); } }
              void loadsAfterReturn(boolean b) throws Exception { if (b) return; loads(); }
              void failing(String s) { if (s == null) throw new IllegalStateException(describe()); getName(); }
              String describe() { return "x"; }
              void later() { Runnable r = () -> unknown(); }
              int circle(int n) { return n == 0 ? 0 : other(n - 1); }
              int other(int n) { return circle(n); }
              void overridden() throws Exception { loads(); }
              void hashCode2() {}
              String getName() { return ""; }
            }
            class Sub extends Example {
              @Override void overridden() throws Exception { loads(); }
            }
            class Cheap extends Example {
              @Override void overridden() {}
            }
            interface Shape { int area(); }
            class Square implements Shape { public int area() { return Math.abs(2); } }
            """);
  }
}
