package dev.brisk.model;

import java.util.function.Consumer;

/**
 * A piece of a body: an expression, a statement, or hidden work. Children are kept in the order of evaluation.
 *
 * <p>Nodes are made by a host, bottom up, and never change afterwards.
 */
public abstract class Node {
  private static final Node[] NONE = {};
  /** The longest excerpt. */
  private static final int EXCERPT = 60;


  final Source source;
  final Object tree;
  private final Node[] children;
  private Node parent;
  private int order = -1;
  private int last = -1;

  Node(Source source, Object tree, Node... children) {
    this.source = source;
    this.tree = tree;
    this.children = children == null ? NONE : children;
    for (Node child : this.children) child.parent = this;
  }

  /** The node this one is a part of; null for a {@link Body}. */
  public final Node parent() {
    return parent;
  }

  /** Where types, text and positions come from. */
  public final Source source() {
    return source;
  }

  /** The host's own tree for this node; hidden work carries the tree it belongs to. */
  public final Object tree() {
    return tree;
  }

  /** How many direct parts this node has. */
  public final int childCount() {
    return children.length;
  }

  /** The direct part at {@code index}, in the order of evaluation. */
  public final Node child(int index) {
    return children[index];
  }

  /** Calls {@code action} for this node and everything below, parents first, in the order of evaluation. */
  public final void walk(Consumer<? super Node> action) {
    action.accept(this);
    for (Node child : children) child.walk(action);
  }

  /** Whether this is {@code other} or one of its parts. */
  public final boolean isWithin(Node other) {
    if (order >= 0 && other.order >= 0 && body() == other.body()) return other.order <= order && order <= other.last;
    for (Node node = this; node != null; node = node.parent) {
      if (node == other) return true;
    }
    return false;
  }

  /** Whether this stands behind the end of {@code other} in the same body. */
  public final boolean isAfter(Node other) {
    return order > other.last;
  }

  /** Numbers this node and everything below, parents first; returns the next free number. */
  final int number(int next) {
    order = next++;
    for (Node child : children) next = child.number(next);
    last = next - 1;
    return next;
  }

  /** The nearest enclosing node of the given kind, this one included; null when there is none. */
  public final <N extends Node> N enclosing(Class<N> kind) {
    for (Node node = this; node != null; node = node.parent) {
      if (kind.isInstance(node)) return kind.cast(node);
    }
    return null;
  }

  /** The body this node belongs to. */
  public final Body body() {
    Node node = this;
    while (node.parent != null) node = node.parent;
    return (Body) node;
  }

  /** The innermost loop around this node, of any form but self-recursion; null outside loops. The node is inside when the loop repeats it. */
  public final Loop loop() {
    Node inner = this;
    for (Node node = parent; node != null; inner = node, node = node.parent) {
      if (node instanceof Loop && ((Loop) node).form() != Loop.Form.RECURSION && ((Loop) node).repeats(inner)) return (Loop) node;
    }
    return null;
  }

  /** The innermost lambda around this node; null when there is none in this body. */
  public final Lambda lambda() {
    Node node = parent;
    while (node != null && !(node instanceof Lambda)) node = node.parent;
    return (Lambda) node;
  }

  /** Whether a lambda is around this node that is not known to run per element: its code runs when someone else calls it, if ever. */
  public final boolean isInKeptLambda() {
    for (Lambda around = lambda(); around != null; around = around.lambda()) {
      if (around.elementLoop() == null) return true;
    }
    return false;
  }

  /** Source text of this node, as written. */
  public final String text() {
    return source.text(outerTree());
  }

  /** Source text of this node in one line, cut if it is long: for messages. */
  public final String excerpt() {
    String line = source.text(tree).replaceAll("\\s+", " ").strip();
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 3) + "...";
  }

  /** The tree with the parentheses around it. */
  Object outerTree() {
    return tree;
  }

  /** Offset of the first character in the file. */
  public final int start() {
    return source.start(outerTree());
  }

  /** Offset behind the last character in the file. */
  public final int end() {
    return source.end(outerTree());
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " `" + text() + "`";
  }
}
