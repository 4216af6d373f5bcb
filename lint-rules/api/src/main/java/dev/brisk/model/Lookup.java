package dev.brisk.model;

import javax.lang.model.element.ExecutableElement;

/** A call that finds its result by hashing, comparing or walking: {@code Map.get}, {@code Set.contains}, {@code ThreadLocal.get}. */
public final class Lookup extends Call {
  public Lookup(Source source, Object tree, String name, ExecutableElement method, Expr receiver, Expr... arguments) {
    super(source, tree, name, method, receiver, arguments);
  }
}
