package dev.brisk.model;

/** A synchronized statement: the lock, then the block. */
public final class Sync extends Stmt {
  public Sync(Source source, Object tree, Expr lock, Node block) {
    super(source, tree, lock, block);
  }

  /** The lock. */
  public Expr lock() {
    return (Expr) child(0);
  }
}
