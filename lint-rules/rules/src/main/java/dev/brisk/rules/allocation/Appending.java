package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;

/**
 * A builder that is filled and then appended to another builder.
 *
 * @param name of the local that holds it
 * @param target the builder it is appended to
 */
record Appending(String name, Expr target) {

  /** Null where the builder is edited or looked at, or where the other one is touched in the meantime. */
  static Appending of(New made, Facts facts) {
    if (made.argumentCount() > 0 && !made.argument(0).isPrimitive() || !(made.parent() instanceof LocalDecl)) return null;
    Variable builder = ((LocalDecl) made.parent()).variable();
    if (!builder.writes().isEmpty() || builder.reads().isEmpty()) return null;
    Call last = null;
    for (LocalRead read : builder.reads()) {
      Call use = read.parent() instanceof Call ? (Call) read.parent() : null;
      if (use == null || read.lambda() != made.lambda()) return null;
      if (use.receiver() == read && use.name().equals("append") && isDropped(use)) continue;
      Call text = use.receiver() == read && use.name().equals("toString") && use.parent() instanceof Call ? (Call) use.parent() : use;
      boolean handed = text != use || use.receiver() != read;
      if (!handed || last != null || !text.name().equals("append") || text.argumentCount() != 1 || !text.is("java.lang.AbstractStringBuilder", "append")) return null;
      last = text;
    }
    if (last == null) return null;
    Expr target = last;
    while (target instanceof Call && ((Call) target).name().equals("append")) target = ((Call) target).receiver();
    if (!(target instanceof LocalRead) || ((LocalRead) target).variable() == builder || !isUntouched(((LocalRead) target).variable(), made, last)) return null;
    return Handing.between(made, last) == null || facts.frequencyOf(last).isRare() ? null : new Appending(builder.name(), target);
  }

  private static boolean isDropped(Call append) {
    Node at = append;
    while (at.parent() instanceof Call && ((Call) at.parent()).receiver() == at && ((Call) at.parent()).name().equals("append")) at = at.parent();
    return at.parent() instanceof ExprStmt;
  }

  private static boolean isUntouched(Variable target, New made, Call last) {
    for (LocalRead read : target.reads()) {
      if (read.parent() == null || read.isAfter(made) && last.isAfter(read) || read.isAfter(made) && read.isWithin(last) && read.parent() instanceof Call
          && !((Call) read.parent()).name().equals("append")) return false;
    }
    return target.writes().isEmpty();
  }
}
