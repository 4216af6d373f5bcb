package dev.brisk.rules.laziness;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Gathering;
import dev.brisk.facts.Use;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Literal;
import dev.brisk.model.New;
import dev.brisk.model.Return;
import dev.brisk.model.This;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * A method in sight that returns a collection which it makes and fills.
 *
 * @param nanos what filling it takes
 * @param mayBeOverridden whether a subclass may have another body for it
 */
record BuiltResult(long nanos, boolean mayBeOverridden) {
  /** What the way of the elements through another method takes at the least. */
  private static final long LENT = 100;

  /** Null where the method of the call is out of sight, or returns something that it has not made, except where it returns nothing. */
  static BuiltResult of(Call call, Facts facts) {
    Body body = call.source().bodyOf(call.method());
    // One that calls itself puts elements of elements in.
    if (body == null || !body.isComplete() || facts.isOf(body) || body.isRecursive()) return null;
    Facts inside = Facts.of(body, facts.table());
    List<Expr> results = new ArrayList<>(2);
    body.walk(node -> {
      if (node instanceof Return && node.lambda() == null && ((Return) node).value() != null) results.add(((Return) node).value());
    });
    long nanos = 0;
    for (Expr result : results) {
      if (isNothing(result)) continue;
      long filling = filling(inside.originOf(result), inside);
      if (filling == 0) return null;
      nanos = Math.max(nanos, filling);
    }
    return nanos == 0 ? null : new BuiltResult(nanos, mayBeOverridden(call.method()));
  }

  private static boolean isNothing(Expr result) {
    if (result instanceof Literal) return ((Literal) result).isNull();
    return result instanceof Call && ((Call) result).argumentCount() == 0 && ((Call) result).isStatic() && !(((Call) result).receiver() instanceof This);
  }

  /** What it takes to fill the object; 0 where it is not one that is made here, filled and returned. */
  private static long filling(Expr made, Facts inside) {
    if (!(made instanceof New) || inside.rowOf((New) made) == null) return 0;
    List<Use> others = new ArrayList<>(2);
    Gathering gathering = inside.gatheringOf((New) made);
    List<Use> uses = gathering == null ? inside.usesOf(made) : gathering.questions();
    for (Use use : uses) if (!use.is(Use.Kind.RETURNED, Use.Kind.CHANGED, Use.Kind.MEASURED)) others.add(use);
    for (Use use : others) if (!isLent(use)) return 0;
    if (gathering != null) return gathering.nanos(inside);
    return others.isEmpty() ? 0 : Math.max(LENT, lendingTime(made.body(), inside) / 2);
  }

  /** What a method that has another one fill its collection takes is spent on the elements. */
  private static long lendingTime(Body body, Facts inside) {
    long nanos = inside.nanosOf(body.code());
    return nanos == Long.MAX_VALUE ? 0 : nanos;
  }

  /** Given to a method of the same class, which fills it. */
  private static boolean isLent(Use use) {
    if (!(use.user() instanceof Call) || !use.is(Use.Kind.PASSED)) return false;
    Call call = (Call) use.user();
    return call.method() != null && call.source().bodyOf(call.method()) != null;
  }

  private static boolean mayBeOverridden(ExecutableElement method) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) return false;
    for (Modifier modifier : method.getModifiers()) {
      if (modifier == Modifier.STATIC || modifier == Modifier.PRIVATE || modifier == Modifier.FINAL) return false;
    }
    return !method.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
  }
}
