package dev.brisk.model;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A call of a method. */
public class Call extends Expr {
  private final ExecutableElement method;
  private final String name;
  private final boolean hasReceiver;

  public Call(Source source, Object tree, String name, ExecutableElement method, Expr receiver, Expr... arguments) {
    super(source, tree, join(receiver, arguments));
    this.name = name;
    this.method = method;
    this.hasReceiver = receiver != null;
  }

  static Node[] join(Expr first, Expr[] rest) {
    if (first == null) return rest;
    Node[] all = new Node[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** Simple name as written; {@code this} or {@code super} for constructor calls. */
  public final String name() {
    return name;
  }

  /** The method that is called; null when unknown. */
  public final ExecutableElement method() {
    return method;
  }

  /** The receiver: a {@link This} where it is implied, a {@link TypeRef} or null for static calls. */
  public final Expr receiver() {
    return hasReceiver ? (Expr) child(0) : null;
  }

  /** How many arguments the compiled call passes: the arguments of variable arity are one {@link VarargsArray}. */
  public final int argumentCount() {
    return childCount() - (hasReceiver ? 1 : 0);
  }

  /** The argument at {@code index}. */
  public final Expr argument(int index) {
    return (Expr) child(index + (hasReceiver ? 1 : 0));
  }

  /** Whether the called method is static. */
  public final boolean isStatic() {
    return method != null && method.getModifiers().contains(Modifier.STATIC);
  }

  /** Qualified name of the declaring class; null when unknown. */
  public final String owner() {
    return method == null ? null : ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
  }

  /** Whether a method named {@code name} is called on a receiver whose static type is {@code type} or below, or on {@code type} itself. */
  public final boolean is(String type, String name) {
    if (method == null || !this.name.equals(name)) return false;
    return owner().equals(type) || source.isSubclass(method.getEnclosingElement().asType(), type)
        || (receiver() != null && receiver().type() != null && source.isSubclass(receiver().type(), type));
  }
}
