package dev.brisk.model;

/** An expression as a statement: its value is dropped. */
public final class ExprStmt extends Stmt {
  public ExprStmt(Source source, Object tree, Expr expression) {
    super(source, tree, expression);
  }

  /** The expression. */
  public Expr expression() {
    return (Expr) child(0);
  }
}
