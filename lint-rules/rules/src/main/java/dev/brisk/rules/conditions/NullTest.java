package dev.brisk.rules.conditions;

import dev.brisk.model.Binary;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Op;
import dev.brisk.model.This;
import dev.brisk.model.Unary;

/** Whether a test lets the rest of a chain run only where a field is not null. */
final class NullTest {
  private NullTest() {}

  /** Whether the field is not null where {@code condition} has come out as {@code value}. */
  static boolean isMadeBy(Expr condition, Expr object, boolean value) {
    if (condition instanceof Unary && ((Unary) condition).op() == Op.NOT) return isMadeBy(((Unary) condition).operand(), object, !value);
    if (!(condition instanceof Condition)) return holds(condition, object, value);
    Condition chain = (Condition) condition;
    return chain.isAnd() == value && (isMadeBy(chain.left(), object, value) || isMadeBy(chain.right(), object, value));
  }

  static boolean holds(Expr test, Expr object, boolean and) {
    if (!(test instanceof Binary) || ((Binary) test).op() != (and ? Op.NOT_EQUAL : Op.EQUAL)) return false;
    Expr left = ((Binary) test).left();
    Expr right = ((Binary) test).right();
    return isNull(right) && isSame(left, object) || isNull(left) && isSame(right, object);
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }

  private static boolean isSame(Expr one, Expr other) {
    if (one instanceof LocalRead && other instanceof LocalRead) return ((LocalRead) one).variable() == ((LocalRead) other).variable();
    if (!(one instanceof FieldRead) || !(other instanceof FieldRead)) return false;
    FieldRead first = (FieldRead) one;
    FieldRead second = (FieldRead) other;
    if (first.field() == null || !first.field().equals(second.field())) return false;
    if (first.receiver() == null || second.receiver() == null) return first.receiver() == second.receiver();
    return first.receiver() instanceof This && second.receiver() instanceof This || isSame(first.receiver(), second.receiver());
  }
}
