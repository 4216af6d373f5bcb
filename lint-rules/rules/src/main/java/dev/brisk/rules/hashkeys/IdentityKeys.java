package dev.brisk.rules.hashkeys;

import dev.brisk.api.Registry;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Keys that hash by identity although they have content, and which of them are new objects that nobody can have put anywhere. */
final class IdentityKeys {
  /** Simple names of the types, for a quick look at a body. */
  static final String[] SIMPLE_NAMES = {Registry.ARRAY, "StringBuilder", "StringBuffer", "StringJoiner", "ByteArrayOutputStream", "AtomicBoolean", "AtomicInteger",
    "AtomicIntegerArray", "AtomicLong", "AtomicLongArray", "AtomicMarkableReference", "AtomicReference", "AtomicReferenceArray",
    "AtomicStampedReference", "DoubleAccumulator", "DoubleAdder", "LongAccumulator", "LongAdder"};

  /** Names of the methods that are known to return a new array. */
  static final String[] ARRAY_MAKERS = {"clone", "copyOf", "copyOfRange", "digest", "divideAndRemainder", "getBytes",
    "getConstructors", "getDeclaredAnnotations", "getDeclaredConstructors", "getDeclaredFields",
    "getDeclaredMethods", "getEnumConstants", "getFields", "getGenericInterfaces", "getGenericParameterTypes",
    "getInterfaces", "getMethods", "getParameterAnnotations", "getParameterTypes", "getTypeParameters", "list",
    "listFiles", "readAllBytes", "split", "splitWithDelimiters", "toArray", "toByteArray", "toCharArray", "toChars"};

  private IdentityKeys() {}

  /** Whether such keys have content but hash by identity: arrays, and the classes of the table that hold text or a number. */
  static boolean isContent(TypeMirror type, Facts facts) {
    if (type == null) return false;
    if (type.getKind() == TypeKind.ARRAY) return true;
    String name = nameOf(type);
    if (name == null || !facts.table().hashesByIdentity(name)) return false;
    return name.startsWith("java.util.concurrent.atomic.") || name.equals("java.lang.StringBuilder") || name.equals("java.lang.StringBuffer")
        || name.equals("java.util.StringJoiner") || name.equals("java.io.ByteArrayOutputStream");
  }

  private static String nameOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED ? JdkTable.binaryName((TypeElement) ((DeclaredType) type).asElement()) : null;
  }

  /** What to use as key instead. */
  static String instead(TypeMirror type) {
    if (type.getKind() != TypeKind.ARRAY) {
      String name = nameOf(type);
      return name.startsWith("java.lang.") || name.endsWith("StringJoiner") ? "a String" : "its value";
    }
    switch (((ArrayType) type).getComponentType().getKind()) {
      case BYTE: return "a String or ByteBuffer.wrap";
      case CHAR: return "a String";
      case INT:
      case LONG:
      case SHORT:
      case DOUBLE:
      case FLOAT:
      case BOOLEAN: return "a record of the values, or a List";
      default: return "a List or a record";
    }
  }

  /** Simple text of the type, such as {@code byte[]}. */
  static String text(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) return text(((ArrayType) type).getComponentType()) + "[]";
    if (type.getKind() == TypeKind.DECLARED) return ((DeclaredType) type).asElement().getSimpleName().toString();
    return type.toString();
  }

  /** Whether the value is an object made for this evaluation of its definition, which nobody else holds. */
  static boolean isFresh(Expr expr, Facts facts) {
    return isFresh(expr, facts, 4);
  }

  private static boolean isFresh(Expr expr, Facts facts, int depth) {
    if (depth == 0) return false;
    if (expr instanceof Cast) return isFresh(((Cast) expr).operand(), facts, depth);
    if (expr instanceof NewArray) return true;
    if (expr instanceof New) return !((New) expr).hasBody() && isContent(expr.type(), facts);
    if (expr instanceof Conditional) {
      Conditional choice = (Conditional) expr;
      return isFresh(choice.whenTrue(), facts, depth) && isFresh(choice.whenFalse(), facts, depth);
    }
    if (expr instanceof LocalRead) {
      List<Node> definitions = facts.definitionsOf((LocalRead) expr);
      Expr value = definitions.size() == 1 ? Facts.valueOf(definitions.get(0)) : null;
      return value != null && isFresh(value, facts, depth - 1);
    }
    return expr instanceof Call && isFreshResult((Call) expr, facts, depth);
  }

  private static boolean isFreshResult(Call call, Facts facts, int depth) {
    TypeMirror type = call.type();
    if (type == null || type.getKind() != TypeKind.ARRAY || call.method() == null) return false;
    if (call.name().equals("clone") && call.argumentCount() == 0) return true;
    Row row = facts.contractOf(call);
    if (row != null) return row.result().equals("fresh") && (!row.writesArguments() || isFresh(call.argument(0), facts, depth));
    boolean fixed = call.isStatic() || call.method().getModifiers().contains(Modifier.PRIVATE) || call.method().getModifiers().contains(Modifier.FINAL);
    Body body = fixed ? call.source().bodyOf(call.method()) : null;
    return body != null && body.isComplete() && returnsFresh(body, facts, depth);
  }

  private static boolean returnsFresh(Body body, Facts facts, int depth) {
    Facts there = new Facts(body, facts.table());
    boolean[] fresh = {true};
    boolean[] any = {false};
    body.walk(node -> {
      if (!(node instanceof Return) || node.lambda() != null) return;
      any[0] = true;
      fresh[0] &= ((Return) node).value() != null && isOnlyReturned(((Return) node).value(), there) && isFresh(((Return) node).value(), there, depth - 1);
    });
    return any[0] && fresh[0];
  }

  /** A local that is stored elsewhere as well is not the caller's alone. */
  private static boolean isOnlyReturned(Expr value, Facts facts) {
    if (!(value instanceof LocalRead)) return true;
    for (LocalRead read : ((LocalRead) value).variable().reads()) {
      if (!(read.parent() instanceof Return) && facts.escapes(read)) return false;
    }
    return true;
  }
}
