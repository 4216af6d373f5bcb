package dev.brisk.wrappers;

import java.util.StringJoiner;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Signatures as text. */
final class Signature {
  private Signature() {}

  /**
   * Name and erased parameter types, such as {@code price(shop.Order, int)}. In a type that compiles two of its methods have the same text here exactly if one
   * overrides, implements or merges with the other.
   */
  static String of(ExecutableElement method, ExecutableType type, Env env) {
    StringJoiner parameters = new StringJoiner(", ", method.getSimpleName() + "(", ")");
    for (TypeMirror parameter : type.getParameterTypes()) parameters.add(erased(parameter, env));
    return parameters.toString();
  }

  /** As declared. */
  static String of(ExecutableElement method, Env env) {
    return of(method, (ExecutableType) method.asType(), env);
  }

  static String erased(TypeMirror type, Env env) {
    TypeMirror erased = env.types().erasure(type);
    if (erased instanceof ArrayType array) return erased(array.getComponentType(), env) + "[]";
    if (erased instanceof DeclaredType declared) return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return erased.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
