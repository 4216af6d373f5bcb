package dev.brisk.model;

/** An operation on one value. {@code ++} and {@code --} are {@link Assignment}s. */
public final class Unary extends Expr {
  private final Op op;

  public Unary(Source source, Object tree, Op op, Expr operand) {
    super(source, tree, operand);
    this.op = op;
  }

  /** The operator. */
  public Op op() {
    return op;
  }

  /** The value. */
  public Expr operand() {
    return (Expr) child(0);
  }
}
