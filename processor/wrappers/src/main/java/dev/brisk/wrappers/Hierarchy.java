package dev.brisk.wrappers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** A type and all its supertypes but {@code Object}, each with the type arguments it has from there. */
record Hierarchy(List<DeclaredType> classes, List<DeclaredType> interfaces) {
  static Hierarchy of(TypeElement type, Env env) {
    Map<Element, DeclaredType> found = new LinkedHashMap<>();
    walk((DeclaredType) type.asType(), found, env);
    List<DeclaredType> classes = new ArrayList<>();
    List<DeclaredType> interfaces = new ArrayList<>();
    for (DeclaredType each : found.values()) (each.asElement().getKind().isInterface() ? interfaces : classes).add(each);
    return new Hierarchy(classes, interfaces);
  }

  private static void walk(DeclaredType type, Map<Element, DeclaredType> found, Env env) {
    if (((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.lang.Object")) return;
    if (found.putIfAbsent(type.asElement(), type) != null) return;
    for (TypeMirror above : env.types().directSupertypes(type)) {
      if (above.getKind() == TypeKind.DECLARED) walk((DeclaredType) above, found, env);
    }
  }

  /**
   * Whether an object of the type is one of {@code upper}, for certain. ECJ's own answer takes no account of type arguments where the type is given by its
   * declaration.
   */
  boolean isBelow(TypeMirror upper, Env env) {
    if (!(upper instanceof DeclaredType wanted)) return false;
    if (((TypeElement) wanted.asElement()).getQualifiedName().contentEquals("java.lang.Object")) return true;
    for (DeclaredType each : all()) {
      if (each.asElement().equals(wanted.asElement())) return haveSame(each.getTypeArguments(), wanted.getTypeArguments(), env);
    }
    return false;
  }

  private static boolean haveSame(List<? extends TypeMirror> arguments, List<? extends TypeMirror> wanted, Env env) {
    if (wanted.isEmpty()) return true;
    if (arguments.size() != wanted.size()) return false;
    for (int i = 0; i < wanted.size(); i++) {
      TypeMirror bound = wanted.get(i) instanceof WildcardType wildcard ? wildcard.getExtendsBound() : wanted.get(i);
      boolean unbound = bound == null && ((WildcardType) wanted.get(i)).getSuperBound() == null;
      if (!unbound && (bound == null || !env.types().isSameType(bound, arguments.get(i)))) return false;
    }
    return true;
  }

  List<DeclaredType> all() {
    List<DeclaredType> all = new ArrayList<>(classes);
    all.addAll(interfaces);
    return all;
  }
}
