package dev.brisk.javac;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** Trees younger than Java 17, known by the name of their kind only: patterns, case labels, and whatever a later compiler brings. */
final class NewerKinds {
  private NewerKinds() {}

  /** Collects the direct children of a tree; the compiler's own scanner knows them, whatever the tree is. */
  private static final class Children extends TreeScanner<Void, List<Tree>> {
    private boolean inside;

    @Override
    public Void scan(Tree tree, List<Tree> children) {
      if (tree == null) return null;
      if (inside) {
        children.add(tree);
        return null;
      }
      inside = true;
      return tree.accept(this, children);
    }
  }

  /** The direct children in the order of the source. */
  static List<Tree> childrenOf(Tree tree) {
    List<Tree> children = new ArrayList<>(4);
    new Children().scan(tree, children);
    return children;
  }

  /** Labels and guard of a case, in whichever form this compiler keeps them. */
  static List<Tree> labelsOf(CaseTree tree) {
    List<Tree> labels = childrenOf(tree);
    if (tree.getBody() != null) labels.remove(tree.getBody());
    if (tree.getStatements() != null) labels.removeAll(tree.getStatements());
    return labels;
  }

  /** The expression of a constant label, or the tree itself where the compiler has no label around it; null for {@code default} and patterns. */
  static Tree constantOf(Tree label) {
    switch (label.getKind().name()) {
      case "CONSTANT_CASE_LABEL":
        return childrenOf(label).get(0);
      case "PATTERN_CASE_LABEL":
      case "DEFAULT_CASE_LABEL":
      case "DECONSTRUCTION_PATTERN":
      case "ANY_PATTERN":
      case "PARENTHESIZED_PATTERN":
      case "BINDING_PATTERN":
        return null;
      default:
        return label;
    }
  }

  static boolean isDefault(Tree label) {
    return label.getKind().name().equals("DEFAULT_CASE_LABEL");
  }

  /** The pattern of a label; null when it is none. */
  static Tree patternOf(Tree label) {
    if (label.getKind().name().equals("PATTERN_CASE_LABEL")) return childrenOf(label).get(0);
    return label.getKind().name().endsWith("_PATTERN") ? label : null;
  }
}
