package dev.brisk.model;

/**
 * What the model does not know: a construct newer than it, code with errors, a local class. Its parts are modelled where they can be, but
 * nothing is concluded about the statement around it.
 */
public final class Opaque extends Expr {
  public Opaque(Source source, Object tree, Node... parts) {
    super(source, tree, parts);
  }
}
