package dev.brisk.model;

/** An assert: its parts run only where assertions are enabled. */
public final class Assert extends Stmt {
  public Assert(Source source, Object tree, Expr condition, Expr detail) {
    super(source, tree, detail == null ? new Node[] {condition} : new Node[] {condition, detail});
  }

  /** The test. */
  public Expr condition() {
    return (Expr) child(0);
  }
}
