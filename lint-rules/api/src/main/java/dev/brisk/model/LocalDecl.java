package dev.brisk.model;

/** The declaration of a local variable. */
public final class LocalDecl extends Stmt {
  private final Variable variable;

  public LocalDecl(Source source, Object tree, Variable variable, Expr initializer) {
    super(source, tree, initializer == null ? null : new Node[] {initializer});
    this.variable = variable;
    variable.declaredBy(this);
  }

  /** The variable. */
  public Variable variable() {
    return variable;
  }

  /** Its first value, with the boxing this takes; null when there is none. */
  public Expr initializer() {
    return childCount() == 0 ? null : (Expr) child(0);
  }
}
