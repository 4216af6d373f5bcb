package dev.brisk.facts;

import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.testkit.FactsTestKit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a value goes: each local named {@code v} is asked about what it is declared with; and whether a path may end without these uses. */
class UsesFactsTest {
  private static List<String> kinds(Expr value, Facts facts) {
    TreeMap<Integer, String> kinds = new TreeMap<>();
    for (Use use : facts.usesOf(value)) kinds.put(use.at().start(), use.kind().name());
    return new ArrayList<>(kinds.values());
  }

  private static boolean spared(LocalDecl made, Facts facts) {
    List<Node> uses = new ArrayList<>();
    for (Use use : facts.usesOf(made.initializer())) uses.add(use.at());
    return facts.mayEndWithout(made, uses);
  }

  private static FactsTestKit uses() {
    return FactsTestKit.asking("uses", LocalDecl.class,
        (made, site) -> made.variable().name().equals("v") && made.initializer() != null ? kinds(made.initializer(), site.facts()) : null);
  }

  private static FactsTestKit spared() {
    return FactsTestKit.asking("spared", LocalDecl.class, (made, site) -> made.variable().name().equals("v") ? spared(made, site.facts()) : null);
  }

  private static void check(FactsTestKit kit, String members) {
    kit.in("abstract class Example {\n  abstract void use(Object value); abstract boolean test(); abstract String make(); abstract List<String> list();\n"
        + members + "}");
  }

  @Test
  void numbersAreReadComparedAndReturned() {
    check(uses(), """
        int m(int a) {
          int v = a * 2; // uses: READ, COMPARED, READ, RETURNED
          int w = v + 1;
          if (v > 3) return w;
          use("n" + v);
          return v;
        }""");
  }

  @Test
  void collectionsAreAskedMeasuredAndWalked() {
    check(uses(), """
        String m(String key) {
          List<String> v = list(); // uses: ASKED, MEASURED, MEASURED, WALKED, WALKED, ELEMENT
          if (v.contains(key) || v.isEmpty() || v.size() > 3) return null;
          for (String each : v) use(each);
          v.forEach(each -> use(each));
          return v.get(0);
        }""");
  }

  @Test
  void changesAndCopiesCount() {
    check(uses(), """
        Object m(String key) {
          List<String> v = new ArrayList<>(); // uses: CHANGED, CHANGED, WALKED, WALKED
          v.add(key);
          v.removeIf(each -> each.isEmpty());
          Set<String> other = new HashSet<>(v);
          other.addAll(v);
          return other;
        }""");
  }

  @Test
  void aWalkMayBeBegunForOneAnswer() {
    check(uses(), """
        Object m(String key) {
          List<String> v = list(); // uses: ELEMENT, MEASURED, ELEMENT, ASKED, ELEMENT, ELEMENT, WALKED
          use(v.iterator().next());
          if (v.iterator().hasNext()) return v.stream().filter(x -> x.isEmpty()).findFirst().orElse(null);
          if (v.stream().anyMatch(String::isEmpty)) return Collections.max(v);
          use(v.stream().min(Comparator.naturalOrder()).get());
          return v.stream().map(String::trim).toArray();
        }""");
  }

  @Test
  void methodsInSightTellWhatTheyDo() {
    check(uses(), """
        private static boolean none(List<String> xs) { return xs == null || xs.isEmpty(); }
        private void keep(List<String> xs) { kept = xs; }
        private List<String> kept;
        void m() {
          List<String> v = list(); // uses: MEASURED, PASSED, PASSED
          if (none(v)) return;
          keep(v);
          use(v);
        }""");
  }

  @Test
  void arraysHaveElementsAndALength() {
    check(uses(), """
        int m(int n) {
          int[] v = new int[n]; // uses: CHANGED, ELEMENT, MEASURED, WALKED
          v[0] = n;
          int sum = v[1] + v.length;
          for (int each : v) sum += each;
          return sum;
        }""");
  }

  @Test
  void otherLocalsAndCastsAreFollowed() {
    check(uses(), """
        Object m() {
          Object v = make(); // uses: READ, RETURNED
          String text = (String) v;
          String same = Objects.requireNonNull(text);
          use2(same.trim());
          return same;
        }
        abstract void use2(String value);""");
  }

  @Test
  void viewsAreFollowedToTheirUse() {
    check(uses(), """
        boolean m(Map<String, String> other) {
          Map<String, String> v = new HashMap<>(other); // uses: MEASURED, WALKED
          if (v.keySet().isEmpty()) return true;
          for (Map.Entry<String, String> each : v.entrySet()) use(each);
          return false;
        }""");
  }

  @Test
  void buildersChangeAndGiveThemselvesBack() {
    check(uses(), """
        String m(String a) {
          StringBuilder v = new StringBuilder(); // uses: CHANGED, WALKED
          v.append(a);
          return v.append('b').toString();
        }""");
  }

  @Test
  void storedPassedCapturedAndDropped() {
    check(uses(), """
        private Object field;
        void m(List<Object> all, Object[] array) {
          Object v = new Object(); // uses: STORED, STORED, STORED, PASSED, CAPTURED, CAPTURED, CAPTURED
          field = v;
          array[0] = v;
          all.add(v);
          use(v);
          Runnable later = () -> use(v);
          Runnable other = v::notify;
          Runnable third = new Runnable() { int count; public void run() { use(v); } };
        }
        void n() {
          Object v = make(); // uses: none
        }""");
  }

  @Test
  void throwsAndYieldsHandOut() {
    check(uses(), """
        void m() {
          RuntimeException v = new RuntimeException(); // uses: RETURNED
          throw v;
        }
        String n(int i) {
          String v = make(); // uses: RETURNED
          return switch (i) { case 1 -> v; default -> ""; };
        }""");
  }

  @Test
  void anotherValueIsAnotherMatter() {
    check(uses(), """
        String m(boolean x) {
          String v = make(); // uses: RETURNED
          if (x) return v;
          v = "other";
          return v.trim();
        }""");
  }

  @Test
  void anEarlyReturnSparesTheValue() {
    check(spared(), """
        String m(int n) {
          String v = make(); // spared: yes
          if (n > 3) return "";
          return v;
        }
        String n(int n) {
          String v = make(); // spared: no
          if (n > 3) throw new IllegalStateException();
          return v;
        }""");
  }

  @Test
  void aBranchSparesTheValue() {
    check(spared(), """
        void m(int n) {
          String v = make(); // spared: yes
          if (n > 3) use(v);
        }
        void n(int n) {
          String v = make(); // spared: no
          if (n > 3) use(v);
          else use(v + 1);
        }
        boolean o(int n) {
          String v = make(); // spared: yes
          return n > 3 && v.isEmpty();
        }""");
  }

  @Test
  void loopsOverElementsRun() {
    check(spared(), """
        void m(List<String> xs) {
          String v = make(); // spared: no
          for (String x : xs) use(v + x);
        }
        void n(List<String> xs) {
          String v = make(); // spared: no
          xs.forEach(x -> use(v + x));
        }
        void o(Throwable t) {
          String v = make(); // spared: yes
          while (t != null) { use(v); t = t.getCause(); }
        }
        void p(int n) {
          String v = make(); // spared: yes
          for (int i = 0; i < n; i++) if (test()) { use(v); break; }
        }""");
  }

  @Test
  void aPassThatGoesOnSparesWhatItMade() {
    check(spared(), """
        void m(List<String> xs) {
          for (String x : xs) {
            String v = make(); // spared: yes
            if (x.isEmpty()) continue;
            use(v);
          }
        }
        void n(List<String> xs) {
          for (String x : xs) {
            String v = make(); // spared: no
            use(v);
            if (x.isEmpty()) break;
          }
        }""");
  }

  @Test
  void exceptionsAreNoOrdinaryPath() {
    check(spared(), """
        void m() {
          String v = make(); // spared: no
          try { test(); use(v); } catch (RuntimeException e) { test(); }
        }
        void n(boolean x) {
          String v = make(); // spared: no
          try { if (x) { use(v); return; } } finally { test(); }
          use(v);
        }
        void o(boolean x) {
          String v = make(); // spared: yes
          try { if (x) return; } finally { test(); }
          use(v);
        }""");
  }

  @Test
  void theSameTestAnswersTheSame() {
    check(spared(), """
        void m(boolean x) {
          if (x) {
            String v = make(); // spared: no
            test();
            if (x) use(v);
          }
        }
        void n(boolean x) {
          if (x) {
            String v = make(); // spared: yes
            if (test()) use(v);
          }
        }""");
  }

  @Test
  void aLambdaTakesItWhereItIsMade() {
    check(spared(), """
        Runnable m() {
          String v = make(); // spared: no
          return () -> use(v);
        }
        Runnable n() {
          return () -> {
            String v = make(); // spared: yes
            if (test()) return;
            use(v);
          };
        }""");
  }
}
