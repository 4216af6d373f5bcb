package dev.brisk.model;

import javax.lang.model.element.ExecutableElement;

/** A constructor called by {@code new}. */
public final class New extends Expr {
  private final ExecutableElement constructor;
  private final boolean hasBody;

  public New(Source source, Object tree, ExecutableElement constructor, boolean hasBody, Expr... arguments) {
    super(source, tree, arguments);
    this.constructor = constructor;
    this.hasBody = hasBody;
  }

  /** The constructor; null when unknown. */
  public ExecutableElement constructor() {
    return constructor;
  }

  /** Whether a class body follows, so that the exact class is an anonymous subclass. */
  public boolean hasBody() {
    return hasBody;
  }

  /** How many arguments are passed, an outer instance included. */
  public int argumentCount() {
    return childCount();
  }

  /** The argument at {@code index}. */
  public Expr argument(int index) {
    return (Expr) child(index);
  }
}
