package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.If;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Throw;
import java.util.Set;

/** Second lookups that cost nothing or are there for a reason. */
final class MeantLookup {
  private static final Set<String> COMPLAINTS = Set.of("warn", "warning", "error", "severe", "fatal");

  private MeantLookup() {}

  private static boolean isComplaint(Call call) {
    return call.receiver() != null && COMPLAINTS.contains(call.name()) && call.argumentCount() > 0;
  }

  /** Whether the second lookup is made only on the way to an exception, or to tell of something that should not be. */
  static boolean leadsToThrow(Repetition repetition) {
    for (Node at = repetition.second(); at != null && !repetition.first().isWithin(at); at = at.parent()) {
      if (at instanceof Throw || at.parent() instanceof Call && isComplaint((Call) at.parent())) return true;
      boolean branch = at instanceof Block && at.parent() instanceof If && at.childCount() > 0;
      if (branch && at.child(at.childCount() - 1) instanceof Throw) return true;
    }
    return false;
  }

  /** Whether a key that is known to be there is asked for null, so that absent and null may differ. */
  static boolean tellsNullApart(Repetition repetition, Facts facts) {
    if (!repetition.first().name().equals("containsKey") || KnownMap.holdsNoNulls(repetition.first().receiver(), facts)) return false;
    if (KnownMap.isSeenToHoldNulls(repetition.first().receiver())) return !repetition.isSafeForNull();
    if (!repetition.second().name().equals("get")) return false;
    Node place = repetition.second().parent();
    if (isMeantToBeNull(repetition.second())) return true;
    if (!(place instanceof LocalDecl)) return false;
    for (LocalRead read : ((LocalDecl) place).variable().reads()) if (isMeantToBeNull(read)) return true;
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
