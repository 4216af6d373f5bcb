package dev.brisk.model;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** The code of one method, constructor, initialiser or field initialiser. */
public final class Body extends Node {
  private final Element member;
  private final List<Variable> parameters;
  private final boolean complete;

  /** With {@code complete} false when some of it is {@link Opaque} or no effects may be concluded from it. */
  public Body(Source source, Object tree, Element member, List<Variable> parameters, boolean complete, Node code) {
    super(source, tree, code);
    this.member = member;
    this.parameters = parameters;
    this.complete = complete;
    for (Variable parameter : parameters) parameter.declaredBy(this);
    number(0);
  }

  /** The method, constructor or field; the class for an initialiser block. */
  public Element member() {
    return member;
  }

  /** The method or constructor; null for initialisers. */
  public ExecutableElement method() {
    return member instanceof ExecutableElement ? (ExecutableElement) member : null;
  }

  /** The parameters. */
  public List<Variable> parameters() {
    return parameters;
  }

  /** Whether every construct in it is modelled. */
  public boolean isComplete() {
    return complete;
  }

  /** The code: a {@link Block}, an expression for field initialisers, or a {@link Loop} of form recursion around them. */
  public Node code() {
    return child(0);
  }

  /** Whether the method calls itself. */
  public boolean isRecursive() {
    return child(0) instanceof Loop && ((Loop) child(0)).form() == Loop.Form.RECURSION;
  }
}
