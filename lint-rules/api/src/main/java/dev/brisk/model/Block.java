package dev.brisk.model;

/** Statements in a row. */
public final class Block extends Stmt {
  public Block(Source source, Object tree, Node... statements) {
    super(source, tree, statements);
  }
}
