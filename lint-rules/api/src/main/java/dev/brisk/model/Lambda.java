package dev.brisk.model;

import java.util.List;

/** A lambda, or an anonymous class that only implements one method of an interface, which means the same here. */
public class Lambda extends Expr {
  private final List<Variable> parameters;
  private final boolean anonymousClass;

  public Lambda(Source source, Object tree, List<Variable> parameters, boolean anonymousClass, Node code) {
    super(source, tree, code);
    this.parameters = parameters;
    this.anonymousClass = anonymousClass;
    for (Variable parameter : parameters) parameter.declaredBy(this);
  }

  /** The parameters. */
  public final List<Variable> parameters() {
    return parameters;
  }

  /** Whether the source has an anonymous class. */
  public final boolean isAnonymousClass() {
    return anonymousClass;
  }

  /** What it runs: an {@link Expr} that is its result, or a {@link Stmt}; for one known to run per element, without the {@link Loop} around it. */
  public final Node code() {
    Node code = child(0);
    return code instanceof Loop && ((Loop) code).form().isImplied() ? ((Loop) code).code() : code;
  }

  /** The loop its code stands for when it is known to run per element; null otherwise. */
  public final Loop elementLoop() {
    Node code = child(0);
    return code instanceof Loop && ((Loop) code).form().isImplied() ? (Loop) code : null;
  }

  /** The single expression it returns, of an expression body or a block with nothing but a return; null otherwise. */
  public final Expr result() {
    Node code = code();
    if (code instanceof Expr) return (Expr) code;
    if (code instanceof Block && code.childCount() == 1 && code.child(0) instanceof Return) return ((Return) code.child(0)).value();
    return null;
  }
}
