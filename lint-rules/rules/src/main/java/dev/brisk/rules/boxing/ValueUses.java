package dev.brisk.rules.boxing;

import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import javax.lang.model.type.TypeMirror;

/** Whether a wrapper is used for its value alone, so that the primitive would do. */
final class ValueUses {
  private ValueUses() {}

  /** Whether what happens to {@code use} needs the number or character only: it is unboxed, or becomes text. */
  static boolean needsValueOnly(Expr use) {
    Node user = use.parent();
    if (user instanceof Unbox || user instanceof ToText) return true;
    if (!(user instanceof Call)) return false;
    Call call = (Call) user;
    return call.receiver() == use ? Wrappers.isUnwrapping(call) && !(call.parent() instanceof ExprStmt) : makesText(call);
  }

  /** Whether the call prints or appends its only argument, for which there are overloads for primitives that write the same. */
  private static boolean makesText(Call call) {
    if (call.method() == null || call.argumentCount() != 1) return false;
    TypeMirror formal = call.method().getParameters().get(0).asType();
    if (!Wrappers.qualifiedName(formal).equals("java.lang.Object")) return false;
    switch (call.owner()) {
      case "java.lang.StringBuilder":
      case "java.lang.StringBuffer": return call.name().equals("append");
      case "java.lang.String": return call.name().equals("valueOf");
      case "java.io.PrintStream": return call.name().equals("print") || call.name().equals("println");
      default: return false;
    }
  }

  /** Whether the variable is never written and read for its value alone, in no lambda that holds on to it. */
  static boolean areValuesOnly(Variable variable) {
    if (!variable.writes().isEmpty()) return false;
    for (LocalRead read : variable.reads()) {
      if (isCaptured(read) || !needsValueOnly(read)) return false;
    }
    return true;
  }

  /** Whether the read is in a lambda or class inside the variable's scope. */
  static boolean isCaptured(LocalRead read) {
    if (read.parent() == null) return true;
    Node declaration = read.variable().declaration();
    return read.lambda() != null && (declaration == null || !declaration.isWithin(read.lambda()));
  }

  /** Whether the object that {@code made} hands out is only used for its value, directly or through a variable of its own. */
  static boolean ofResultAreValuesOnly(Expr made) {
    Node user = made.parent();
    if (user instanceof LocalDecl) return areValuesOnly(((LocalDecl) user).variable());
    if (user instanceof Loop && ((Loop) user).variable() != null) return areValuesOnly(((Loop) user).variable());
    return needsValueOnly(made);
  }
}
