package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Case;
import dev.brisk.model.Catch;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.Sync;
import dev.brisk.model.Unary;
import dev.brisk.model.Unbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A lookup that always comes after another one of the same key in the same map, neither of which has changed since. */
final class Repetition {
  private final Call first;
  private final Call second;
  private final Call put;

  private Repetition(Call first, Call second, Call put) {
    this.first = first;
    this.second = second;
    this.put = put;
  }

  Call first() {
    return first;
  }

  Call second() {
    return second;
  }

  /** The call that puts the key where the first lookup did not find it; null when there is none. */
  Call put() {
    return put;
  }

  String keyText() {
    Expr key = first.argument(0);
    String text = key.source().text(key.tree());
    if (text.length() > 40 || text.indexOf('\n') >= 0) return "a key";
    return key instanceof Literal ? "the key " + text : "'" + text + "'";
  }

  boolean isStronger(Repetition other) {
    return put != null && other.put == null;
  }

  /** {@code if (map.containsKey(key)) map.remove(key);} */
  boolean isAllThatIsDone() {
    if (!(first.parent() instanceof If) || ((If) first.parent()).otherwise() != null || !(second.parent() instanceof ExprStmt)) return false;
    Node then = ((If) first.parent()).then();
    return then == second.parent() || then.childCount() == 1 && then.child(0) == second.parent();
  }

  /**
   * Whether the second lookup, if it removes, is made whenever the first one finds the key: in the branch for that, or behind the exit for the
   * contrary. Else one {@code remove} in place of both would take out what should stay.
   */
  boolean isMadeWheneverPresent() {
    if (!second.name().equals("remove")) return true;
    Node test = first;
    boolean present = true;
    while (!(test.parent() instanceof If)) {
      test = test.parent();
      boolean negated = test instanceof Unary || test instanceof Binary && ((Binary) test).op() == Op.EQUAL && isFalse(((Binary) test).right());
      if (!negated) return false;
      present = !present;
    }
    If choice = (If) test.parent();
    if (choice.condition() != test) return false;
    Node branch = present ? choice.then() : choice.otherwise();
    for (Node at = second; at.parent() != null; at = at.parent()) {
      if (at == branch || at.parent() == choice.parent()) return at == branch || !present;
      boolean once = at.parent() instanceof Loop && ((Loop) at.parent()).iterable() != null && !at.isWithin(((Loop) at.parent()).code());
      boolean choosing = at.parent() instanceof If || at.parent() instanceof Loop || at.parent() instanceof Conditional || at.parent() instanceof Condition
          || at.parent() instanceof Case || at.parent() instanceof Catch || at.parent() instanceof Lambda;
      if (choosing && !once && !(at.parent() instanceof If && ((If) at.parent()).condition() == at)) return false;
    }
    return false;
  }

  /** {@code map.containsKey(key) ? map.get(key) : constant}, and {@code return} of either. */
  boolean isChoice() {
    if (first.parent() instanceof If) return isChoiceOfResults((If) first.parent());
    if (!(first.parent() instanceof Conditional)) return false;
    Conditional choice = (Conditional) first.parent();
    if (choice.condition() != first) return false;
    Expr present = choice.whenTrue() instanceof Unbox ? ((Unbox) choice.whenTrue()).operand() : choice.whenTrue();
    return present == second && (choice.whenFalse() instanceof Literal || choice.whenFalse() instanceof LocalRead);
  }

  private boolean isChoiceOfResults(If choice) {
    Expr present = resultOf(choice.then());
    if (choice.condition() != first || present != second) return false;
    Expr absent = resultOf(choice.otherwise());
    if (choice.otherwise() == null) {
      Node block = choice.parent();
      for (int i = 0; i + 1 < block.childCount(); i++) if (block.child(i) == choice) absent = resultOf(block.child(i + 1));
    }
    return absent instanceof Literal || absent instanceof LocalRead;
  }

  /** What a branch returns and does nothing else; null where it does. */
  private static Expr resultOf(Node branch) {
    Node only = branch;
    while (only instanceof Block && only.childCount() == 1) only = only.child(0);
    Expr value = only instanceof Return ? ((Return) only).value() : null;
    return value instanceof Unbox ? ((Unbox) value).operand() : value;
  }

  /** Whether the form to write instead does the same when the map holds null for the key. */
  boolean isSafeForNull() {
    return put == null && (second.name().equals("remove") ? isAllThatIsDone() : isChoice());
  }

  /** Whether {@code second} repeats {@code first}; null when it can't be shown. {@code alike} are the calls with the same map and key. */
  static Repetition of(Call first, Call second, List<Call> alike, Facts facts) {
    if (!mayRepeat(first, second)) return null;
    // This takes no search for what may change the map, so it comes first.
    if (OtherValues.areRead(List.of(first.receiver(), first.argument(0)), List.of(second.receiver(), second.argument(0)), facts)) return null;
    // Some way leads to the second lookup past the first.
    if (facts.reaches(first.body(), second, Collections.singletonList(first)) || !facts.reaches(first, second, Collections.singletonList(first))) return null;
    if (first.receiver() instanceof FieldRead && entersLock(first, second)) return null;
    Call put = second.name().equals("get") ? putWhereAbsent(first, second, alike, facts) : null;
    return isDisturbed(first, second, put, facts) ? null : new Repetition(first, second, put);
  }

  /** Behind a lock begins what other threads may have changed. */
  private static boolean entersLock(Call first, Call second) {
    for (Node around = second.parent(); around != null && !first.isWithin(around); around = around.parent()) {
      if (around instanceof Sync) return true;
    }
    return false;
  }

  private static boolean mayRepeat(Call first, Call second) {
    if (second.argumentCount() != 1) return false;
    if (first.name().equals("containsKey")) return second.name().equals("get") || second.name().equals("remove");
    return second.name().equals("get");
  }

  private static Call putWhereAbsent(Call first, Call second, List<Call> alike, Facts facts) {
    for (Call call : alike) {
      if (call.name().equals("put") && call.argumentCount() == 2 && isWhereAbsent(first, call)
          && facts.reaches(call, second, Collections.singletonList(first))) return call;
    }
    return null;
  }

  /** Whether {@code put} stands in the branch that runs when the test around {@code first} found nothing. */
  private static boolean isWhereAbsent(Call first, Call put) {
    Node test = first;
    boolean present = first.name().equals("containsKey");
    if (!present) {
      if (!(first.parent() instanceof Binary)) return false;
      Binary comparison = (Binary) first.parent();
      boolean withNull = isNull(comparison.left()) || isNull(comparison.right());
      if (!withNull || comparison.op() != Op.EQUAL && comparison.op() != Op.NOT_EQUAL) return false;
      present = comparison.op() == Op.NOT_EQUAL;
      test = comparison;
    }
    if (test.parent() instanceof Unary && ((Unary) test.parent()).op() == Op.NOT) {
      test = test.parent();
      present = !present;
    }
    if (!(test.parent() instanceof If) || ((If) test.parent()).condition() != test) return false;
    If branch = (If) test.parent();
    return present ? branch.otherwise() != null && put.isWithin(branch.otherwise()) : put.isWithin(branch.then());
  }

  private static boolean isFalse(Expr expr) {
    return expr instanceof Literal && Boolean.FALSE.equals(((Literal) expr).value());
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }

  private static boolean isDisturbed(Call first, Call second, Call put, Facts facts) {
    SameValue map = SameValue.readBy(first.receiver(), facts);
    SameValue key = SameValue.readBy(first.argument(0), facts);
    Set<Node> suspects = new LinkedHashSet<>();
    first.body().walk(node -> {
      if (node == first || node == second || node == put) return;
      if (map.mayBeWrittenBy(node, facts) || key.mayBeWrittenBy(node, facts) || mayChange(first.receiver(), node, facts)
          || mayBeFilledBy(node, first.receiver())) suspects.add(node);
    });
    List<Node> past = new ArrayList<>(2);
    past.add(first);
    if (put != null) past.add(put);
    // What surrounds the lookup is not evaluated between.
    return facts.reachesBy(first, suspects, second, past);
  }

  /** The first read of another class's static field runs its initializer, which may put into a static map; code that looks twice may do so for that. */
  private static boolean mayBeFilledBy(Node node, Expr map) {
    if (!(map instanceof FieldRead) || !((FieldRead) map).is(Modifier.STATIC) || !(node instanceof FieldRead)) return false;
    FieldRead read = (FieldRead) node;
    if (read.field() == null || !read.is(Modifier.STATIC) || read.field().getConstantValue() != null) return false;
    Element owner = read.field().getEnclosingElement();
    if (!(owner instanceof TypeElement) || JdkTable.isJdk(((TypeElement) owner).getQualifiedName().toString())) return false;
    // The class the code is in has been initialized by then, or is the one that does it.
    for (Element at = read.body().member(); at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement && node.source().types().isSubtype(node.source().types().erasure(at.asType()), node.source().types().erasure(owner.asType()))) return false;
    }
    return true;
  }

  private static boolean mayChange(Expr map, Node node, Facts facts) {
    if (node instanceof Assignment) return false;
    if (!EffectfulNodes.isOne(node)) return false;
    if (node instanceof Sync && map instanceof FieldRead) return true;
    return facts.mayChange(map, node);
  }
}
