package dev.brisk.javac;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Finds the outermost tree that begins on a line. */
final class FirstOnLine extends TreeScanner<Tree, Void> {
  private final JavacUnit unit;
  private final int line;

  FirstOnLine(JavacUnit unit, int line) {
    this.unit = unit;
    this.line = line;
  }

  /** Null if there is none. */
  Tree in(Tree tree) {
    return scan(tree, null);
  }

  @Override
  public Tree scan(Tree tree, Void none) {
    if (tree == null) return null;
    int start = unit.positions().start(tree);
    return start >= 0 && unit.positions().line(start) == line ? tree : super.scan(tree, none);
  }

  @Override
  public Tree reduce(Tree first, Tree second) {
    return second != null && first == null ? second : first;
  }
}
