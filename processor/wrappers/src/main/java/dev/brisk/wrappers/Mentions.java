package dev.brisk.wrappers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** The classes that types mention, down to type arguments and bounds. */
final class Mentions extends SimpleTypeVisitor14<Void, Void> {
  private final Set<TypeElement> classes = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();
  private boolean raw;

  static Mentions of(TypeMirror type) {
    Mentions mentions = new Mentions();
    mentions.add(type);
    return mentions;
  }

  /** What the signature of a method mentions, its thrown types and the bounds of its own type variables included. */
  static Mentions of(ExecutableType method) {
    Mentions mentions = new Mentions();
    mentions.add(method.getReturnType());
    mentions.addAll(method.getParameterTypes());
    mentions.addAll(method.getThrownTypes());
    for (TypeVariable variable : method.getTypeVariables()) mentions.add(variable.getUpperBound());
    return mentions;
  }

  static Mentions of(ExecutableElement method) {
    return of((ExecutableType) method.asType());
  }

  void add(TypeMirror type) {
    type.accept(this, null);
  }

  void addAll(Iterable<? extends TypeMirror> types) {
    for (TypeMirror type : types) add(type);
  }

  void addBounds(TypeElement type) {
    for (TypeParameterElement parameter : type.getTypeParameters()) addAll(parameter.getBounds());
  }

  void add(Mentions others) {
    classes.addAll(others.classes);
    missing.addAll(others.missing);
    raw |= others.raw;
  }

  Set<TypeElement> classes() {
    return classes;
  }

  /** Names that mean nothing, or nothing yet. */
  List<String> missing() {
    return missing;
  }

  /** Whether a generic type is mentioned without its arguments. */
  boolean raw() {
    return raw;
  }

  @Override
  public Void visitDeclared(DeclaredType type, Void none) {
    TypeElement element = (TypeElement) type.asElement();
    // A class file that was looked for in vain before.
    if (element.asType().getKind() == TypeKind.ERROR) return visitMissing(element);
    classes.add(element);
    raw |= type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    if (type.getEnclosingType() instanceof DeclaredType outer) add(outer);
    addAll(type.getTypeArguments());
    return null;
  }

  private Void visitMissing(TypeElement element) {
    missing.add(element.getQualifiedName().toString());
    return null;
  }

  @Override
  public Void visitError(ErrorType type, Void none) {
    missing.add(type.toString());
    return null;
  }

  @Override
  public Void visitArray(ArrayType type, Void none) {
    add(type.getComponentType());
    return null;
  }

  @Override
  public Void visitWildcard(WildcardType type, Void none) {
    if (type.getExtendsBound() != null) add(type.getExtendsBound());
    if (type.getSuperBound() != null) add(type.getSuperBound());
    return null;
  }

  @Override
  public Void visitIntersection(IntersectionType type, Void none) {
    addAll(type.getBounds());
    return null;
  }
}
