package dev.brisk.model;

/** {@code &&} or {@code ||}: the right operand is evaluated only if the left one leaves the answer open. */
public final class Condition extends Expr {
  private final boolean and;

  public Condition(Source source, Object tree, boolean and, Expr left, Expr right) {
    super(source, tree, left, right);
    this.and = and;
  }

  /** Whether this is {@code &&}. */
  public boolean isAnd() {
    return and;
  }

  /** The left operand. */
  public Expr left() {
    return (Expr) child(0);
  }

  /** The right operand. */
  public Expr right() {
    return (Expr) child(1);
  }
}
