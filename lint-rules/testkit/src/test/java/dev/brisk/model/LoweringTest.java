package dev.brisk.model;

import dev.brisk.testkit.FactsTestKit;
import org.junit.jupiter.api.Test;

/** What source becomes in the model: the work it hides stands there as nodes of its own, and a body says whether the model knows all of it. */
class LoweringTest {
  /** The argument of each {@code ask} as a tree of kinds of nodes. */
  private static void check(String members) {
    FactsTestKit.ofArguments("model", (value, site) -> shape(value)).in("class Example {\n" + members + "}");
  }

  private static String shape(Node node) {
    StringBuilder shape = new StringBuilder(node.getClass().getSimpleName());
    for (int i = 0; i < node.childCount(); i++) shape.append(i == 0 ? "(" : " ").append(shape(node.child(i)));
    return node.childCount() == 0 ? shape.toString() : shape.append(')').toString();
  }

  /** Forms of the loops that begin on a line, and how many of their parts run once. */
  private static void checkLoops(String members) {
    FactsTestKit.asking("loop", Loop.class, (loop, site) -> loop.form() + " " + loop.once()).in("class Example {\n" + members + "}");
  }

  @Test
  void boxesStandWhereTheyAreMade() {
    check("""
        Integer boxed; List<Integer> list;
        void m(int n, long wide) {
          ask(list.add(n)); // model: Call(FieldRead(This) Box(LocalRead))
          ask(boxed + 1); // model: Binary(Unbox(FieldRead(This)) Literal)
          ask(boxed == n); // model: Binary(Unbox(FieldRead(This)) LocalRead)
          ask(n > 0 ? boxed : n); // model: Conditional(Binary(LocalRead Literal) Unbox(FieldRead(This)) LocalRead)
          ask(Long.valueOf(wide)); // model: Call(TypeRef LocalRead)
          ask(boxed = n); // model: Assignment(FieldRead(This) Box(LocalRead))
          ask((Object) n); // model: Cast(Box(LocalRead))
        }""");
  }

  @Test
  void compoundAssignmentsUnboxAndBox() {
    check("""
        Long sum; Integer count;
        void m(long n) {
          ask(sum += n); // model: Assignment(FieldRead(This) Box(Binary(Unbox(ElementRead) LocalRead)))
          ask(count++); // model: Assignment(FieldRead(This) Box(Binary(Unbox(ElementRead) Literal)))
          ask(--count); // model: Assignment(FieldRead(This) Box(Binary(Unbox(ElementRead) Literal)))
        }""");
  }

  @Test
  void aChainOfPlusIsOneText() {
    check("""
        String name;
        void m(String a, int n, Object o) {
          ask(a + n); // model: Concat(LocalRead ToText(LocalRead))
          ask(a + ", " + o + n); // model: Concat(LocalRead Literal ToText(LocalRead) ToText(LocalRead))
          ask(n + 1 + a); // model: Concat(ToText(Binary(LocalRead Literal)) LocalRead)
          ask("a" + 1); // model: Concat(Literal ToText(Literal))
          ask(name += a); // model: Assignment(FieldRead(This) Concat(ElementRead LocalRead))
          ask(a + (n + 1)); // model: Concat(LocalRead ToText(Binary(LocalRead Literal)))
        }""");
  }

  @Test
  void argumentsOfVariableArityAreAnArray() {
    check("""
        void m(String a, int n, Object[] all) {
          ask(String.format("%s%s", a, n)); // model: Call(TypeRef Literal VarargsArray(LocalRead Box(LocalRead)))
          ask(String.format("%s", all)); // model: Call(TypeRef Literal LocalRead)
          ask(Arrays.asList()); // model: Call(TypeRef VarargsArray)
        }""");
  }

  @Test
  void lambdasSayWhetherTheyCapture() {
    check("""
        int field;
        void m(List<String> list, int n) {
          ask((Runnable) () -> { }); // model: Cast(Lambda(Block))
          ask((Comparator<String>) (a, b) -> n); // model: Cast(CapturingLambda(LocalRead))
          ask((Comparator<String>) (a, b) -> field); // model: Cast(CapturingLambda(FieldRead(This)))
          ask((Comparator<String>) String::compareTo); // model: Cast(MethodRef(TypeRef))
        }""");
  }

  @Test
  void conditionsKeepTheirOrder() {
    check("""
        void m(boolean a, boolean b, Object o, String s) {
          ask(a && b || !a); // model: Condition(Condition(LocalRead LocalRead) Unary(LocalRead))
          ask(o instanceof String); // model: TypeTest(LocalRead)
          ask(a & b); // model: Binary(LocalRead LocalRead)
          ask(s == null ? 0 : s.length()); // model: Conditional(Binary(LocalRead Literal) Literal Call(LocalRead))
        }""");
  }

  @Test
  void whatIsImpliedIsThere() {
    check("""
        int field; static int shared; int[] array;
        int get() { return 0; }
        void m() {
          ask(field); // model: FieldRead(This)
          ask(get()); // model: Call(This)
          ask(shared); // model: FieldRead
          ask(array[field]); // model: ArrayRead(FieldRead(This) FieldRead(This))
          ask(array.length); // model: FieldRead(FieldRead(This))
          ask(new int[] {field, 1}); // model: NewArray(FieldRead(This) Literal)
          ask(new int[field]); // model: NewArray(FieldRead(This))
          ask(new ArrayList<>(field)); // model: New(FieldRead(This))
        }""");
  }

  @Test
  void switchesGiveValues() {
    check("""
        void m(int n, Integer boxed) {
          ask(switch (n) { case 1 -> "a"; default -> "b"; }); // model: Switch(LocalRead Case(Literal Jump(Literal)) Case(Jump(Literal)))
          ask(switch (boxed) { case 1 -> n; default -> 0; }); // model: Switch(Unbox(LocalRead) Case(Literal Jump(Box(LocalRead))) Case(Jump(Box(Literal))))
        }""");
  }

  @Test
  void loopsOfAllForms() {
    checkLoops("""
        void m(int[] array, List<String> list, Iterator<String> it, int n) {
          for (int i = 0; i < n; i++) { } // loop: FOR 1
          for (int each : array) { } // loop: FOR_EACH_ARRAY 1
          for (String each : list) { } // loop: FOR_EACH 1
          while (it.hasNext()) it.next(); // loop: WHILE 0
          do { n--; } while (n > 0); // loop: DO 0
          for (;;) if (n++ > 9) break; // loop: FOR 0
          list.forEach(each -> each.trim()); // loop: FOR_EACH_CALL 0
          list.stream().map(each -> each.trim()).filter(each -> each.isEmpty()).count(); // loop: STREAM_STAGE 0 | STREAM_STAGE 0
          list.sort((a, b) -> b.compareTo(a)); // loop: FOR_EACH_CALL 0
        }
        void later(List<Runnable> list) {
          list.add(() -> m(null, null, null, 0));
        }""");
  }

  @Test
  void aMethodThatCallsItselfIsALoop() {
    FactsTestKit.asking("repeats", Body.class, (body, site) -> body.method() == null ? null : body.isRecursive()).in("""
        class Example {
          int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); } // repeats: yes
          int other(Example example) { return example.depth(1); } // repeats: no
          int alike(int n, int m) { return alike(n); } // repeats: no
          int alike(int n) { return n; } // repeats: no
        }""");
  }

  @Test
  void walksAllocateAnIterator() {
    FactsTestKit.asking("iterator", IteratorAllocation.class, (made, site) -> made.iterable().text()).in("""
        class Example {
          void m(List<String> list, int[] array, Map<String, String> map) {
            for (String each : list) ask(each); // iterator: list
            for (int each : array) ask(each);
            for (String each : map.keySet()) ask(each); // iterator: map.keySet()
          }
        }""");
  }

  @Test
  void bodiesSayWhetherTheyAreWhole() {
    FactsTestKit.asking("complete", Body.class, (body, site) -> body.method() == null ? null : body.isComplete()).in("""
        class Example {
          void plain(int n) { ask(n); } // complete: yes
          void labelled(int n) { out: for (;;) break out; } // complete: yes
          void resource(java.io.Reader in) throws java.io.IOException { try (in) { in.read(); } } // complete: yes
          void locked() { synchronized (this) { ask(1); } } // complete: yes
          void local() { class Local { } ask(new Local()); } // complete: yes
          void anonymous(int n) { ask(new Object() { int a() { return n; } int b() { return 1; } }); } // complete: no | yes | yes
          void matched(Object o) { if (o instanceof String s && !s.isEmpty()) ask(s); } // complete: yes
          void checked(int n) { assert n > 0 : "n"; } // complete: yes
        }""");
  }
}
