package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.CapturingLambda;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Jump;
import dev.brisk.model.Labeled;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Opaque;
import dev.brisk.model.Return;
import dev.brisk.model.Throw;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Whether a loop's result can't change any more once an assignment has been made in it, so that the passes that follow are for nothing. */
final class Settled {
  private final JdkTable table;
  private final Origin origin;
  private final Purity purity;
  private final Nullness nullness;
  private final Guards guards;

  Settled(JdkTable table, Origin origin, Purity purity, Nullness nullness, Guards guards) {
    this.table = table;
    this.origin = origin;
    this.purity = purity;
    this.nullness = nullness;
    this.guards = guards;
  }

  /**
   * The calls in the loop that must change nothing for its result to stand once {@code place} has been evaluated, in the order of the source; empty
   * when it stands anyway, null when it may still change. Exceptions that later passes might throw are not thought of.
   */
  List<Call> unless(Assignment place, Loop loop) {
    if (loop.form().isImplied() || !place.isWithin(loop.code())) return null;
    if (place.variable() == null && !isSteadyElement(place, loop)) return null;
    List<Call> unknown = new ArrayList<>(2);
    Set<Variable> results = new LinkedHashSet<>(2);
    if (!changesOnly(loop, place, loop, results, unknown)) return null;
    if (place.variable() != null && !isFixedBy(place, loop)) return null;
    for (Variable other : results) {
      if (other != place.variable() && !isFixedWith(place, other, loop)) return null;
    }
    return unknown;
  }

  /** Whether running {@code node} has no effect but on {@code results}, variables that outlive the pass, if none of {@code unknown} has any. */
  private boolean changesOnly(Node node, Assignment place, Loop loop, Set<Variable> results, List<Call> unknown) {
    if (node instanceof Assignment) {
      Variable written = ((Assignment) node).variable();
      if (written == null && !isSameElement((Assignment) node, place)) return false;
      if (written != null && !endsWith(written, loop)) results.add(written);
    } else if (node instanceof Call && isStep((Call) node, loop)) {
      return true;
    } else if (node instanceof Call) {
      // What later passes do not come to needs no look.
      if (place.variable() != null && isAskedFirst(node, place.variable(), place.value())) return true;
      if (!hasNoEffect((Call) node)) unknown.add((Call) node);
      if (changesByContract((Call) node)) return false;
    } else if (node instanceof FieldRead && ((FieldRead) node).is(Modifier.VOLATILE) || !isPlain(node)) {
      return false;
    }
    for (int i = 0; i < node.childCount(); i++) {
      if (!changesOnly(node.child(i), place, loop, results, unknown)) return false;
    }
    return true;
  }

  /** Whether nobody reads the variable once the loop has ended: it is declared in it, or read in it only, from the same pass of whatever is around it. */
  private static boolean endsWith(Variable variable, Loop loop) {
    Node declaration = variable.declaration();
    if (declaration == null || variable.isParameter()) return false;
    if (declaration.isWithin(loop)) return true;
    if (!(declaration instanceof LocalDecl) || declaration.loop() != loop.loop()) return false;
    for (LocalRead read : variable.reads()) if (read.parent() == null || !read.isWithin(loop)) return false;
    return true;
  }

  /** A step of the walk itself: an iterator that ends with the loop. */
  private static boolean isStep(Call call, Loop loop) {
    if (!(call.receiver() instanceof LocalRead) || call.argumentCount() > 0) return false;
    boolean walks = call.name().equals("next") || call.name().equals("hasNext") || call.name().equals("nextElement") || call.name().equals("hasMoreElements");
    boolean iterator = call.source().isSubclass(call.receiver().type(), "java.util.Iterator")
        || call.source().isSubclass(call.receiver().type(), "java.util.Enumeration");
    return walks && iterator && endsWith(((LocalRead) call.receiver()).variable(), loop);
  }

  /** An element of an array, the same on each pass, that is given a constant. */
  private static boolean isSteadyElement(Assignment place, Loop loop) {
    if (!(place.target() instanceof ArrayRead) || place.form() != Assignment.Form.SIMPLE || !isConstant(place.value())) return false;
    return isSteady(((ArrayRead) place.target()).array(), loop) && isSteady(((ArrayRead) place.target()).index(), loop);
  }

  private static boolean isSteady(Expr expr, Loop loop) {
    if (expr instanceof Literal) return true;
    if (!(expr instanceof LocalRead)) return false;
    Variable variable = ((LocalRead) expr).variable();
    if (variable.declaration() != null && variable.declaration().isWithin(loop)) return false;
    for (Assignment write : variable.writes()) if (write.isWithin(loop)) return false;
    return true;
  }

  private static boolean isSameElement(Assignment write, Assignment place) {
    return place.target() instanceof ArrayRead && write.target() != null && write.form() == Assignment.Form.SIMPLE
        && write.target().text().equals(place.target().text()) && isSame(write.value(), place.value());
  }

  private boolean hasNoEffect(Call call) {
    Row row = origin.rowOf(call);
    return row != null && row.isReadOnly() && !row.isUnknown() && !row.blocks() || purity.isPure(call);
  }

  private boolean changesByContract(Call call) {
    Row row = table.find(call.method());
    return row != null && (row.writesReceiver() || row.writesArguments() || row.isIo() || row.locks() || row.blocks());
  }

  private static boolean isPlain(Node node) {
    if (node instanceof Opaque || node instanceof CapturingLambda || node instanceof Return || node instanceof Throw) return false;
    return node instanceof Expr || node instanceof Block || node instanceof If || node instanceof ExprStmt || node instanceof LocalDecl || node instanceof Loop
        || node instanceof Jump || node instanceof Labeled || node instanceof IteratorAllocation;
  }

  /** Whether the variable keeps what {@code place} gives it: no other write gives it anything else, or each asks first whether it has something. */
  private boolean isFixedBy(Assignment place, Loop loop) {
    boolean same = isConstant(place.value());
    boolean asked = true;
    for (Assignment write : place.variable().writes()) {
      if (!write.isWithin(loop)) continue;
      same &= write.form() == Assignment.Form.SIMPLE && isSame(write.value(), place.value());
      asked &= isAskedFirst(write, place.variable(), place.value());
    }
    return same || asked;
  }

  /** Whether {@code other} keeps its value as well: it is written with the same constant beside {@code place}, or only where that is still to come. */
  private boolean isFixedWith(Assignment place, Variable other, Loop loop) {
    for (Assignment write : other.writes()) {
      if (!write.isWithin(loop)) continue;
      boolean beside = isConstant(write.value()) && statementOf(write).parent() == statementOf(place).parent() && write.form() == Assignment.Form.SIMPLE;
      if (!beside && !isAskedFirst(write, place.variable(), place.value())) return false;
    }
    return true;
  }

  private static Node statementOf(Node node) {
    Node at = node;
    while (at.parent() != null && !(at.parent() instanceof Block)) at = at.parent();
    return at;
  }

  /** Whether the node stands behind a test that fails once the variable holds {@code value}. */
  private boolean isAskedFirst(Node node, Variable variable, Expr value) {
    for (Guard guard : guards.of(node)) {
      Expr test = guard.test();
      if (reads(test, variable) && isLiteral(value, !guard.holds())) return true;
      if (!(test instanceof Binary)) continue;
      Binary comparison = (Binary) test;
      boolean equal = comparison.op() == Op.EQUAL && guard.holds() || comparison.op() == Op.NOT_EQUAL && !guard.holds();
      if (equal && reads(comparison.left(), variable) && isNull(comparison.right()) && !nullness.mayBeNull(value)) return true;
    }
    return false;
  }

  private static boolean reads(Expr expr, Variable variable) {
    return expr instanceof LocalRead && ((LocalRead) expr).variable() == variable;
  }

  private static boolean isConstant(Expr value) {
    Expr bare = value instanceof Box ? ((Box) value).operand() : value;
    return bare instanceof Literal || Constants.of(bare) != null;
  }

  private static boolean isSame(Expr one, Expr other) {
    return one == other || isConstant(one) && one.text().equals(other.text());
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }

  private static boolean isLiteral(Expr expr, boolean value) {
    return expr instanceof Literal && Boolean.valueOf(value).equals(((Literal) expr).value());
  }
}
