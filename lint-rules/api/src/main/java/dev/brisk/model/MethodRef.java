package dev.brisk.model;

import javax.lang.model.element.ExecutableElement;

/** A method reference. */
public final class MethodRef extends Expr {
  private final ExecutableElement method;
  private final String name;

  public MethodRef(Source source, Object tree, String name, ExecutableElement method, Expr receiver) {
    super(source, tree, receiver);
    this.name = name;
    this.method = method;
  }

  /** What stands left of the colons: a value or a {@link TypeRef}. */
  public Expr receiver() {
    return (Expr) child(0);
  }

  /** Simple name; {@code <init>} for constructors. */
  public String name() {
    return name;
  }

  /** The method; null when unknown. */
  public ExecutableElement method() {
    return method;
  }
}
