package dev.brisk.model;

import javax.lang.model.type.TypeMirror;

/** The value a for-each loop hands to its variable on each pass. */
public final class ElementRead extends HiddenWork {
  private final TypeMirror type;

  public ElementRead(Source source, Object tree, TypeMirror type) {
    super(source, tree);
    this.type = type;
  }

  /** Type of the elements; null when unknown. */
  @Override
  public TypeMirror type() {
    return type;
  }
}
