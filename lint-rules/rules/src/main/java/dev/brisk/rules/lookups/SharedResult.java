package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Questions;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Variable;
import javax.lang.model.type.TypeMirror;

/** Whether one result can serve where the source makes a new one each time. */
final class SharedResult {
  private static final String[] KEEPERS = {"add", "put", "set", "register", "append", "push", "offer", "insert", "with", "store", "save", "update", "remove", "merge",
      "fill", "sort", "clear", "copy", "apply", "accept", "init", "of", "new", "create", "build", "enqueue", "submit", "emit", "send", "publish"};
  private static final String[] USED_UP = {"java.util.Iterator", "java.util.Enumeration", "java.util.stream.BaseStream", "java.lang.AutoCloseable",
      "java.util.function.Supplier", "java.util.Random"};

  private SharedResult() {}

  /** Whether nobody can tell the result of {@code call} from another one: its identity is not used, and a new object is only read. */
  static boolean isOnlyRead(Call call, Facts facts) {
    Row row = facts.rowOf(call);
    String result = row == null ? "fresh" : row.result();
    if (result.equals("value") || result.equals("same") || result.equals("argument")) return true;
    return result.equals("fresh") && isOnlyRead((Expr) call, facts, 3);
  }

  /**
   * Whether the result of a call of unknown effect seems to be looked at and nothing else: it is text or a number, or asked, walked and passed to what
   * does not read as if it kept it.
   */
  static boolean isOnlyAsked(Call call, Facts facts) {
    TypeMirror type = call.type();
    if (type == null || isUsedUp(type, call)) return false;
    return facts.isValueType(type) || call.source().isClass(type, "java.lang.Class") || isOnlyAsked((Expr) call, facts, 3);
  }

  /** What can be gone through once. */
  private static boolean isUsedUp(TypeMirror type, Call call) {
    for (String name : USED_UP) {
      if (call.source().isSubclass(type, name)) return true;
    }
    return false;
  }

  private static boolean isOnlyAsked(Expr object, Facts facts, int depth) {
    Node use = object.parent();
    if (use instanceof FieldRead) return ((FieldRead) use).isArrayLength();
    if (use instanceof ArrayRead) return ((ArrayRead) use).array() == object && !isTarget(use);
    if (use instanceof Loop) return ((Loop) use).form() == Loop.Form.FOR_EACH_ARRAY;
    if (use instanceof Cast) return isOnlyAsked((Expr) use, facts, depth);
    if (use instanceof IteratorAllocation || use instanceof Binary || use instanceof Concat || use instanceof ToText || use instanceof TypeTest) return true;
    if (use instanceof LocalDecl) {
      Variable local = ((LocalDecl) use).variable();
      if (depth == 0 || !local.writes().isEmpty()) return false;
      for (LocalRead read : local.reads()) {
        if (!isOnlyAsked(read, facts, depth - 1)) return false;
      }
      return true;
    }
    return use instanceof Call && isAsked((Call) use, object, facts, depth);
  }

  private static boolean isAsked(Call call, Expr object, Facts facts, int depth) {
    Row row = facts.contractOf(call);
    if (call.receiver() != object) return row == null ? !keeps(call.name()) : row.isReadOnly() && row.result().equals("value");
    if (row == null) return Questions.begins(call.name());
    if (row.writesReceiver()) return false;
    return !row.result().equals("view") && !row.result().equals("self") || depth > 0 && isOnlyAsked(call, facts, depth - 1);
  }

  /** Whether a method of that name may keep or change what it is given. */
  private static boolean keeps(String name) {
    for (String word : KEEPERS) {
      if (name.startsWith(word)) return true;
    }
    return false;
  }

  private static boolean isOnlyRead(Expr object, Facts facts, int depth) {
    Node use = object.parent();
    if (use instanceof FieldRead) return ((FieldRead) use).isArrayLength();
    if (use instanceof ArrayRead) return ((ArrayRead) use).array() == object && !isTarget(use) && isSafeElement((ArrayRead) use);
    if (use instanceof Loop) return ((Loop) use).form() == Loop.Form.FOR_EACH_ARRAY && isSafeVariable((Loop) use);
    if (use instanceof IteratorAllocation) return true;
    if (use instanceof ExprStmt) return true;
    if (use instanceof LocalDecl) return depth > 0 && isOnlyRead(((LocalDecl) use).variable(), facts, depth - 1);
    return use instanceof Call && isReader((Call) use, object, facts);
  }

  private static boolean isOnlyRead(Variable variable, Facts facts, int depth) {
    if (!variable.writes().isEmpty()) return false;
    for (LocalRead read : variable.reads()) {
      if (!isOnlyRead(read, facts, depth)) return false;
    }
    return true;
  }

  private static boolean isTarget(Node element) {
    return element.parent() instanceof Assignment && ((Assignment) element.parent()).target() == element;
  }

  /** An array of arrays is shared with all it holds. */
  private static boolean isSafeElement(ArrayRead read) {
    return read.type() != null && read.type().getKind() != javax.lang.model.type.TypeKind.ARRAY;
  }

  private static boolean isSafeVariable(Loop loop) {
    return loop.variable() != null && loop.variable().type().getKind() != javax.lang.model.type.TypeKind.ARRAY;
  }

  /** Whether the object is the receiver of a call that does not change it and hands nothing of it out. */
  private static boolean isReader(Call call, Expr object, Facts facts) {
    if (call.receiver() != object) return false;
    Row row = facts.rowOf(call);
    if (row == null || !row.isReadOnly() && !row.result().equals("fresh")) return false;
    if (row.writesReceiver() || row.isUnknown()) return false;
    return !row.result().equals("view") && !row.result().equals("self");
  }
}
