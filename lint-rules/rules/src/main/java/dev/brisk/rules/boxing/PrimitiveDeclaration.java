package dev.brisk.rules.boxing;

import dev.brisk.api.Fix;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;

/** The rewrite that declares a boxed local with its primitive type and drops what wrapped and unwrapped it by hand. */
final class PrimitiveDeclaration {
  private PrimitiveDeclaration() {}

  /** The rewrite; null where the type shares its text with other variables, or is written in an unusual way. */
  static Fix of(Variable local) {
    String primitive = Wrappers.primitiveOf(local.type());
    Node declaration = local.declaration();
    String text = declaration.text();
    int at = text.startsWith("final ") ? text.indexOf("final ") + 6 : 0;
    while (at < text.length() && text.charAt(at) == ' ') at++;
    String written = text.startsWith("var ", at) ? "var" : Wrappers.nameOf(local.type());
    if (!text.startsWith(written + " ", at) || !isAlone(local, declaration)) return null;
    int start = declaration.start() + at;
    Fix fix = Fix.titled("declare " + local + " as " + primitive).replace(start, start + written.length(), primitive);
    if (local.initializer() != null && !unwrap(local.initializer(), primitive, fix)) return null;
    for (Assignment write : local.writes()) {
      if (!unwrap(write.value(), primitive, fix)) return null;
    }
    for (LocalRead read : local.reads()) {
      if (read.parent() instanceof Call && ((Call) read.parent()).receiver() == read && !plainRead((Call) read.parent(), local, primitive, fix)) return null;
    }
    return fix;
  }

  /** {@code Long.valueOf(x)} and {@code new Long(x)} become {@code x}; a text is parsed. */
  private static boolean unwrap(Expr value, String primitive, Fix fix) {
    boolean made = value instanceof New;
    if (!made && !Wrappers.isValueOf(value)) return true;
    Expr argument = made ? ((New) value).argument(0) : ((Call) value).argument(0);
    if (holdsEdits(value)) return false;
    if (argument.isPrimitive() && (made || ((Call) value).argumentCount() == 1)) {
      if (!argument.source().types().isAssignable(argument.type(), argument.source().types().unboxedType(value.type()))) return false;
      fix.replace(value, parenthesizedLike(value, argument.text()));
      return true;
    }
    String rest = value.text();
    int open = rest.indexOf('(');
    String name = Wrappers.nameOf(value.type());
    if (open < 0 || rest.startsWith("(") || primitive.equals("char")) return false;
    fix.replace(value, name + ".parse" + (primitive.equals("int") ? "Int" : name) + rest.substring(open));
    return true;
  }

  /** Edits within edits, or comments between, are not worth the trouble. */
  private static boolean holdsEdits(Expr value) {
    boolean[] found = {value.text().contains("/*") || value.text().contains("//")};
    value.walk(node -> found[0] |= node instanceof Call && Wrappers.isUnwrapping((Call) node) && ((Call) node).receiver() instanceof LocalRead);
    return found[0];
  }

  /** {@code total.longValue()} becomes {@code total}. */
  private static boolean plainRead(Call call, Variable local, String primitive, Fix fix) {
    if (!call.name().equals(primitive + "Value")) return false;
    fix.replace(call, parenthesizedLike(call, local.name()));
    return true;
  }

  /** Parentheses may belong to the statement around. */
  private static String parenthesizedLike(Expr old, String text) {
    return old.text().startsWith("(") ? '(' + text + ')' : text;
  }

  /** Several variables may share one type in the source. */
  private static boolean isAlone(Variable local, Node declaration) {
    Node parent = declaration.parent();
    for (int i = 0; i < parent.childCount(); i++) {
      Node other = parent.child(i);
      if (other != declaration && other instanceof LocalDecl && other.start() == declaration.start()) return false;
    }
    return !local.name().isEmpty();
  }
}
