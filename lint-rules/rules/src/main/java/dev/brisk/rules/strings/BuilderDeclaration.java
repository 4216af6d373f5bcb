package dev.brisk.rules.strings;

import dev.brisk.api.Fix;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import dev.brisk.model.Try;
import dev.brisk.model.Variable;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rewrite that declares a growing text as a {@code StringBuilder}, appends to it, and asks it for its text where that is read. */
final class BuilderDeclaration {
  private static final String TYPE = "String";

  private BuilderDeclaration() {}

  /** The rewrite; null where some use of the variable can't be rewritten, or its declaration is written in an unusual way. */
  static Fix of(Variable text) {
    if (!(text.declaration() instanceof LocalDecl) || text.initializer() == null || !isAlone(text.declaration())) return null;
    String written = text.declaration().text();
    int type = text.declaration().start();
    if (!written.startsWith(TYPE + " ") || text.initializer() instanceof Literal && ((Literal) text.initializer()).isNull()) return null;
    Fix fix = Fix.titled("declare " + text + " as a StringBuilder").replace(type, type + TYPE.length(), "StringBuilder");
    fix.replace(text.initializer(), initial(text.initializer()));
    for (Assignment write : text.writes()) {
      String code = appended(write, text);
      if (code == null) return null;
      fix.replace(write, code);
    }
    for (LocalRead read : text.reads()) {
      if (read.parent() == null || read.lambda() != null) return null;
      boolean inWrite = text.writes().stream().anyMatch(read::isWithin);
      // Builders answer isEmpty since Java 15.
      if (asksLength(read) && ((Call) read.parent()).name().equals("isEmpty") && read.source().release() < 15) return null;
      if (!inWrite && !asksLength(read)) fix.replace(read, text + ".toString()");
    }
    return fix;
  }

  private static String initial(Expr first) {
    if (first instanceof New && first.childCount() == 0 || first instanceof Literal && "".equals(((Literal) first).value())) return "new StringBuilder()";
    boolean isText = first instanceof Concat || first instanceof Literal && !((Literal) first).isNull();
    return isText ? "new StringBuilder(" + first.text() + ")" : "new StringBuilder().append(" + first.text() + ")";
  }

  /** Both are asked of builders as well. */
  private static boolean asksLength(LocalRead read) {
    boolean isReceiver = read.parent() instanceof Call && ((Call) read.parent()).receiver() == read && ((Call) read.parent()).argumentCount() == 0;
    return isReceiver && (((Call) read.parent()).name().equals("length") || ((Call) read.parent()).name().equals("isEmpty"));
  }

  /** The appends that do what the addition does; null where there are none. */
  private static String appended(Assignment write, Variable text) {
    if (!(write.parent() instanceof ExprStmt) || !(write.value() instanceof Concat)) return null;
    Expr first = (Expr) write.value().child(0);
    if (!(first instanceof LocalRead) || ((LocalRead) first).variable() != text || write.text().startsWith("(")) return null;
    for (LocalRead read : text.reads()) {
      if (read != first && read.isWithin(write)) return null;
    }
    boolean whole = write.enclosing(Try.class) != null;
    StringBuilder code = new StringBuilder(text.name());
    for (int i = 1; i < write.value().childCount(); i++) {
      Expr part = (Expr) write.value().child(i);
      boolean flat = part instanceof Concat && !whole;
      // A part that throws must leave nothing behind where the exception is caught.
      if (whole && write.value().childCount() > 2) return null;
      for (int j = 0; j < (flat ? part.childCount() : 1); j++) {
        Expr each = flat ? (Expr) part.child(j) : part;
        if (!isAppendable(each)) return null;
        code.append(".append(").append(each.source().text(each.tree())).append(')');
      }
    }
    return code.toString();
  }

  /** Whether {@code append} makes the same text of it as the concatenation does. */
  private static boolean isAppendable(Expr part) {
    if (!(part instanceof ToText)) return !(part instanceof Literal) || !((Literal) part).isNull();
    TypeMirror type = ((ToText) part).operand().type();
    if (type == null || type.getKind() == TypeKind.ARRAY || type.getKind() == TypeKind.NULL) return false;
    return type.getKind().isPrimitive() || !part.source().isSubclass(type, "java.lang.CharSequence");
  }

  private static boolean isAlone(Node declaration) {
    Node parent = declaration.parent();
    for (int i = 0; i < parent.childCount(); i++) {
      Node other = parent.child(i);
      if (other != declaration && other instanceof LocalDecl && other.start() == declaration.start()) return false;
    }
    return true;
  }
}
