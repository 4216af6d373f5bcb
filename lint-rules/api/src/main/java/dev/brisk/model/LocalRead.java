package dev.brisk.model;

import javax.lang.model.type.TypeMirror;

/** A read of a local variable or parameter. */
public final class LocalRead extends Expr {
  private final Variable variable;

  public LocalRead(Source source, Object tree, Variable variable) {
    super(source, tree);
    this.variable = variable;
    variable.addRead(this);
  }

  /** The variable. */
  public Variable variable() {
    return variable;
  }

  @Override
  public TypeMirror type() {
    TypeMirror narrowed = super.type();
    return narrowed != null ? narrowed : variable.type();
  }
}
