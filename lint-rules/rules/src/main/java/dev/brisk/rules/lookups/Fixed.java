package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Binary;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.CapturingLambda;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.MethodRef;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import dev.brisk.model.VarargsArray;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** By what a value is decided, and so for how long it stays the same. */
enum Fixed {
  /** By constants alone. */
  ALWAYS,
  /** By constants and final fields of the object. */
  FOR_OBJECT,
  /** By something else. */
  NOT;

  private static final int DEPTH = 8;
  private static final Set<String> STEADY_STATE = Set.of("locale", "charset", "security", "reflection", "classloading");
  private static final Set<String> STREAMS_OF = Set.of("of", "concat", "range", "rangeClosed");
  /** Methods that only compute, whatever code of the elements they call. */
  private static final Set<String> COMPUTING = Set.of("join", "copyOf", "of", "asList", "stream", "toArray", "unmodifiableList", "unmodifiableSet", "unmodifiableMap");

  static Fixed of(Expr expr, Facts facts) {
    return of(expr, facts, DEPTH);
  }

  /** Of a call's receiver and arguments. */
  static Fixed ofParts(Call call, Facts facts) {
    return ofParts(call, facts, DEPTH);
  }

  private static Fixed of(Expr expr, Facts facts, int depth) {
    if (depth == 0) return NOT;
    if (expr instanceof Literal || expr instanceof TypeRef || facts.constantOf(expr) != null) return ALWAYS;
    if (expr instanceof FieldRead) return ofField((FieldRead) expr, facts);
    if (expr instanceof LocalRead) {
      Expr made = facts.originOf(expr);
      return made instanceof LocalRead || made.body() != expr.body() ? NOT : of(made, facts, depth - 1);
    }
    if (expr instanceof Lambda) return expr instanceof CapturingLambda || !onlyComputes((Lambda) expr, facts) ? NOT : ALWAYS;
    if (expr instanceof MethodRef) return ((MethodRef) expr).receiver() instanceof TypeRef ? ALWAYS : NOT;
    if (expr instanceof Call) return ofCall((Call) expr, facts, depth);
    if (expr instanceof New) return isComputed(facts.rowOf((New) expr)) && !((New) expr).hasBody() && expr.childCount() > 0 ? ofParts(expr, facts, depth) : NOT;
    boolean plain = expr instanceof Cast || expr instanceof Box || expr instanceof Concat || expr instanceof ToText || expr instanceof Binary || expr instanceof VarargsArray
        || expr instanceof NewArray;
    return plain ? ofParts(expr, facts, depth) : NOT;
  }

  private static Fixed ofField(FieldRead read, Facts facts) {
    VariableElement field = read.field();
    if (field == null) return NOT;
    if (field.getKind() == ElementKind.ENUM_CONSTANT) return ALWAYS;
    boolean unchanging = facts.isValueType(read.type()) || read.isPrimitive();
    if (read.is(Modifier.STATIC)) return read.is(Modifier.FINAL) && (unchanging || isConstant(read, field)) ? ALWAYS : NOT;
    return read.onThis() && unchanging && read.source().classFacts().isStable(field) ? FOR_OBJECT : NOT;
  }

  /** Arrays and collections that are named like constants and hold what was put in when they were made. */
  private static boolean isConstant(FieldRead read, VariableElement field) {
    String name = field.getSimpleName().toString();
    if (!name.equals(name.toUpperCase(java.util.Locale.ROOT))) return false;
    TypeMirror type = read.type();
    if (type == null || !read.source().classFacts().isStable(field)) return false;
    Expr made = read.source().classFacts().onlyValue(field);
    if (type.getKind() == TypeKind.ARRAY) return made instanceof NewArray && made.text().endsWith("}");
    if (!(made instanceof Call) || !read.source().isSubclass(type, "java.lang.Iterable") && !read.source().isSubclass(type, "java.util.Map")) return false;
    Call factory = (Call) made;
    return factory.isStatic() && (factory.name().equals("of") || factory.name().equals("copyOf") || factory.name().equals("asList") || factory.name().startsWith("unmodifiable"));
  }

  private static Fixed ofCall(Call call, Facts facts, int depth) {
    if (Facts.isEnumValues(call)) return ALWAYS;
    if (call.receiver() instanceof This) {
      boolean own = call.argumentCount() == 0 && (call.is("java.lang.Enum", "name") || call.is("java.lang.Enum", "ordinal") || call.is("java.lang.Object", "getClass"));
      return own && !((This) call.receiver()).isOuter() ? FOR_OBJECT : NOT;
    }
    String owner = call.owner();
    if (owner == null || call.type() == null || call.type().getKind() == TypeKind.VOID) return NOT;
    boolean streams = owner.startsWith("java.util.stream.") && (!call.isStatic() || owner.endsWith("Collectors") || STREAMS_OF.contains(call.name()));
    if (!streams && !isComputed(facts.contractOf(call)) && !isComputing(call, owner)) return NOT;
    return ofParts(call, facts, depth);
  }

  private static boolean isComputing(Call call, String owner) {
    return owner.startsWith("java.") && COMPUTING.contains(call.name());
  }

  private static boolean isComputed(Row row) {
    if (row == null || !row.isReadOnly() || row.blocks() || row.isUnknown()) return false;
    return STEADY_STATE.containsAll(row.globalReads());
  }

  /** Whether it is an expression that asks its arguments and nothing that may change by itself. */
  private static boolean onlyComputes(Lambda lambda, Facts facts) {
    if (lambda.result() == null) return false;
    boolean[] computes = {true};
    lambda.result().walk(node -> {
      if (node instanceof Call && ((Call) node).isStatic() && !isComputed(facts.contractOf((Call) node))) computes[0] = false;
      if (node instanceof FieldRead && !((FieldRead) node).is(Modifier.FINAL)) computes[0] = false;
      if (node instanceof New && !isComputed(facts.rowOf((New) node))) computes[0] = false;
    });
    return computes[0];
  }

  private static Fixed ofParts(Node whole, Facts facts, int depth) {
    Fixed least = ALWAYS;
    for (int i = 0; i < whole.childCount() && least != NOT; i++) {
      Fixed part = whole.child(i) instanceof Expr ? of((Expr) whole.child(i), facts, depth - 1) : NOT;
      if (part.compareTo(least) > 0) least = part;
    }
    return least;
  }
}
