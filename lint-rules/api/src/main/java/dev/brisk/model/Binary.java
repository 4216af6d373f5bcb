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

  private static boolean isNull(Expr value) {
    return value instanceof Literal && ((Literal) value).isNull();
  }

  @Override
  public TypeMirror type() {
    return type != null ? type : super.type();
  }
}
