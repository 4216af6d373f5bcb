package dev.brisk.model;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** A read of a field. */
public final class FieldRead extends Expr {
  private final VariableElement field;

  public FieldRead(Source source, Object tree, VariableElement field, Expr receiver) {
    super(source, tree, receiver == null ? null : new Node[] {receiver});
    this.field = field;
  }

  /** The field; null when unknown. An array's {@code length} has an element as well. */
  public VariableElement field() {
    return field;
  }

  /** The object; a {@link This} where the source leaves it out; null for static fields. */
  public Expr receiver() {
    return childCount() == 0 ? null : (Expr) child(0);
  }

  /** Whether the field is read on {@code this} of the enclosing class. */
  public boolean onThis() {
    return receiver() instanceof This;
  }

  /** Whether the field carries {@code modifier}. */
  public boolean is(Modifier modifier) {
    return field != null && field.getModifiers().contains(modifier);
  }

  /** Whether this is the length of an array. */
  public boolean isArrayLength() {
    return receiver() != null && receiver().type() != null && receiver().type().getKind() == javax.lang.model.type.TypeKind.ARRAY;
  }
}
