package dev.brisk.model;

/** One case of a {@link Switch}: its labels and guard, then its code. */
public final class Case extends Stmt {
  private final boolean arrow;
  private final boolean acceptsNull;
  private final int labels;

  public Case(Source source, Object tree, boolean arrow, boolean acceptsNull, int labels, Node... labelsThenCode) {
    super(source, tree, labelsThenCode);
    this.arrow = arrow;
    this.acceptsNull = acceptsNull;
    this.labels = labels;
  }

  /** Whether it is written {@code ->}, so that it never falls through. */
  public boolean isArrow() {
    return arrow;
  }

  /** Whether {@code null} is one of its labels. */
  public boolean acceptsNull() {
    return acceptsNull;
  }

  /** How many children are labels or a guard; the rest is code. */
  public int labelCount() {
    return labels;
  }
}
