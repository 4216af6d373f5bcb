package dev.brisk.model;

/**
 * A write. Compound assignment and {@code ++} are spelled out: {@code t += x} is a write of {@code t} whose value is an operation on a read of
 * {@code t}, with the boxing this takes. The target's parts and the value are children; the target itself is not read.
 */
public final class Assignment extends Expr {
  /** How the source writes it. */
  public enum Form {
    SIMPLE, COMPOUND, PREFIX, POSTFIX
  }

  private final Form form;
  private final Variable variable;
  private final Expr target;

  /** A write of the local {@code variable}, or else of {@code target}, a field or array element whose own parts are evaluated first. */
  public Assignment(Source source, Object tree, Form form, Variable variable, Expr target, Expr value) {
    super(source, tree, variable != null ? new Node[] {value} : new Node[] {target, value});
    this.form = form;
    this.variable = variable;
    this.target = target;
    if (variable != null) variable.addWrite(this);
  }

  /** How the source writes it. */
  public Form form() {
    return form;
  }

  /** The local variable that is written; null for fields and array elements. */
  public Variable variable() {
    return variable;
  }

  /** The {@link FieldRead} or {@link ArrayRead} that names the place, which is not read here; null for locals; opaque when unknown. */
  public Expr target() {
    return target;
  }

  /** The field that is written; null otherwise. */
  public javax.lang.model.element.VariableElement field() {
    return target instanceof FieldRead ? ((FieldRead) target).field() : null;
  }

  /** What is stored. */
  public Expr value() {
    return (Expr) child(childCount() - 1);
  }
}
