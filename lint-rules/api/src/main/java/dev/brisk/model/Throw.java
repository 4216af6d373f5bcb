package dev.brisk.model;

/** A throw. */
public final class Throw extends Stmt {
  public Throw(Source source, Object tree, Expr exception) {
    super(source, tree, exception);
  }
}
