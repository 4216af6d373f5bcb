package dev.brisk.model;

import java.util.List;

/** A switch, as expression or statement. */
public final class Switch extends Expr {
  private final boolean expression;
  private final boolean exhaustive;
  private final List<Case> cases;

  public Switch(Source source, Object tree, boolean expression, boolean exhaustive, Expr selector, List<Case> cases) {
    super(source, tree, all(selector, cases));
    this.expression = expression;
    this.exhaustive = exhaustive;
    this.cases = cases;
  }

  private static Node[] all(Expr selector, List<Case> cases) {
    Node[] all = new Node[cases.size() + 1];
    all[0] = selector;
    for (int i = 0; i < cases.size(); i++) all[i + 1] = cases.get(i);
    return all;
  }

  /** Whether it yields a value. */
  public boolean isExpression() {
    return expression;
  }

  /** Whether one case is always taken. */
  public boolean isExhaustive() {
    return exhaustive;
  }

  /** What is switched on. */
  public Expr selector() {
    return (Expr) child(0);
  }

  /** The cases in source order. */
  public List<Case> cases() {
    return cases;
  }
}
