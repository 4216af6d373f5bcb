package dev.brisk.model;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An expression. Parentheses are no nodes of their own; {@link #text} includes them. */
public abstract class Expr extends Node {
  private Object outer;
  private TypeMirror type;

  Expr(Source source, Object tree, Node... children) {
    super(source, tree, children);
  }

  /** Static type, read from the compiler when first asked; null when unknown. */
  public TypeMirror type() {
    if (type == null) type = source.typeOf(tree);
    return type;
  }

  /** Whether the static type is known and primitive. */
  public final boolean isPrimitive() {
    TypeMirror known = type();
    return known != null && known.getKind().isPrimitive();
  }

  /** Whether the static type is {@code java.lang.String}. */
  public final boolean isString() {
    TypeMirror known = type();
    return known != null && known.getKind() == TypeKind.DECLARED && source.isClass(known, "java.lang.String");
  }

  /** For hosts: the parentheses around this expression. */
  public final void parenthesizedBy(Object parentheses) {
    outer = parentheses;
  }

  @Override
  final Object outerTree() {
    return outer != null ? outer : tree;
  }
}
