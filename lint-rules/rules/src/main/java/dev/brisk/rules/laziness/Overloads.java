package dev.brisk.rules.laziness;

import dev.brisk.model.Call;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Other methods of the same name that take an argument in a lazier form. */
final class Overloads {
  private Overloads() {}

  /** What to do with a message that is seldom needed. */
  static String advice(Call call, int index) {
    if (hasTemplate(call, index)) return "pass a template and what goes into it";
    if (hasSupplier(call, index, call.name())) return "pass a supplier";
    return "test first, and put it together where it fails";
  }

  /** Whether a method of that name takes the message as a template or from a supplier. */
  static boolean takesLazily(Call call, int index) {
    return hasTemplate(call, index) || hasSupplier(call, index, call.name());
  }

  private static boolean hasTemplate(Call call, int index) {
    for (ExecutableElement method : methods(call, call.name())) {
      List<? extends VariableElement> parameters = method.getParameters();
      boolean goesOn = parameters.size() > index + 1 && call.argumentCount() == index + 1;
      if (goesOn && isClass(parameters.get(index).asType(), "java.lang.String") && alike(call, method, index)
          && (method.isVarArgs() || isClass(parameters.get(index + 1).asType(), "java.lang.Object"))) return true;
    }
    return false;
  }

  /** Whether a method of that name takes the same, but for a supplier in this place. */
  static boolean hasSupplier(Call call, int index, String name) {
    for (ExecutableElement method : methods(call, name)) {
      List<? extends VariableElement> parameters = method.getParameters();
      if (parameters.size() != call.argumentCount() || !alike(call, method, index)) continue;
      TypeMirror type = parameters.get(index).asType();
      if (isClass(type, "java.util.function.Supplier") || isClass(type, "com.google.common.base.Supplier") || isClass(type, "java.util.concurrent.Callable")) {
        return true;
      }
    }
    return false;
  }

  private static List<ExecutableElement> methods(Call call, String name) {
    List<ExecutableElement> named = new ArrayList<>();
    TypeElement owner = (TypeElement) call.method().getEnclosingElement();
    for (ExecutableElement each : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (each.getSimpleName().contentEquals(name) && !each.equals(call.method())) named.add(each);
    }
    return named;
  }

  /** Whether the parameters before the one at {@code index} are of the same types. */
  private static boolean alike(Call call, ExecutableElement other, int index) {
    for (int i = 0; i < index; i++) {
      TypeMirror mine = call.source().types().erasure(call.method().getParameters().get(i).asType());
      if (!call.source().types().isSameType(mine, call.source().types().erasure(other.getParameters().get(i).asType()))) return false;
    }
    return true;
  }

  private static boolean isClass(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED && ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().contentEquals(name);
  }
}
