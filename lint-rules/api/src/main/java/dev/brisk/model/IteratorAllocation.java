package dev.brisk.model;

/** The iterator that a for-each loop over an {@link Iterable} asks for. */
public final class IteratorAllocation extends HiddenWork {
  public IteratorAllocation(Source source, Expr iterable) {
    super(source, iterable.tree, iterable);
    parenthesizedBy(iterable.outerTree());
  }

  /** What is walked. */
  public Expr iterable() {
    return (Expr) child(0);
  }
}
