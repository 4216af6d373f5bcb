package dev.brisk.model;

/** Operators of {@link Unary} and {@link Binary}. */
public enum Op {
  PLUS("+"), MINUS("-"), TIMES("*"), DIVIDE("/"), REMAINDER("%"),
  LEFT_SHIFT("<<"), RIGHT_SHIFT(">>"), UNSIGNED_SHIFT(">>>"),
  BIT_AND("&"), BIT_OR("|"), BIT_XOR("^"), COMPLEMENT("~"), NOT("!"),
  LESS("<"), GREATER(">"), LESS_EQUAL("<="), GREATER_EQUAL(">="), EQUAL("=="), NOT_EQUAL("!=");

  private final String symbol;

  Op(String symbol) {
    this.symbol = symbol;
  }

  /** As written. */
  public String symbol() {
    return symbol;
  }

  /** Whether the result is the answer to a comparison. */
  public boolean isComparison() {
    return ordinal() >= LESS.ordinal();
  }
}
