package dev.brisk.rules.conditions;

import dev.brisk.model.ArrayRead;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Which variables an expression can't do without: it throws when one of them is null, whichever way its own tests go. */
final class Dereferences {
  private Dereferences() {}

  static Set<Variable> in(Expr expr) {
    Set<Variable> found = new HashSet<>();
    gather(expr, found);
    return found;
  }

  private static void gather(Node node, Set<Variable> found) {
    if (node instanceof Lambda) return;
    Expr object = objectOf(node);
    if (object instanceof LocalRead) found.add(((LocalRead) object).variable());
    int sure = node instanceof Condition || node instanceof Conditional ? 1 : node.childCount();
    for (int i = 0; i < sure; i++) gather(node.child(i), found);
  }

  /** What the node itself takes to be an object. */
  private static Expr objectOf(Node node) {
    if (node instanceof Call) return ((Call) node).isStatic() || ((Call) node).method() == null ? null : ((Call) node).receiver();
    if (node instanceof FieldRead) return ((FieldRead) node).is(Modifier.STATIC) ? null : ((FieldRead) node).receiver();
    if (node instanceof ArrayRead) return ((ArrayRead) node).array();
    return node instanceof Unbox ? ((Unbox) node).operand() : null;
  }
}
