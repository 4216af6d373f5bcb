package dev.brisk.model;

/** {@code condition ? a : b}. */
public final class Conditional extends Expr {
  public Conditional(Source source, Object tree, Expr condition, Expr whenTrue, Expr whenFalse) {
    super(source, tree, condition, whenTrue, whenFalse);
  }

  /** The test. */
  public Expr condition() {
    return (Expr) child(0);
  }

  /** Value when the test holds. */
  public Expr whenTrue() {
    return (Expr) child(1);
  }

  /** Value when it doesn't. */
  public Expr whenFalse() {
    return (Expr) child(2);
  }
}
