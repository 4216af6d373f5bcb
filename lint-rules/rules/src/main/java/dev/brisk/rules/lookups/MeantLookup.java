package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Variable;
import java.util.Locale;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Second lookups that cost nothing or are there for a reason. */
final class MeantLookup {
  private MeantLookup() {}

  /** An object named an error that is made for a report. */
  private static boolean isComplaint(Node node) {
    if (node instanceof New) return isError(((New) node).type());
    if (!(node instanceof Call) || ((Call) node).argumentCount() == 0) return false;
    Call call = (Call) node;
    return call.isStatic() && call.method() != null && isError(call.method().getReturnType());
  }

  private static boolean isError(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED) return false;
    String name = ((DeclaredType) type).asElement().getSimpleName().toString();
    return name.endsWith("Error") || name.endsWith("Exception");
  }

  /** Whether the second lookup is made only on the way to an exception, or to tell of something that should not be. */
  static boolean leadsToThrow(Repetition repetition, Facts facts) {
    if (leadsToThrow(repetition.second(), repetition.first(), facts)) return true;
    if (!(repetition.second().parent() instanceof LocalDecl)) return false;
    Variable kept = ((LocalDecl) repetition.second().parent()).variable();
    if (kept.reads().isEmpty() || !kept.writes().isEmpty()) return false;
    for (LocalRead read : kept.reads()) if (!leadsToThrow(read, repetition.first(), facts)) return false;
    return true;
  }

  private static boolean leadsToThrow(Expr value, Call first, Facts facts) {
    Frequency frequency = facts.frequencyOf(value);
    if (frequency == Frequency.TO_EXCEPTION || frequency == Frequency.TO_LOG || frequency == Frequency.TO_EXIT) return true;
    Call told = null;
    for (Node at = value; at != null && !first.isWithin(at); at = at.parent()) {
      if (isComplaint(at.parent()) && !isReceiver(at)) return true;
      if (at.parent() instanceof Call && !isReceiver(at)) told = (Call) at.parent();
      if (told != null && isOnlyIfThere(told.receiver(), at)) return true;
    }
    return false;
  }

  private static boolean isReceiver(Node node) {
    return node.parent() instanceof Call && ((Call) node.parent()).receiver() == node;
  }

  /** {@code if (log != null) log.add(...)}: what is told to a log that is seldom there. */
  private static boolean isOnlyIfThere(Expr log, Node branch) {
    if (!(branch.parent() instanceof If) || ((If) branch.parent()).then() != branch || !(((If) branch.parent()).condition() instanceof Binary)) return false;
    Binary test = (Binary) ((If) branch.parent()).condition();
    if (test.op() != Op.NOT_EQUAL || !isNull(test.right())) return false;
    if (!(log instanceof LocalRead || log instanceof FieldRead) || !log.text().toLowerCase(Locale.ROOT).contains("log")) return false;
    return log.getClass() == test.left().getClass() && log.text().equals(test.left().text());
  }

  /** Whether a key that is known to be there is asked for null, so that absent and null may differ. */
  static boolean tellsNullApart(Repetition repetition, Facts facts) {
    if (isAskedForNothing(repetition)) return true;
    if (!repetition.first().name().equals("containsKey") || KnownMap.holdsNoNulls(repetition.first().receiver(), facts)) return false;
    if (KnownMap.isSeenToHoldNulls(repetition.first().receiver()) || isToldApartElsewhere(repetition.first().receiver(), repetition.first().body(), facts)) {
      return !repetition.isSafeForNull();
    }
    return repetition.second().name().equals("get") && isAskedForNull(repetition.second());
  }

  /** {@code map.containsKey(key) && map.get(key) == null}. */
  private static boolean isAskedForNothing(Repetition repetition) {
    if (!repetition.first().name().equals("containsKey") || !(repetition.second().parent() instanceof Binary)) return false;
    Binary comparison = (Binary) repetition.second().parent();
    return comparison.op() == Op.EQUAL && (isNull(comparison.left()) || isNull(comparison.right())) && repetition.first().parent() == comparison.parent();
  }

  private static boolean isAskedForNull(Call get) {
    if (isMeantToBeNull(get)) return true;
    if (!(get.parent() instanceof LocalDecl)) return false;
    for (LocalRead read : ((LocalDecl) get.parent()).variable().reads()) if (isMeantToBeNull(read)) return true;
    return false;
  }

  /** Whether the method asks another key that is in the map whether its value is null. */
  private static boolean isToldApartElsewhere(Expr map, Body body, Facts facts) {
    boolean[] found = {false};
    body.walk(node -> {
      if (found[0] || !(node instanceof Call) || !((Call) node).name().equals("get") || ((Call) node).argumentCount() != 1) return;
      Call get = (Call) node;
      if (get.receiver() == null || !SameValue.areAlike(map, get.receiver(), facts)) return;
      found[0] = isAskedForNull(get) && isBehindContains(get, facts);
    });
    return found[0];
  }

  private static boolean isBehindContains(Call get, Facts facts) {
    for (Node at = get; at.parent() != null; at = at.parent()) {
      if (!(at.parent() instanceof If) || ((If) at.parent()).then() != at || !(((If) at.parent()).condition() instanceof Call)) continue;
      Call test = (Call) ((If) at.parent()).condition();
      if (test.name().equals("containsKey") && test.argumentCount() == 1 && test.receiver() != null
          && SameValue.areAlike(test.receiver(), get.receiver(), facts) && SameValue.areAlike(test.argument(0), get.argument(0), facts)) return true;
    }
    return false;
  }

  private static boolean isMeantToBeNull(Expr value) {
    return isComparedWithNull(value) || value.parent() instanceof Call && isTestedByCallee(value, (Call) value.parent());
  }

  /** Whether a method in sight, given the value, asks if it is null. */
  private static boolean isTestedByCallee(Expr value, Call call) {
    if (call.receiver() == value || call.method() == null) return false;
    Body body = call.source().bodyOf(call.method());
    for (int i = 0; body != null && i < call.argumentCount() && i < body.parameters().size(); i++) {
      if (call.argument(i) != value) continue;
      for (LocalRead read : body.parameters().get(i).reads()) if (isComparedWithNull(read)) return true;
    }
    return false;
  }

  private static boolean isComparedWithNull(Expr value) {
    if (!(value.parent() instanceof Binary)) return false;
    Binary comparison = (Binary) value.parent();
    return (comparison.op() == Op.EQUAL || comparison.op() == Op.NOT_EQUAL) && (isNull(comparison.left()) || isNull(comparison.right()));
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }
}
