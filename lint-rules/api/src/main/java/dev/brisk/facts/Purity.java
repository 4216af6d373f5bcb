package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Body;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.This;
import dev.brisk.model.ToText;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Unary;
import dev.brisk.model.Unbox;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether evaluating an expression changes nothing and whether it always returns. */
final class Purity {
  private static final int DEPTH = 3;
  /** Global state that others change at any time. */
  private static final String[] NEVER_THE_SAME = {"clock", "random", "filesystem", "interrupts"};

  private final JdkTable table;
  private final Origin origin;
  private final Nullness nullness;

  Purity(JdkTable table, Origin origin, Nullness nullness) {
    this.table = table;
    this.origin = origin;
    this.nullness = nullness;
  }

  /** Whether no subclass can have another body for it: static, private, final, a constructor, or of a class that has no subclasses. */
  static boolean isFixed(ExecutableElement method) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) return true;
    if (method.getModifiers().contains(Modifier.ABSTRACT)) return false;
    for (Modifier modifier : method.getModifiers()) {
      if (modifier == Modifier.STATIC || modifier == Modifier.PRIVATE || modifier == Modifier.FINAL) return true;
    }
    javax.lang.model.element.Element owner = method.getEnclosingElement();
    return owner.getModifiers().contains(Modifier.FINAL) || owner.getKind() == ElementKind.RECORD;
  }

  /** Whether it writes nothing, reads no volatile field, clock or random source, does no I/O, takes no lock, and reaches no code of unknown effect. */
  boolean isPure(Expr expr) {
    return isPure(expr, DEPTH, false);
  }

  /** Whether it is pure and sees nothing that other threads hand over, so that two such expressions may be evaluated in either order. */
  boolean isOrderFree(Expr expr) {
    return isPure(expr, DEPTH, true);
  }

  private boolean isPure(Node node, int depth, boolean alone) {
    if (node instanceof LocalRead || node instanceof Literal || node instanceof This || node instanceof TypeRef) return true;
    if (node instanceof FieldRead && ((FieldRead) node).is(Modifier.VOLATILE)) return false;
    if (node instanceof FieldRead && ((FieldRead) node).field() == null) return false;
    if (node instanceof Call) return isPureCall((Call) node, depth, alone);
    if (node instanceof ToText && !isValue(((ToText) node).operand())) return false;
    boolean plain = node instanceof FieldRead || node instanceof ArrayRead || node instanceof Binary || node instanceof Unary || node instanceof Condition
        || node instanceof Conditional || node instanceof Cast || node instanceof TypeTest || node instanceof Box || node instanceof Unbox
        || node instanceof Concat || node instanceof ToText || node instanceof VarargsArray || node instanceof Block || node instanceof Return;
    if (!plain) return false;
    for (int i = 0; i < node.childCount(); i++) {
      if (!isPure(node.child(i), depth, alone)) return false;
    }
    return true;
  }

  private boolean isPureCall(Call call, int depth, boolean alone) {
    for (int i = 0; i < call.childCount(); i++) {
      if (!(call.child(i) instanceof Lambda) && !isPure(call.child(i), depth, alone)) return false;
    }
    if (table.find(call.method()) != null) return isPure(origin.rowOf(call), call, alone);
    if (isImplicitAccessor(call) || EnumConstants.isValues(call)) return true;
    if (call.method() == null || depth == 0 || !isFixed(call.method())) return false;
    if (call.method().getModifiers().contains(Modifier.SYNCHRONIZED)) return false;
    Body body = call.source().bodyOf(call.method());
    return body != null && body.isComplete() && isPure(body.code(), depth - 1, alone);
  }

  private boolean isPure(Row row, Call call, boolean alone) {
    if (row == null || !row.isReadOnly() || row.blocks() || row.isUnknown()) return false;
    if (alone && row.readsGlobal("threads")) return false;
    for (String unsteady : NEVER_THE_SAME) {
      if (row.readsGlobal(unsteady)) return false;
    }
    if (row.type().equals("java.lang.Object")) return call.receiver() != null && isValue(call.receiver());
    for (int i = 0; i < call.argumentCount(); i++) {
      String word = row.argument(i);
      if (word.equals("each") || word.equals("once") || word.equals("later")) return false;
      boolean runsItsMethods = word.equals("hash") || word.equals("equals") || word.equals("compare") || word.equals("text");
      if (runsItsMethods && !isValue(call.argument(i)) && !argumentIsNotDispatchedOn(call, word)) return false;
    }
    return true;
  }

  /** {@code "x".equals(anything)} runs the string's method, never the argument's. */
  private static boolean argumentIsNotDispatchedOn(Call call, String word) {
    return word.equals("equals") && call.receiver() != null && call.receiver().isString();
  }

  /** The compiler's own accessor of a record. A hand-written one in sight has a body to ask; one from a class file is taken for the compiler's. */
  private static boolean isImplicitAccessor(Call call) {
    ExecutableElement method = call.method();
    if (method == null || method.getEnclosingElement().getKind() != ElementKind.RECORD || !method.getParameters().isEmpty()) return false;
    for (javax.lang.model.element.Element member : method.getEnclosingElement().getEnclosedElements()) {
      if (member.getKind() != ElementKind.RECORD_COMPONENT || !member.getSimpleName().equals(method.getSimpleName())) continue;
      return call.source().bodyOf(method) == null;
    }
    return false;
  }

  /** Whether {@code equals}, {@code hashCode}, {@code compareTo} and {@code toString} of the value are pure and no user's code. */
  boolean isValue(Expr expr) {
    if (expr instanceof VarargsArray) return areValues(expr);
    return isValue(expr.type(), 2);
  }

  private boolean areValues(Expr elements) {
    for (int i = 0; i < elements.childCount(); i++) {
      if (!isValue((Expr) elements.child(i))) return false;
    }
    return true;
  }

  boolean isValue(TypeMirror type, int depth) {
    if (type == null) return false;
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL) return true;
    if (type.getKind() != TypeKind.DECLARED) return false;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (element.getKind() == ElementKind.ENUM) return true;
    if (table.isValue(JdkTable.binaryName(element))) return true;
    return element.getKind() == ElementKind.RECORD && depth > 0 && isRecordOfValues(element, depth - 1);
  }

  private boolean isRecordOfValues(TypeElement record, int depth) {
    for (javax.lang.model.element.Element member : record.getEnclosedElements()) {
      if (member.getKind() == ElementKind.RECORD_COMPONENT && !isValue(member.asType(), depth)) return false;
      if (member.getKind() != ElementKind.METHOD) continue;
      String name = member.getSimpleName().toString();
      if ((name.equals("hashCode") || name.equals("equals")) && isWritten(member)) return false;
    }
    return true;
  }

  /** The compiler's own {@code equals} and {@code hashCode} of a record are final; a user may write them otherwise. */
  private static boolean isWritten(javax.lang.model.element.Element method) {
    return !method.getModifiers().contains(Modifier.FINAL);
  }

  /** Whether it returns in every state the body may be in when {@code expr} stands where it stands: no exception, no missing object. */
  boolean isTotal(Expr expr) {
    return isTotal(expr, nullness::mayBeNull, DEPTH);
  }

  /** Whether it would return in every state the body may be in when {@code loop} is about to begin. */
  boolean isTotalBefore(Expr expr, Loop loop) {
    return isTotal(expr, part -> nullness.mayBeNullBefore(part, loop), DEPTH);
  }

  /** The variables, fields and getters that make it throw when they are null, where nothing else does; null when something else may. */
  List<Expr> failsOnlyIfNull(Expr expr) {
    List<Expr> doubts = new ArrayList<>(2);
    return isTotal(expr, part -> nullness.mayBeNull(part) && !(isNamed(part) && doubts.add(part)), DEPTH) ? doubts : null;
  }

  private static boolean isNamed(Expr expr) {
    return expr instanceof LocalRead || expr instanceof FieldRead || isGetter(expr);
  }

  /** What {@code mayBeNull} denies is taken to be an object. */
  private boolean isTotal(Expr expr, Predicate<Expr> mayBeNull, int depth) {
    if (expr instanceof LocalRead || expr instanceof Literal || expr instanceof This || expr instanceof TypeRef) return true;
    if (expr instanceof FieldRead) return isTotal((FieldRead) expr, mayBeNull, depth);
    if (expr instanceof Unbox) return !mayBeNull.test(((Unbox) expr).operand()) && isTotal(((Unbox) expr).operand(), mayBeNull, depth);
    if (expr instanceof Call) return isTotalCall((Call) expr, mayBeNull, depth);
    if (expr instanceof ArrayRead) return !mayBeNull.test(((ArrayRead) expr).array()) && new Bounds(origin).holdFor((ArrayRead) expr);
    if (expr instanceof Binary && isDivision((Binary) expr)) return false;
    if (expr instanceof Cast && !expr.isPrimitive()) return false;
    if (expr instanceof Conditional || expr instanceof Condition) return isTotalChoice(expr, mayBeNull, depth);
    boolean plain = expr instanceof Binary || expr instanceof Unary || expr instanceof TypeTest
        || expr instanceof Box || expr instanceof Cast || expr instanceof Concat || expr instanceof ToText || expr instanceof VarargsArray;
    if (!plain) return false;
    for (int i = 0; i < expr.childCount(); i++) {
      if (!isTotal((Expr) expr.child(i), mayBeNull, depth)) return false;
    }
    return true;
  }

  /** What comes behind a test of a field for null reads the field as tested. */
  private boolean isTotalChoice(Expr choice, Predicate<Expr> mayBeNull, int depth) {
    Expr test = (Expr) choice.child(0);
    FieldRead tested = isPure(choice) ? testedForNull(test) : null;
    Predicate<Expr> present = tested == null ? mayBeNull : part -> !isSameField(part, tested) && mayBeNull.test(part);
    if (!isTotal(test, mayBeNull, depth)) return false;
    boolean there = tested != null && ((Binary) test).op() == Op.NOT_EQUAL;
    if (choice instanceof Condition) {
      return isTotal(((Condition) choice).right(), there == ((Condition) choice).isAnd() ? present : mayBeNull, depth);
    }
    Conditional either = (Conditional) choice;
    return isTotal(either.whenTrue(), there ? present : mayBeNull, depth) && isTotal(either.whenFalse(), there ? mayBeNull : present, depth);
  }

  /** The field of this object, or of a class, that is compared with null; null when there is none. */
  private static FieldRead testedForNull(Expr test) {
    if (!(test instanceof Binary) || ((Binary) test).op() != Op.EQUAL && ((Binary) test).op() != Op.NOT_EQUAL) return null;
    Expr left = ((Binary) test).left();
    Expr right = ((Binary) test).right();
    if (left instanceof Literal && ((Literal) left).isNull()) left = right;
    else if (!(right instanceof Literal && ((Literal) right).isNull())) return null;
    if (!(left instanceof FieldRead) || ((FieldRead) left).field() == null || ((FieldRead) left).is(Modifier.VOLATILE)) return null;
    return isOwn((FieldRead) left) ? (FieldRead) left : null;
  }

  private static boolean isSameField(Expr expr, FieldRead tested) {
    if (!(expr instanceof FieldRead) || !tested.field().equals(((FieldRead) expr).field())) return false;
    return isOwn((FieldRead) expr);
  }

  private static boolean isOwn(FieldRead read) {
    return read.is(Modifier.STATIC) || read.onThis() && !((This) read.receiver()).isOuter();
  }

  /** Whether it is a field by another name: the accessor of a record, or a method in sight that returns a field of its object. */
  private static boolean isGetter(Expr expr) {
    if (!(expr instanceof Call) || ((Call) expr).argumentCount() > 0) return false;
    Call call = (Call) expr;
    if (isImplicitAccessor(call)) return true;
    if (call.method() == null || call.isStatic() || !isFixed(call.method())) return false;
    Body body = call.source().bodyOf(call.method());
    if (body == null || !body.isComplete() || body.code().childCount() != 1 || !(body.code().child(0) instanceof Return)) return false;
    Expr value = ((Return) body.code().child(0)).value();
    return value instanceof FieldRead && ((FieldRead) value).onThis();
  }

  private static boolean isDivision(Binary operation) {
    if (operation.op() != Op.DIVIDE && operation.op() != Op.REMAINDER) return false;
    TypeMirror type = operation.type();
    if (type != null && (type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT)) return false;
    Object divisor = operation.right() instanceof Literal ? ((Literal) operation.right()).value() : null;
    return !(divisor instanceof Number) || ((Number) divisor).longValue() == 0;
  }

  private boolean isTotal(FieldRead read, Predicate<Expr> mayBeNull, int depth) {
    if (read.field() == null) return false;
    if (read.is(Modifier.STATIC)) return isInitialised(read);
    Expr receiver = read.receiver();
    return receiver != null && isTotal(receiver, mayBeNull, depth) && !mayBeNull.test(receiver);
  }

  /** Reading a static field of another class may run its initialiser. */
  private static boolean isInitialised(FieldRead read) {
    return read.field().getConstantValue() != null || read.field().getEnclosingElement().equals(read.source().topClass()) || isAround(read)
        || JdkTable.isJdk(((TypeElement) read.field().getEnclosingElement()).getQualifiedName().toString())
        || read.field().getKind() == ElementKind.ENUM_CONSTANT;
  }

  /** Whether the field belongs to the class whose code reads it, or to one around that. */
  private static boolean isAround(FieldRead read) {
    javax.lang.model.element.Element owner = read.field().getEnclosingElement();
    for (javax.lang.model.element.Element at = read.body().member(); at != null; at = at.getEnclosingElement()) {
      if (at.equals(owner)) return true;
    }
    return false;
  }

  private boolean isTotalCall(Call call, Predicate<Expr> mayBeNull, int depth) {
    for (int i = 0; i < call.childCount(); i++) {
      if (!(call.child(i) instanceof Expr) || call.child(i) instanceof Lambda || !isTotal((Expr) call.child(i), mayBeNull, depth)) return false;
    }
    if (!call.isStatic() && (call.receiver() == null || mayBeNull.test(call.receiver()))) return false;
    if (table.find(call.method()) == null) return isImplicitAccessor(call) || isTotalBody(call, mayBeNull, depth) || EnumConstants.isValues(call);
    Row row = origin.rowOf(call);
    if (row == null) return false;
    if (row.isTotal() && !isImmutableCollection(call.receiver())) return true;
    if (row.isTotalWithoutNull() || row.isTotal()) return argumentsArePresent(call, mayBeNull);
    if (row.isTotalButForClass()) return argumentsArePresent(call, mayBeNull) && comparesItsOwnKeys(call, row);
    return row.isTotalButForValues() && argumentsArePresent(call, mayBeNull) && Trial.succeeds(call);
  }

  /** A collection in natural order that holds elements of one class that compares with itself, asked for one of these. */
  private boolean comparesItsOwnKeys(Call call, Row row) {
    TypeMirror receiver = call.receiver() == null ? null : call.receiver().type();
    if (receiver == null || receiver.getKind() != TypeKind.DECLARED || ((DeclaredType) receiver).getTypeArguments().isEmpty()) return false;
    TypeMirror key = ((DeclaredType) receiver).getTypeArguments().get(0);
    if (!isValue(key, 0) || !call.source().isSubclass(key, "java.lang.Comparable")) return false;
    for (int i = 0; i < call.argumentCount(); i++) {
      TypeMirror given = call.argument(i).type();
      if (row.argument(i).equals("compare") && (given == null || !call.source().types().isSameType(given, key))) return false;
    }
    return true;
  }

  private boolean isImmutableCollection(Expr receiver) {
    return receiver != null && Origin.IMMUTABLE_COLLECTION.equals(origin.exactClass(receiver));
  }

  private boolean argumentsArePresent(Call call, Predicate<Expr> mayBeNull) {
    for (int i = 0; i < call.argumentCount(); i++) {
      if (mayBeNull.test(call.argument(i))) return false;
    }
    return true;
  }

  /** A method in sight that returns a single expression: asked where it stands, with its parameters as the arguments make them. */
  private boolean isTotalBody(Call call, Predicate<Expr> mayBeNull, int depth) {
    if (call.method() == null || depth == 0 || !isFixed(call.method())) return false;
    Body body = call.source().bodyOf(call.method());
    if (body == null || !body.isComplete() || body.code().childCount() != 1 || !(body.code().child(0) instanceof Return)) return false;
    Expr value = ((Return) body.code().child(0)).value();
    if (value == null) return false;
    Flow flow = new Flow(body);
    Purity inside = new Purity(table, new Origin(new Definitions(flow), table), new Nullness(flow, table));
    List<Expr> unless = new ArrayList<>(2);
    if (!inside.isTotal(value, part -> inside.nullness.mayBeNull(part) && !(isNamed(part) && unless.add(part)), depth - 1)) return false;
    for (Expr doubt : unless) {
      if (!isSettled(doubt, call, body, mayBeNull)) return false;
    }
    return true;
  }

  /** Whether what must not be null in the called body is an argument that is not, or a field of the same object. */
  private boolean isSettled(Expr doubt, Call call, Body body, Predicate<Expr> mayBeNull) {
    if (doubt instanceof LocalRead) {
      int index = body.parameters().indexOf(((LocalRead) doubt).variable());
      return index >= 0 && index < call.argumentCount() && !mayBeNull.test(call.argument(index));
    }
    if (!(doubt instanceof FieldRead)) return false;
    FieldRead field = (FieldRead) doubt;
    boolean ours = field.is(Modifier.STATIC) || field.onThis() && call.receiver() instanceof This && !((This) call.receiver()).isOuter();
    return ours && !mayBeNull.test(field);
  }
}
