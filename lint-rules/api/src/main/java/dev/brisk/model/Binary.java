package dev.brisk.model;

import javax.lang.model.type.TypeMirror;

/** An operation on two values, both of which are always evaluated. String concatenation is a {@link Concat}. */
public final class Binary extends Expr {
  private final Op op;
  private final TypeMirror type;

  /** With {@code type} for the operation inside a compound assignment, null to read it from the tree. */
  public Binary(Source source, Object tree, Op op, Expr left, Expr right, TypeMirror type) {
    super(source, tree, left, right);
    this.op = op;
    this.type = type;
  }

  /** The operator. */
  public Op op() {
    return op;
  }

  /** The left value, evaluated first. */
  public Expr left() {
    return (Expr) child(0);
  }

  /** The right value. */
  public Expr right() {
    return (Expr) child(1);
  }

  /** Whether one of the values is the literal null. */
  public boolean asksForNull() {
    return isNull(left()) || isNull(right());
  }

  /** The count or size {@code number} against a literal: true where it is asked whether it is zero, false where whether it is more, null for other tests. */
  public Boolean asksForNone(Expr number) {
    Long limit = limitOf(number);
    Op from = opFrom(number);
    if (limit == null || limit > 1) return null;
    if (limit == 1) return from == Op.LESS ? Boolean.TRUE : from == Op.GREATER_EQUAL ? Boolean.FALSE : null;
    if (from == Op.EQUAL || from == Op.LESS_EQUAL) return true;
    return from == Op.NOT_EQUAL || from == Op.GREATER ? false : null;
  }

  /** The literal that {@code number} is compared with; null where it is something else or negative. */
  private Long limitOf(Expr number) {
    Expr other = left() == number ? right() : left();
    Object value = other instanceof Literal ? ((Literal) other).value() : null;
    boolean counts = (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0;
    return counts ? ((Number) value).longValue() : null;
  }

  private Op opFrom(Expr number) {
    if (left() == number) return op();
    switch (op()) {
      case LESS: return Op.GREATER;
      case GREATER: return Op.LESS;
      case LESS_EQUAL: return Op.GREATER_EQUAL;
      case GREATER_EQUAL: return Op.LESS_EQUAL;
      default: return op();
    }
  }

  private static boolean isNull(Expr value) {
    return value instanceof Literal && ((Literal) value).isNull();
  }

  @Override
  public TypeMirror type() {
    return type != null ? type : super.type();
  }
}
