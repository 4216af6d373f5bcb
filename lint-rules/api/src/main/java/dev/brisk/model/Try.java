package dev.brisk.model;

import java.util.List;

/** A try statement: resources, block, catches, finally. */
public final class Try extends Stmt {
  private final int resources;
  private final List<Catch> catches;
  private final boolean hasFinally;

  public Try(Source source, Object tree, int resources, List<Catch> catches, boolean hasFinally, Node... children) {
    super(source, tree, children);
    this.resources = resources;
    this.catches = catches;
    this.hasFinally = hasFinally;
  }

  /** How many of the first children are resources. */
  public int resourceCount() {
    return resources;
  }

  /** The protected block. */
  public Node block() {
    return child(resources);
  }

  /** The catch clauses. */
  public List<Catch> catches() {
    return catches;
  }

  /** The finally block; null when there is none. */
  public Node lastly() {
    return hasFinally ? child(childCount() - 1) : null;
  }
}
