package dev.brisk.rules.conditions;

import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;
import javax.lang.model.type.TypeKind;

/**
 * Whether a test looks as if it settled the answer often enough. Nobody knows while compiling; but some tests come out the same way nearly always,
 * and to make those first spares nothing: {@code x != null}, {@code i > 0} for a loop's counter, {@code !first} for a flag of the
 * first pass, {@code length > 3}, and flags compared with flags.
 */
final class Selectivity {
  private static final int LITTLE = 3;

  private Selectivity() {}

  /** Whether {@code test} may often be false, in a chain of {@code &&}, or often true, in a chain of {@code ||}. */
  static boolean maySettle(Expr test, boolean and) {
    if (test instanceof Unary && ((Unary) test).op() == Op.NOT) return maySettle(((Unary) test).operand(), !and);
    // Two tests seldom hold both, so "a || b && c" is seldom settled by the second part; the same for its contrary.
    if (test instanceof Condition && ((Condition) test).isAnd() != and) return false;
    if (test instanceof Condition) return maySettle(((Condition) test).left(), and) && maySettle(((Condition) test).right(), and);
    if (test instanceof Binary) return compares((Binary) test, and);
    if (!(test instanceof LocalRead)) return true;
    Binary kept = countKeptIn(((LocalRead) test).variable());
    return kept != null ? compares(kept, and) : !endsUp(((LocalRead) test).variable(), test, and);
  }

  private static boolean compares(Binary test, boolean and) {
    if (test.op() == Op.EQUAL) return and && !areFlags(test);
    if (test.op() == Op.NOT_EQUAL) return !and && !areFlags(test);
    Boolean aboveLittle = comparesWithLittle(test);
    if (aboveLittle != null && aboveLittle == and) return false;
    return !isCounter(test.left(), test) && !isCounter(test.right(), test);
  }

  /** {@code shared == other.shared}: most objects that are compared have the same flags. */
  private static boolean areFlags(Binary test) {
    return isFlag(test.left()) && isFlag(test.right());
  }

  private static boolean isFlag(Expr side) {
    if (side instanceof Literal || side.type() == null) return false;
    return side.type().getKind() == TypeKind.BOOLEAN || side.source().isClass(side.type(), "java.lang.Boolean");
  }

  /** True for {@code length > 3} and the like, which hold for nearly every number there is; false for the contrary; null for other tests. */
  private static Boolean comparesWithLittle(Binary test) {
    boolean greater = test.op() == Op.GREATER || test.op() == Op.GREATER_EQUAL;
    if (isLittle(test.right())) return greater;
    return isLittle(test.left()) ? Boolean.valueOf(!greater) : null;
  }

  private static boolean isLittle(Expr side) {
    Object value = side instanceof Literal ? ((Literal) side).value() : null;
    return (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0 && ((Number) value).longValue() <= LITTLE;
  }

  /** What a local keeps of a comparison of what a loop counts: {@code last = i == n - 1}; null when it keeps something else. */
  private static Binary countKeptIn(Variable flag) {
    if (!flag.isEffectivelyFinal() || !(flag.declaration() instanceof LocalDecl)) return null;
    Expr value = ((LocalDecl) flag.declaration()).initializer();
    if (!(value instanceof Binary) || !((Binary) value).op().isComparison()) return null;
    return isCounter(((Binary) value).left(), value) || isCounter(((Binary) value).right(), value) ? (Binary) value : null;
  }

  /** A bound on what a loop counts is crossed once in all its passes. */
  private static boolean isCounter(Expr side, Node at) {
    if (side instanceof Binary) return isCounter(((Binary) side).left(), at) || isCounter(((Binary) side).right(), at);
    if (!(side instanceof LocalRead)) return false;
    for (Assignment write : ((LocalRead) side).variable().writes()) {
      if (write.form() != Assignment.Form.SIMPLE && isInLoopAround(write, at)) return true;
    }
    return false;
  }

  /** Whether the loop around sets the flag only so that the test comes out as {@code value}. */
  private static boolean endsUp(Variable flag, Node at, boolean value) {
    boolean set = false;
    for (Assignment write : flag.writes()) {
      if (!isInLoopAround(write, at)) continue;
      if (!(write.value() instanceof Literal) || !Boolean.valueOf(value).equals(((Literal) write.value()).value())) return false;
      set = true;
    }
    return set;
  }

  private static boolean isInLoopAround(Node write, Node at) {
    for (Loop loop = at.loop(); loop != null; loop = loop.loop()) {
      if (write.isWithin(loop)) return true;
    }
    return false;
  }
}
