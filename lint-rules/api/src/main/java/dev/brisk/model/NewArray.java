package dev.brisk.model;

/** An array allocated by {@code new} or by an initialiser in braces; children are its sizes and elements. */
public final class NewArray extends Expr {
  public NewArray(Source source, Object tree, Expr... parts) {
    super(source, tree, parts);
  }
}
