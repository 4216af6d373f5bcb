package dev.brisk.model;

/** A value turned into text by a concatenation: {@code toString()} of an object, or the digits of a number. */
public final class ToText extends HiddenWork {
  public ToText(Source source, Expr operand) {
    super(source, operand.tree, operand);
    parenthesizedBy(operand.outerTree());
  }

  /** The value. */
  public Expr operand() {
    return (Expr) child(0);
  }
}
