package dev.brisk.model;

/** Work that the language does without saying so in the source. */
public abstract class HiddenWork extends Expr {
  HiddenWork(Source source, Object tree, Node... children) {
    super(source, tree, children);
  }
}
