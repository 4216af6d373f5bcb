package dev.brisk.facts;

import dev.brisk.model.Call;
import dev.brisk.testkit.FactsTestKit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a caller learns of a method in sight; asked at calls of methods named {@code f} and a digit in a method {@code m}. */
class SummaryFactsTest {
  private static FactsTestKit ask(String key, Function<Summary, Object> question) {
    return FactsTestKit.asking(key, Call.class, (call, site) -> {
      if (!call.name().matches("f\\d") || !call.body().member().getSimpleName().contentEquals("m")) return null;
      Summary summary = site.facts().summaryOf(call.method());
      return summary == null ? "unknown" : question.apply(summary);
    });
  }

  private static void check(FactsTestKit kit, String members) {
    kit.in("abstract class Example {\n" + members + "}");
  }

  @Test
  void newObjects() {
    check(ask("fresh", Summary::fresh), """
        private List<String> kept = new ArrayList<>();
        private List<String> f1() { return new ArrayList<>(kept); }
        private List<String> f2() { List<String> made = new ArrayList<>(); made.add("a"); return made; }
        private List<String> f3() { List<String> made = new ArrayList<>(); kept = made; return made; }
        private List<String> f4() { return kept; }
        private List<String> f5() { return f2(); }
        private List<String> f6(boolean b) { return b ? f2() : kept; }
        abstract List<String> f7();
        private List<String> f8() { List<String> made = new ArrayList<>(); fill(made); return made; }
        private void fill(List<String> list) { list.add("b"); }
        void m() {
          f1(); // fresh: yes
          f2(); // fresh: yes
          f3(); // fresh: no
          f4(); // fresh: no
          f5(); // fresh: yes
          f6(true); // fresh: no
          f7(); // fresh: unknown
          f8(); // fresh: yes
        }""");
  }

  @Test
  void nulls() {
    check(ask("null", Summary::mayBeNull), """
        private String f1(String s) { return s; }
        private String f2(String s) { return s == null ? "" : s; }
        private String f3(int n) { if (n > 0) return null; return "a"; }
        private int f4(int n) { return n; }
        private String f5(String s) { if (s == null) return "none"; return s; }
        void m() {
          f1(""); // null: yes
          f2(""); // null: no
          f3(1); // null: yes
          f4(1); // null: no
          f5(""); // null: no
        }""");
  }

  @Test
  void effects() {
    check(ask("pure", Summary::pure), """
        private int count;
        private final int[] cells = new int[4];
        private volatile int shared;
        private int f1(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }
        private int f2() { return ++count; }
        private int[] f3() { int[] made = new int[2]; made[0] = 1; return made; }
        private void f4() { cells[0] = 1; }
        private long f5() { return System.nanoTime(); }
        private List<String> f6() { List<String> made = new ArrayList<>(); made.add("a"); return made; }
        private void f7(List<String> list) { list.add("a"); }
        private int f8() { return shared; }
        private int f9() { return f1(3) + count; }
        private int f0() { return f2(); }
        void m() {
          f1(2); // pure: yes
          f2(); // pure: no
          f3(); // pure: yes
          f4(); // pure: no
          f5(); // pure: no
          f6(); // pure: yes
          f7(null); // pure: no
          f8(); // pure: no
          f9(); // pure: yes
          f0(); // pure: no
        }""");
  }

  @Test
  void returnsAlways() {
    check(ask("total", Summary::total), """
        private int field;
        private int f1(int n) { if (n > 0) return n; field = n; return -n; }
        private int f2(String s) { return s.length(); }
        private int f3(String s) { return s == null ? 0 : s.length(); }
        private int f4(int n) { while (n > 0) n--; return n; }
        private int f5(int n) { throw new IllegalStateException(); }
        void m() {
          f1(1); // total: yes
          f2(""); // total: no
          f3(""); // total: yes
          f4(1); // total: no
          f5(1); // total: no
        }""");
  }

  @Test
  void whatIsKept() {
    check(ask("kept", summary -> summary.kept().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ", "(", ")"))), """
        private List<String> kept;
        private void f1(List<String> a, List<String> b) { kept = b; a.clear(); }
        private int f2(List<String> a) { return a.size() + f3(a); }
        private int f3(List<String> a) { int n = 0; for (String s : a) n += s.length(); return n; }
        private List<String> f4(List<String> a) { return a; }
        private Runnable f5(List<String> a) { return () -> a.clear(); }
        void m(List<String> a) {
          f1(a, a); // kept: (1)
          f2(a); // kept: ()
          f3(a); // kept: ()
          f4(a); // kept: (0)
          f5(a); // kept: (0)
        }""");
  }

  @Test
  void whatIsWalked() {
    check(ask("walks", summary -> summary.walks().stream().map(walk -> walk.parameter() + " " + walk.collection().text()).collect(Collectors.joining(" & "))), """
        private final List<String> all = new ArrayList<>();
        private final Map<String, String> map = new HashMap<>();
        private boolean f1(String s) { return all.contains(s); }
        private boolean f2(String s) { return map.containsKey(s); }
        private boolean f3(List<String> list, String s) { for (String each : list) if (each.equals(s)) return true; return false; }
        private boolean f4(String s) { return f3(all, s); }
        private int f5(List<String> list) { return list.size(); }
        private boolean f6(Set<String> set, String s) { return set.contains(s); }
        private int f7(String[] names, String s) { for (int i = 0; i < names.length; i++) if (names[i].equals(s)) return i; return -1; }
        private String f8(Map<String, String> m) { for (String key : m.keySet()) return key; return null; }
        private boolean f9(String s) { if (s.isEmpty()) throw new IllegalStateException(all.toString()); return f1(s); }
        void m(String s) {
          f1(s); // walks: -1 all
          f2(s); // walks:\s
          f3(all, s); // walks: 0 list
          f4(s); // walks: -1 all
          f5(all); // walks:\s
          f6(Set.of(), s); // walks:\s
          f7(null, s); // walks: 0 names
          f8(map); // walks:\s
          f9(s); // walks: -1 all
        }""");
  }

  @Test
  void waiting() {
    check(ask("blocks", summary -> summary.mayBlock() + "/" + summary.blocks()), """
        private final Object lock = new Object();
        private int f1(int n) { return n + 1; }
        private int f2(java.io.InputStream in) throws java.io.IOException { return in.read(); }
        private int f3() { synchronized (lock) { return 1; } }
        private int f4(int n) { return f1(n); }
        private Object f5(java.util.function.Supplier<Object> supplier) { return supplier.get(); }
        private int f6(java.io.InputStream in) throws java.io.IOException { return f2(in); }
        void m() throws Exception {
          f1(1); // blocks: false/false
          f2(null); // blocks: true/true
          f3(); // blocks: true/false
          f4(1); // blocks: false/false
          f5(null); // blocks: true/false
          f6(null); // blocks: true/true
        }""");
  }

  @Test
  void methodsOutOfSightOrUnderWay() {
    check(ask("known", summary -> summary.fixed()), """
        private int f1(int n) { return n == 0 ? 0 : f1(n - 1); }
        int f2(int n) { return n; }
        void m(Example other) {
          f1(2); // known: yes
          f2(2); // known: no
          other.hashCode();
        }""");
  }
}
