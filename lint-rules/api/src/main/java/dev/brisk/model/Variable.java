package dev.brisk.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A local variable, parameter, pattern binding or caught exception, with every place that reads or writes it. */
public final class Variable {
  private final VariableElement element;
  private final List<LocalRead> reads = new ArrayList<>(4);
  private final List<Assignment> writes = new ArrayList<>(2);
  private final Object tree;
  private Node declaration;

  /** With the host's tree of the declaration. */
  public Variable(VariableElement element, Object tree) {
    this.element = element;
    this.tree = tree;
  }

  /** The compiler's element. */
  public VariableElement element() {
    return element;
  }

  /** The host's tree of the declaration. */
  public Object tree() {
    return tree;
  }

  /** Name in the source. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Declared or inferred type. */
  public TypeMirror type() {
    return element.asType();
  }

  /** Whether this is a parameter of a method or lambda. */
  public boolean isParameter() {
    return element.getKind() == ElementKind.PARAMETER;
  }

  /** Every read in the body. */
  public List<LocalRead> reads() {
    return reads;
  }

  /** Every write in the body but the declaration's own. */
  public List<Assignment> writes() {
    return writes;
  }

  /** The node that gives its first value: {@link LocalDecl}, {@link Loop}, {@link Catch}, {@link TypeTest}, {@link Lambda} or {@link Body}. */
  public Node declaration() {
    return declaration;
  }

  /** The expression of its declaration; null when it has none. */
  public Expr initializer() {
    return declaration instanceof LocalDecl ? ((LocalDecl) declaration).initializer() : null;
  }

  /** Whether it is never written after its declaration, or written once having no value there. */
  public boolean isEffectivelyFinal() {
    if (declaration instanceof LocalDecl && initializer() == null) return writes.size() == 1 && writes.get(0).form() == Assignment.Form.SIMPLE;
    return writes.isEmpty();
  }

  void addRead(LocalRead read) {
    reads.add(read);
  }

  void addWrite(Assignment write) {
    writes.add(write);
  }

  void declaredBy(Node node) {
    declaration = node;
  }

  @Override
  public String toString() {
    return name();
  }
}
