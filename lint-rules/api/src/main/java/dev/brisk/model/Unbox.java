package dev.brisk.model;

import javax.lang.model.type.TypeMirror;

/** A wrapper object read as its primitive value; throws on null. */
public final class Unbox extends HiddenWork {
  private final TypeMirror type;

  public Unbox(Source source, Expr operand, TypeMirror type) {
    super(source, operand.tree, operand);
    this.type = type;
    parenthesizedBy(operand.outerTree());
  }

  /** The wrapper. */
  public Expr operand() {
    return (Expr) child(0);
  }

  /** The primitive type. */
  @Override
  public TypeMirror type() {
    return type;
  }
}
