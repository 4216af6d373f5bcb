package dev.brisk.model;

/** {@code this} or {@code super}, written or implied. */
public final class This extends Expr {
  private final boolean implied;
  private final boolean outer;

  public This(Source source, Object tree, boolean implied, boolean outer) {
    super(source, tree);
    this.implied = implied;
    this.outer = outer;
  }

  /** Whether the source leaves it out; such a node has no text and no type of its own. */
  public boolean isImplied() {
    return implied;
  }

  /** Whether this is the instance of an enclosing class, not of the body's own. */
  public boolean isOuter() {
    return outer;
  }

  @Override
  public javax.lang.model.type.TypeMirror type() {
    return implied ? null : super.type();
  }
}
