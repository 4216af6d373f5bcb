package dev.brisk.model;

/** A literal, {@code null} included. */
public final class Literal extends Expr {
  private final Object value;

  public Literal(Source source, Object tree, Object value) {
    super(source, tree);
    this.value = value;
  }

  /** Boxed value or string; null for the null literal. */
  public Object value() {
    return value;
  }

  /** Whether this is {@code null}. */
  public boolean isNull() {
    return value == null;
  }
}
