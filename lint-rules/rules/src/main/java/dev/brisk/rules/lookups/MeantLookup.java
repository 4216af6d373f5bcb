package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Expr;
import dev.brisk.model.If;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Throw;

/** Second lookups that cost nothing or are there for a reason. */
final class MeantLookup {
  private MeantLookup() {}

  /** Whether the second lookup is made only on the way to an exception. */
  static boolean leadsToThrow(Repetition repetition) {
    for (Node at = repetition.second(); at != null && !repetition.first().isWithin(at); at = at.parent()) {
      if (at instanceof Throw) return true;
      boolean branch = at instanceof Block && at.parent() instanceof If && at.childCount() > 0;
      if (branch && at.child(at.childCount() - 1) instanceof Throw) return true;
    }
    return false;
  }

  /** Whether a key that is known to be there is asked for null, with something else to do if it is: absent and null differ. */
  static boolean tellsNullApart(Repetition repetition, Facts facts) {
    if (!repetition.first().name().equals("containsKey") || !repetition.second().name().equals("get") || repetition.put() != null) return false;
    if (KnownMap.holdsNoNulls(repetition.first().receiver(), facts)) return false;
    Node place = repetition.second().parent();
    if (isChosenByNull(repetition.second())) return true;
    if (!(place instanceof LocalDecl)) return false;
    for (LocalRead read : ((LocalDecl) place).variable().reads()) if (isChosenByNull(read)) return true;
    return false;
  }

  private static boolean isChosenByNull(Expr value) {
    if (!(value.parent() instanceof Binary)) return false;
    Binary comparison = (Binary) value.parent();
    if (comparison.op() != Op.EQUAL && comparison.op() != Op.NOT_EQUAL || !isNull(comparison.left()) && !isNull(comparison.right())) return false;
    return !(comparison.parent() instanceof If) || ((If) comparison.parent()).otherwise() != null;
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }
}
