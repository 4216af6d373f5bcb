package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Whether an object stays in the hands of one variable: nobody else holds a reference through which it could be read or changed. */
final class Confinement {
  private final JdkTable table;
  private final Origin origin;

  Confinement(JdkTable table, Origin origin) {
    this.table = table;
    this.origin = origin;
  }

  /** Whether no use of the object's variable that may run before {@code until} has ended gives it away. */
  boolean isConfined(Variable variable, Node until) {
    for (LocalRead read : variable.reads()) {
      if (mayRunBeforeEnd(read, variable, until) && leaks(read)) return false;
    }
    return true;
  }

  /** Whether no use of it gives it away, wherever it stands. */
  boolean isConfined(Variable variable) {
    for (LocalRead read : variable.reads()) {
      if (leaks(read)) return false;
    }
    return true;
  }

  private static boolean mayRunBeforeEnd(Node use, Variable variable, Node until) {
    if (!use.isAfter(until)) return true;
    for (Loop around = use.loop(); around != null; around = around.loop()) {
      if (until.isWithin(around) && variable.declaration() != null && !variable.declaration().isWithin(around)) return true;
    }
    return false;
  }

  /** Whether the field is private and no use of it in its class gives its object away. */
  boolean isConfined(VariableElement field, FieldRead at) {
    if (!field.getModifiers().contains(Modifier.PRIVATE)) return false;
    List<Expr> uses = at.source().classFacts().uses(field);
    if (uses == null) return false;
    for (Expr use : uses) {
      if (use instanceof FieldRead && leaks(use)) return false;
    }
    return true;
  }

  /** Whether what is done with {@code use} lets another reference to its object live on. */
  boolean leaks(Expr use) {
    Lambda lambda = use.lambda();
    // Code kept for later may run at any time, also between the steps of a loop that does not mention it.
    if (lambda != null && lambda.elementLoop() == null) return true;
    Node parent = use.parent();
    if (parent instanceof ExprStmt || parent instanceof IteratorAllocation || parent instanceof TypeTest || parent instanceof Binary) return false;
    if (parent instanceof ToText) return false;
    if (parent instanceof Loop) return false;
    if (parent instanceof Cast) return leaks((Expr) parent);
    if (parent instanceof FieldRead) return !((FieldRead) parent).isArrayLength();
    if (parent instanceof ArrayRead) return ((ArrayRead) parent).array() != use || !(((ArrayRead) parent).isPrimitive());
    if (parent instanceof MethodRef) return true;
    if (parent instanceof Call) return leaksThrough((Call) parent, use);
    return !(parent instanceof LocalDecl && use instanceof Call && isOnlyRead(((LocalDecl) parent).variable()));
  }

  /** Whether a view kept in a local is only walked or asked: nothing is changed through it, and nobody else gets it. */
  private boolean isOnlyRead(Variable view) {
    if (!view.isEffectivelyFinal()) return false;
    for (LocalRead read : view.reads()) {
      Lambda lambda = read.lambda();
      if (lambda != null && lambda.elementLoop() == null) return false;
      if (read.parent() instanceof IteratorAllocation) continue;
      if (!(read.parent() instanceof Call) || ((Call) read.parent()).receiver() != read) return false;
      Row row = table.find(((Call) read.parent()).method());
      if (row == null || !row.isReadOnly() || row.result().equals("view") || row.result().equals("self")) return false;
    }
    return true;
  }

  private boolean leaksThrough(Call call, Expr use) {
    Row row = table.find(call.method());
    if (row == null) return true;
    if (call.receiver() == use) {
      if (row.isUnknown() && !takesLambda(call)) return true;
      boolean hands = row.result().equals("view") || row.result().equals("self");
      return hands && leaks(call);
    }
    for (int i = 0; i < call.argumentCount(); i++) {
      if (call.argument(i) != use) continue;
      String word = row.argument(i);
      if (word.equals("kept") || row.isUnknown()) return true;
      boolean hands = row.result().equals("view") || row.result().equals("argument") || row.result().equals("same");
      return hands && leaks(call);
    }
    return true;
  }

  private static boolean takesLambda(Call call) {
    for (int i = 0; i < call.argumentCount(); i++) {
      if (call.argument(i) instanceof Lambda) return true;
    }
    return false;
  }
}
