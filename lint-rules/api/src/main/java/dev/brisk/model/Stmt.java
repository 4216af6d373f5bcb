package dev.brisk.model;

/** A statement. */
public abstract class Stmt extends Node {
  Stmt(Source source, Object tree, Node... children) {
    super(source, tree, children);
  }
}
