package dev.brisk.model;

/** The array allocated at a call of a method with variable arity. */
public final class VarargsArray extends HiddenWork {
  public VarargsArray(Source source, Object tree, Expr... elements) {
    super(source, tree, elements);
  }
}
