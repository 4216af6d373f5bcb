package dev.brisk.model;

/** Strings put together by {@code +}: copies all parts and allocates the result. A chain is one node. */
public final class Concat extends HiddenWork {
  public Concat(Source source, Object tree, Expr... parts) {
    super(source, tree, parts);
  }

  /** The part at {@code index}; what is no text already is a {@link ToText}. */
  public Expr part(int index) {
    return (Expr) child(index);
  }
}
