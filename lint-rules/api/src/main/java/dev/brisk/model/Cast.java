package dev.brisk.model;

/** A cast or numeric conversion written in the source. */
public final class Cast extends Expr {
  public Cast(Source source, Object tree, Expr operand) {
    super(source, tree, operand);
  }

  /** The value. */
  public Expr operand() {
    return (Expr) child(0);
  }
}
