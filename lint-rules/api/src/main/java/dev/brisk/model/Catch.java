package dev.brisk.model;

/** A catch clause. */
public final class Catch extends Stmt {
  private final Variable variable;

  public Catch(Source source, Object tree, Variable variable, Node code) {
    super(source, tree, code);
    this.variable = variable;
    variable.declaredBy(this);
  }

  /** The exception. */
  public Variable variable() {
    return variable;
  }
}
