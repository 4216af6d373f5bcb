package dev.brisk.model;

/** {@code instanceof}, with or without a pattern. */
public final class TypeTest extends Expr {
  private final Variable binding;

  public TypeTest(Source source, Object tree, Variable binding, Expr operand) {
    super(source, tree, operand);
    this.binding = binding;
    if (binding != null) binding.declaredBy(this);
  }

  /** The value. */
  public Expr operand() {
    return (Expr) child(0);
  }

  /** The variable a type pattern binds; null when there is none. */
  public Variable binding() {
    return binding;
  }
}
