package dev.brisk.model;

/** A type or package named in an expression: the {@code Math} of {@code Math.max(a, b)}, or a class literal. */
public final class TypeRef extends Expr {
  public TypeRef(Source source, Object tree) {
    super(source, tree);
  }
}
