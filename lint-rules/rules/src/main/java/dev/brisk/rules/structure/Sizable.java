package dev.brisk.rules.structure;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a collection, or the number of passes of a loop, may be large: what can be shown to be small is left alone. */
final class Sizable {
  /** So many elements are walked as fast as one is hashed. */
  private static final int FEW = 15;

  private Sizable() {}

  /** Whether it may hold many elements, as far as is known of it. */
  static boolean mayBeLarge(Held held) {
    return held.sizeAtMost() < 0 || held.sizeAtMost() > FEW;
  }

  /** Whether it may hold many different elements: an enum has but a few, and a method but a few parameters. */
  static boolean mayBeLarge(Expr collection, Held held, Facts facts) {
    return mayBeLarge(held) && !holdsConstants(collection.type()) && !isNamedForFew(collection, facts);
  }

  private static boolean isNamedForFew(Expr collection, Facts facts) {
    Expr at = collection;
    while (at instanceof Cast) at = ((Cast) at).operand();
    String name = null;
    if (at instanceof LocalRead) name = ((LocalRead) at).variable().name();
    else if (at instanceof FieldRead && ((FieldRead) at).field() != null) name = ((FieldRead) at).field().getSimpleName().toString();
    else if (at instanceof Call) name = ((Call) at).name();
    if (name != null && facts.table().namesFew(name)) return true;
    if (isFew(elementOf(collection.type()), facts)) return true;
    // The values of a map.
    if (collection.type() == null || collection.type().getKind() != TypeKind.DECLARED || ((DeclaredType) collection.type()).getTypeArguments().size() != 2) return false;
    return isFew(((DeclaredType) collection.type()).getTypeArguments().get(1), facts);
  }

  private static boolean isFew(TypeMirror element, Facts facts) {
    return element != null && element.getKind() == TypeKind.DECLARED && facts.table().namesFew(((DeclaredType) element).asElement().getSimpleName().toString());
  }

  /** Whether the loop may make many passes. */
  static boolean mayBeLong(Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    if (passes >= 0 && passes <= FEW) return false;
    Expr walked = facts.goneOverBy(loop);
    if (walked == null) return true;
    if (walked instanceof Call && Facts.isEnumValues((Call) walked)) return false;
    boolean array = walked.type() != null && walked.type().getKind() == TypeKind.ARRAY;
    if (array) return !holdsConstants(walked.type()) && !isNamedForFew(walked, facts);
    return mayBeLarge(walked, facts.heldBy(walked), facts);
  }

  /** Whether the elements are constants of an enum, or truth values. */
  private static boolean holdsConstants(TypeMirror type) {
    TypeMirror element = elementOf(type);
    return element != null && isConstant(element);
  }

  private static TypeMirror elementOf(TypeMirror type) {
    if (type == null) return null;
    if (type.getKind() == TypeKind.ARRAY) return ((ArrayType) type).getComponentType();
    if (type.getKind() != TypeKind.DECLARED || ((DeclaredType) type).getTypeArguments().isEmpty()) return null;
    return ((DeclaredType) type).getTypeArguments().get(0);
  }

  private static boolean isConstant(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) return false;
    ElementKind kind = ((DeclaredType) type).asElement().getKind();
    return kind == ElementKind.ENUM || ((DeclaredType) type).asElement().toString().equals("java.lang.Boolean");
  }

  /** The name by which a message speaks of a collection; its text where that is short. */
  static String nameOf(Expr collection) {
    Expr at = collection;
    while (at instanceof Cast) at = ((Cast) at).operand();
    if (at instanceof LocalRead) return '\'' + ((LocalRead) at).variable().name() + '\'';
    String text = at.text();
    return text.length() > 40 || text.indexOf('\n') >= 0 ? "the collection" : '\'' + text + '\'';
  }
}
