package dev.brisk.model;

/** A statement with a label. */
public final class Labeled extends Stmt {
  private final String label;

  public Labeled(Source source, Object tree, String label, Node statement) {
    super(source, tree, statement);
    this.label = label;
  }

  /** The label. */
  public String label() {
    return label;
  }
}
