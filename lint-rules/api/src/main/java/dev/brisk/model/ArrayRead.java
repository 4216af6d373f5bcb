package dev.brisk.model;

/** A read of an array's element. */
public final class ArrayRead extends Expr {
  public ArrayRead(Source source, Object tree, Expr array, Expr index) {
    super(source, tree, array, index);
  }

  /** The array. */
  public Expr array() {
    return (Expr) child(0);
  }

  /** The index. */
  public Expr index() {
    return (Expr) child(1);
  }
}
