package dev.brisk.model;

/** An {@code if}. */
public final class If extends Stmt {
  public If(Source source, Object tree, Expr condition, Node then, Node otherwise) {
    super(source, tree, otherwise == null ? new Node[] {condition, then} : new Node[] {condition, then, otherwise});
  }

  /** The test. */
  public Expr condition() {
    return (Expr) child(0);
  }

  /** What runs when it holds. */
  public Node then() {
    return child(1);
  }

  /** What runs when it doesn't; null when there is no else. */
  public Node otherwise() {
    return childCount() > 2 ? child(2) : null;
  }
}
