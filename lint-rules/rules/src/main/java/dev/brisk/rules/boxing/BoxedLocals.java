package dev.brisk.rules.boxing;

import dev.brisk.api.Fix;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.ToText;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Whether a boxed local could as well be primitive. */
final class BoxedLocals {
  /** Simple names of the wrapper classes of numbers. */
  static final String[] TYPES = {"Integer", "Long", "Double", "Float", "Short", "Byte", "Character", "Boolean"};

  private BoxedLocals() {}

  /** Whether the local always holds a value that was boxed from its own primitive type, and is only ever read as that, as text, or returned. */
  static boolean canBePrimitive(Variable local, Facts facts) {
    if (!(local.declaration() instanceof LocalDecl) || primitiveName(local) == null) return false;
    Expr first = local.initializer();
    if (first != null && !isBoxOfOwnType(first, local)) return false;
    for (Assignment write : local.writes()) {
      if (!isBoxOfOwnType(write.value(), local) || !isStatement(write)) return false;
    }
    for (LocalRead read : local.reads()) {
      if (!isReadAsValue(read)) return false;
    }
    return true;
  }

  private static boolean isBoxOfOwnType(Expr value, Variable local) {
    if (!(value instanceof Box)) return false;
    Expr operand = ((Box) value).operand();
    return operand.type() != null && operand.source().types().isAssignable(operand.type(), operand.source().types().unboxedType(local.type()));
  }

  /** The value of the assignment itself, an object, is not used. */
  private static boolean isStatement(Assignment write) {
    return write.parent() instanceof ExprStmt;
  }

  private static boolean isReadAsValue(LocalRead read) {
    // A lambda needs the variable unchanged, whatever its type; what it does there is another matter.
    if (read.lambda() != null && !read.variable().declaration().isWithin(read.lambda())) return false;
    Node use = read.parent();
    if (use instanceof Unbox || use instanceof ToText) return true;
    return use instanceof Return && read.lambda() == null && use.body().method() != null && use.loop() == null;
  }

  /** Simple name of the wrapper class. */
  static String wrapperName(Variable local) {
    return ((TypeElement) ((DeclaredType) local.type()).asElement()).getSimpleName().toString();
  }

  /** The primitive type; null when the variable's type is no wrapper. */
  static String primitiveName(Variable local) {
    if (!(local.type() instanceof DeclaredType)) return null;
    TypeElement type = (TypeElement) ((DeclaredType) local.type()).asElement();
    switch (type.getQualifiedName().toString()) {
      case "java.lang.Integer": return "int";
      case "java.lang.Long": return "long";
      case "java.lang.Double": return "double";
      case "java.lang.Float": return "float";
      case "java.lang.Short": return "short";
      case "java.lang.Byte": return "byte";
      case "java.lang.Character": return "char";
      case "java.lang.Boolean": return "boolean";
      default: return null;
    }
  }

  /** Adds the rewrite of the declaration to a finding about the variable, where its type is written out. */
  static void declare(Variable local, String type, Site.Report report) {
    report.about(local);
    Node declaration = local.declaration();
    String text = declaration.text();
    String wrapper = wrapperName(local);
    int at = text.indexOf(wrapper + " ");
    if (at < 0 || !isAlone(local, declaration) || !text.substring(0, at).isBlank() && !text.substring(0, at).trim().equals("final")) return;
    int start = declaration.start() + at;
    report.fix(Fix.titled("declare " + local + " as " + type).replace(start, start + wrapper.length(), type));
  }

  /** Several variables may share one type in the source. */
  private static boolean isAlone(Variable local, Node declaration) {
    Node parent = declaration.parent();
    if (parent instanceof Body) return false;
    for (int i = 0; i < parent.childCount(); i++) {
      if (parent.child(i) != declaration && parent.child(i) instanceof LocalDecl && parent.child(i).start() == declaration.start()) return false;
    }
    return !declaration.text().contains(",");
  }
}
