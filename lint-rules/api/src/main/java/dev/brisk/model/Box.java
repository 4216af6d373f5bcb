package dev.brisk.model;

import javax.lang.model.type.TypeMirror;

/** A primitive value wrapped in an object because its place asks for one; allocates unless the value is in a small cache. */
public final class Box extends HiddenWork {
  private final TypeMirror type;

  public Box(Source source, Expr operand, TypeMirror type) {
    super(source, operand.tree, operand);
    this.type = type;
    parenthesizedBy(operand.outerTree());
  }

  /** The primitive value. */
  public Expr operand() {
    return (Expr) child(0);
  }

  /** The wrapper class. */
  @Override
  public TypeMirror type() {
    return type;
  }
}
