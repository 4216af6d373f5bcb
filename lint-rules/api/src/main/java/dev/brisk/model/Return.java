package dev.brisk.model;

/** A return from the method or lambda. */
public final class Return extends Stmt {
  public Return(Source source, Object tree, Expr value) {
    super(source, tree, value == null ? null : new Node[] {value});
  }

  /** The value; null when there is none. */
  public Expr value() {
    return childCount() == 0 ? null : (Expr) child(0);
  }
}
