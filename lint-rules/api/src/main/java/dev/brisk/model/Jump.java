package dev.brisk.model;

/** {@code break}, {@code continue} or {@code yield}. */
public final class Jump extends Stmt {
  /** Which of them. */
  public enum Kind {
    BREAK, CONTINUE, YIELD
  }

  private final Kind kind;
  private final String label;

  public Jump(Source source, Object tree, Kind kind, String label, Expr value) {
    super(source, tree, value == null ? null : new Node[] {value});
    this.kind = kind;
    this.label = label;
  }

  /** Which of them. */
  public Kind kind() {
    return kind;
  }

  /** The label it names; null when there is none. */
  public String label() {
    return label;
  }

  /** What a {@code yield} yields; null otherwise. */
  public Expr value() {
    return childCount() == 0 ? null : (Expr) child(0);
  }
}
