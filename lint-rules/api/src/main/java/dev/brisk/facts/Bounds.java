package dev.brisk.facts;

import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Variable;

/**
 * Whether an index is sure to lie within its array: it counts up from a number that is not negative, in a {@code for} loop that ends before the
 * length of that very array, and nothing in the loop's body writes it.
 */
final class Bounds {
  private final Origin origin;

  Bounds(Origin origin) {
    this.origin = origin;
  }

  boolean holdFor(ArrayRead read) {
    if (!(read.index() instanceof LocalRead) || !(read.array() instanceof LocalRead)) return false;
    Variable index = ((LocalRead) read.index()).variable();
    Variable array = ((LocalRead) read.array()).variable();
    if (!array.isEffectivelyFinal() || !(index.initializer() instanceof Literal) || !isNatural(((Literal) index.initializer()).value())) return false;
    for (Loop loop = read.enclosing(Loop.class); loop != null; loop = outer(loop)) {
      if (loop.form() == Loop.Form.FOR && index.declaration().parent() == loop) {
        return read.isWithin(loop.code()) && countsUp(index, loop) && endsBefore(loop.condition(), index, array);
      }
      if (loop.form() == Loop.Form.WHILE && stepsAtTheEnd(index, loop)) {
        return read.isWithin(loop.code()) && endsBefore(loop.condition(), index, array);
      }
    }
    return false;
  }

  private static Loop outer(Loop loop) {
    return loop.parent() == null ? null : loop.parent().enclosing(Loop.class);
  }

  private static boolean isNatural(Object value) {
    return value instanceof Integer && (Integer) value >= 0;
  }

  private static boolean countsUp(Variable index, Loop loop) {
    for (Assignment write : index.writes()) {
      boolean step = write.form() == Assignment.Form.PREFIX || write.form() == Assignment.Form.POSTFIX;
      if (!step || !(write.value() instanceof Binary) || ((Binary) write.value()).op() != Op.PLUS) return false;
      if (write.isWithin(loop.code()) || loop.condition() != null && write.isWithin(loop.condition())) return false;
    }
    return true;
  }

  /** Whether nothing but the last statement of each pass changes the index, by one upwards: the same loop written with {@code while}. */
  private static boolean stepsAtTheEnd(Variable index, Loop loop) {
    if (index.writes().size() != 1 || !(loop.code() instanceof Block) || loop.code().childCount() == 0) return false;
    Assignment step = index.writes().get(0);
    boolean up = step.form() != Assignment.Form.SIMPLE && step.value() instanceof Binary && ((Binary) step.value()).op() == Op.PLUS
        && step.form() != Assignment.Form.COMPOUND;
    return up && step.parent() == loop.code().child(loop.code().childCount() - 1) && !index.declaration().isWithin(loop);
  }

  private boolean endsBefore(Expr condition, Variable index, Variable array) {
    if (condition instanceof Condition && ((Condition) condition).isAnd()) {
      return endsBefore(((Condition) condition).left(), index, array) || endsBefore(((Condition) condition).right(), index, array);
    }
    if (!(condition instanceof Binary)) return false;
    Binary test = (Binary) condition;
    if (test.op() == Op.LESS) return isRead(test.left(), index) && isLength(test.right(), array);
    return test.op() == Op.GREATER && isRead(test.right(), index) && isLength(test.left(), array);
  }

  private boolean isLength(Expr bound, Variable array) {
    Expr made = origin.of(bound);
    return made instanceof FieldRead && ((FieldRead) made).isArrayLength() && isRead(((FieldRead) made).receiver(), array);
  }

  private static boolean isRead(Node node, Variable variable) {
    return node instanceof LocalRead && ((LocalRead) node).variable() == variable;
  }
}
