package dev.brisk.rules.boxing;

import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** What lambdas and method references given to a stream do with boxes. */
final class StageFunctions {
  private StageFunctions() {}

  /** Whether each result is primitive and boxed only because a function must return an object. */
  static boolean boxesResult(Expr function) {
    if (function instanceof MethodRef) {
      ExecutableElement method = ((MethodRef) function).method();
      return method != null && (method.getReturnType().getKind().isPrimitive() || isValueOf(method));
    }
    if (!(function instanceof Lambda)) return false;
    Lambda lambda = (Lambda) function;
    if (lambda.code() instanceof Expr) return isMade((Expr) lambda.code());
    int[] returns = {0, 0};
    lambda.walk((Node node) -> {
      if (!(node instanceof Return) || node.lambda() != lambda) return;
      returns[0]++;
      if (((Return) node).value() != null && isMade(((Return) node).value())) returns[1]++;
    });
    return returns[0] > 0 && returns[0] == returns[1];
  }

  private static boolean isMade(Expr value) {
    return value instanceof Box || Wrappers.isValueOf(value);
  }

  /** Whether it is a reference such as {@code Integer::valueOf}. */
  static boolean isValueOf(ExecutableElement method) {
    return method.getSimpleName().contentEquals("valueOf") && Wrappers.primitiveOf(method.getReturnType()) != null
        && Wrappers.qualifiedName(method.getEnclosingElement().asType()).equals(Wrappers.qualifiedName(method.getReturnType()));
  }

  /** Whether all parameters are wrappers read for their values alone. */
  static boolean readsValuesOnly(Expr function) {
    if (function instanceof Lambda) {
      for (Variable parameter : ((Lambda) function).parameters()) {
        if (Wrappers.primitiveOf(parameter.type()) == null || !ValueUses.areValuesOnly(parameter)) return false;
      }
      return true;
    }
    if (!(function instanceof MethodRef)) return false;
    MethodRef reference = (MethodRef) function;
    return reference.method() != null && (isUnwrapping(reference) || takesPrimitives(reference.method(), 1));
  }

  private static boolean isUnwrapping(MethodRef reference) {
    return reference.name().endsWith("Value") && reference.method().getParameters().isEmpty()
        && Wrappers.primitiveOf(reference.method().getEnclosingElement().asType()) != null;
  }

  private static boolean takesPrimitives(ExecutableElement method, int count) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.size() != count || method.isVarArgs()) return false;
    for (VariableElement parameter : parameters) {
      if (!parameter.asType().getKind().isPrimitive()) return false;
    }
    return true;
  }

  /** Whether it hands on the value as it is: {@code Integer::intValue}, {@code x -> x}. */
  static boolean isIdentity(Expr function) {
    if (function instanceof MethodRef) {
      MethodRef reference = (MethodRef) function;
      return reference.method() != null && isUnwrapping(reference)
          && reference.name().equals(Wrappers.primitiveOf(reference.method().getEnclosingElement().asType()) + "Value");
    }
    if (!(function instanceof Lambda) || ((Lambda) function).parameters().size() != 1) return false;
    Expr result = ((Lambda) function).result();
    if (result instanceof Call && Wrappers.isUnwrapping((Call) result)
        && ((Call) result).name().equals(Wrappers.primitiveOf(((Call) result).receiver().type()) + "Value")) return reads(((Call) result).receiver(), function, 0);
    return result instanceof Unbox && reads(((Unbox) result).operand(), function, 0);
  }

  private static boolean reads(Expr expr, Expr function, int parameter) {
    return expr instanceof LocalRead && ((LocalRead) expr).variable() == ((Lambda) function).parameters().get(parameter);
  }

  /** Whether it takes two primitive values of the kind and gives a third: {@code Integer::sum}, {@code (a, b) -> a * b}. */
  static boolean isOperator(Expr function, String primitive) {
    if (function instanceof MethodRef) {
      ExecutableElement method = ((MethodRef) function).method();
      return method != null && method.getModifiers().contains(Modifier.STATIC) && takesPrimitives(method, 2)
          && method.getReturnType().toString().equals(primitive) && method.getParameters().get(0).asType().toString().equals(primitive)
          && method.getParameters().get(1).asType().toString().equals(primitive);
    }
    return function instanceof Lambda && ((Lambda) function).parameters().size() == 2 && boxesResult(function) && readsValuesOnly(function);
  }

  /** Whether it adds its two parameters. */
  static boolean isSum(Expr function) {
    if (function instanceof MethodRef) {
      ExecutableElement method = ((MethodRef) function).method();
      return method != null && method.getSimpleName().contentEquals("sum")
          && Wrappers.primitiveOf(method.getEnclosingElement().asType()) != null;
    }
    Binary sum = plus(function);
    if (sum == null) return false;
    return readsUnboxed(sum.left(), function, 0) && readsUnboxed(sum.right(), function, 1)
        || readsUnboxed(sum.left(), function, 1) && readsUnboxed(sum.right(), function, 0);
  }

  /** Whether it adds something to its first parameter that has nothing to do with it. */
  static boolean addsToFirst(Expr function) {
    Binary sum = plus(function);
    if (sum == null || !readsUnboxed(sum.left(), function, 0) || ((Lambda) function).parameters().get(0).reads().size() != 1) return false;
    return sum.type() != null && sum.right().type() != null && sum.right().type().getKind() == sum.type().getKind();
  }

  private static Binary plus(Expr function) {
    if (!(function instanceof Lambda) || ((Lambda) function).parameters().size() != 2) return null;
    Expr result = ((Lambda) function).result();
    if (!(result instanceof Box) || !(((Box) result).operand() instanceof Binary)) return null;
    Binary binary = (Binary) ((Box) result).operand();
    return binary.op() == Op.PLUS ? binary : null;
  }

  private static boolean readsUnboxed(Expr expr, Expr function, int parameter) {
    return expr instanceof Unbox && reads(((Unbox) expr).operand(), function, parameter);
  }

  /** Whether it orders numbers as {@code <} does: {@code Integer::compare}, {@code Integer::compareTo}, {@code Comparator.naturalOrder()}. */
  static boolean isNaturalOrder(Expr comparator) {
    if (comparator instanceof Call) return ((Call) comparator).is("java.util.Comparator", "naturalOrder");
    if (!(comparator instanceof MethodRef) || ((MethodRef) comparator).method() == null) return false;
    String name = ((MethodRef) comparator).name();
    return (name.equals("compare") || name.equals("compareTo"))
        && Wrappers.primitiveOf(((MethodRef) comparator).method().getEnclosingElement().asType()) != null;
  }
}
