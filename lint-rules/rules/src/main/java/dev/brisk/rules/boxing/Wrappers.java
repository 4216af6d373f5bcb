package dev.brisk.rules.boxing;

import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.New;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The wrapper classes whose objects are worth avoiding: those of Boolean and Byte all exist already, none is ever allocated. */
final class Wrappers {
  /** Their simple names. */
  static final String[] NAMES = {"Integer", "Long", "Double", "Float", "Short", "Character"};

  private Wrappers() {}

  /** The primitive type a wrapper class holds; null for other types. */
  static String primitiveOf(TypeMirror type) {
    switch (qualifiedName(type)) {
      case "java.lang.Integer": return "int";
      case "java.lang.Long": return "long";
      case "java.lang.Double": return "double";
      case "java.lang.Float": return "float";
      case "java.lang.Short": return "short";
      case "java.lang.Character": return "char";
      default: return null;
    }
  }

  /** Simple name of a declared type. */
  static String nameOf(TypeMirror type) {
    String name = qualifiedName(type);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Qualified name of a declared type; empty for others. */
  static String qualifiedName(TypeMirror type) {
    if (type == null || type.getKind() != TypeKind.DECLARED) return "";
    return ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
  }

  /** Whether the value is a wrapper of that type made on the spot from a primitive or a text, and so never null. */
  static boolean isMade(Expr value, TypeMirror wrapper) {
    if (value instanceof Box) return true;
    if (value instanceof New) return ((New) value).argumentCount() == 1 && qualifiedName(value.type()).equals(qualifiedName(wrapper));
    return isValueOf(value) && ((Call) value).owner().equals(qualifiedName(wrapper));
  }

  /** Whether it is a call such as {@code Integer.valueOf(x)}. */
  static boolean isValueOf(Expr value) {
    if (!(value instanceof Call)) return false;
    Call call = (Call) value;
    return call.isStatic() && call.name().equals("valueOf") && primitiveOf(call.type()) != null && call.owner().equals(qualifiedName(call.type()));
  }

  /** Whether it is a call such as {@code x.intValue()} on a wrapper. */
  static boolean isUnwrapping(Call call) {
    return call.argumentCount() == 0 && call.name().endsWith("Value") && call.receiver() != null && primitiveOf(call.receiver().type()) != null;
  }
}
