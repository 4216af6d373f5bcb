package dev.brisk.rules.structure;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Summary;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.Variable;

/** Whether an expression stands for one and the same object on all passes of a loop, whatever happens to what that object holds. */
final class Outlasting {
  private final Facts facts;
  private final Loop loop;

  private Outlasting(Facts facts, Loop loop) {
    this.facts = facts;
    this.loop = loop;
  }

  /** The innermost loop around {@code at} on all passes of which it is the same; null when there is none. */
  static Loop loopFor(Expr object, Node at, Facts facts) {
    for (Loop loop = at.loop(); loop != null; loop = loop.loop()) if (isSame(object, loop, facts)) return loop;
    return null;
  }

  static boolean isSame(Expr object, Loop loop, Facts facts) {
    return new Outlasting(facts, loop).isSame(object, 8);
  }

  private boolean isSame(Expr expr, int depth) {
    if (depth == 0) return false;
    if (expr instanceof Literal || expr instanceof TypeRef || expr instanceof This) return true;
    if (expr instanceof Cast) return isSame(((Cast) expr).operand(), depth - 1);
    if (expr instanceof LocalRead) return isSame(((LocalRead) expr).variable(), depth - 1);
    if (expr instanceof FieldRead) return isSameField((FieldRead) expr, depth - 1);
    if (expr instanceof Call) return isSameResult((Call) expr, depth - 1);
    return expr instanceof ArrayRead && isSame(((ArrayRead) expr).array(), depth - 1) && isSame(((ArrayRead) expr).index(), depth - 1);
  }

  private boolean isSame(Variable variable, int depth) {
    if (variable.declaration() == null) return variable.writes().isEmpty();
    boolean ofElements = variable.declaration() instanceof Lambda && loop.isWithin(variable.declaration()) && loop.form().isImplied();
    if (ofElements || variable == loop.variable()) return false;
    if (variable.declaration().isWithin(loop)) return variable.isEffectivelyFinal() && variable.initializer() != null && isSame(variable.initializer(), depth);
    for (Assignment write : variable.writes()) if (write.isWithin(loop)) return false;
    return true;
  }

  private boolean isSameField(FieldRead read, int depth) {
    if (read.field() == null || read.receiver() != null && !isSame(read.receiver(), depth)) return false;
    boolean[] written = {false};
    loop.walk(node -> written[0] |= node instanceof Assignment && read.field().equals(((Assignment) node).field()));
    return !written[0];
  }

  /** A getter hands out what it has; what makes something new on each call is another matter. */
  private boolean isSameResult(Call call, int depth) {
    // An iterator answers otherwise on each pass.
    if (call.receiver() != null && call.receiver().type() != null && call.source().isSubclass(call.receiver().type(), "java.util.Iterator")) return false;
    for (int i = 0; i < call.childCount(); i++) {
      if (!(call.child(i) instanceof Expr) || !isSame((Expr) call.child(i), depth)) return false;
    }
    Row row = facts.contractOf(call);
    if (row != null && row.writesReceiver()) return false;
    if (row != null) return row.result().equals("value") || row.result().equals("same") || row.result().equals("view") || row.result().equals("self") || row.result().equals("argument");
    Summary summary = facts.summaryOf(call.method());
    if (call.method() == null || summary != null && summary.fresh()) return false;
    return summary != null && summary.pure() || readsLikeGetter(call);
  }

  /** By its name, or because it takes nothing and gives a collection: an element, the next record and the like are no collections. */
  private static boolean readsLikeGetter(Call call) {
    if (call.name().startsWith("get") && !call.name().startsWith("getNext")) return true;
    boolean collection = call.type() != null && (call.source().isSubclass(call.type(), "java.util.Collection") || call.source().isSubclass(call.type(), "java.util.Map"));
    return collection && call.argumentCount() == 0;
  }
}
