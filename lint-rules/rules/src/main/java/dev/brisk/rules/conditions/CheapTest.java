package dev.brisk.rules.conditions;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.Row;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.Source;
import dev.brisk.model.This;
import dev.brisk.model.TypeRef;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * A test made of comparisons of primitives and references and of flags, which gives an answer in every state: no unboxing, no index, no cast to a
 * class, no division by what may be zero, no method but getters in sight, and no volatile field. It may read fields and getters of variables;
 * {@link #objects} says which, because those must not be null where the test is moved.
 */
final class CheapTest {
  private final Expr test;
  private final Variable element;
  private final Facts facts;
  private final Set<Variable> objects = new HashSet<>();
  private boolean varies;

  private CheapTest(Expr test, Variable element, Facts facts) {
    this.test = test;
    this.element = element;
    this.facts = facts;
  }

  /** The test, or null when it is not one of these; {@code element} is what a filter looks at, null in a condition. */
  static CheapTest of(Expr test, Variable element, Facts facts) {
    CheapTest cheap = new CheapTest(test, element, facts);
    return cheap.isTest(test) && cheap.varies && facts.constantOf(test) == null && cheap.looksAtElement() ? cheap : null;
  }

  /** A getter of the element by name, such as {@code Order::isOpen}; null when it is not one. */
  static CheapTest of(MethodRef reference, Facts facts) {
    if (!(reference.receiver() instanceof TypeRef) || reference.method() == null) return null;
    ExecutableElement method = reference.method();
    if (method.getModifiers().contains(Modifier.STATIC) || !method.getParameters().isEmpty()) return null;
    Row row = facts.rowOf(reference);
    boolean cheap = row != null ? isFree(row) : isGetter(method, reference.source());
    return cheap ? new CheapTest(null, null, facts) : null;
  }

  /** Variables that must not be null. */
  Set<Variable> objects() {
    return objects;
  }

  /** Whether a null element makes it fail. */
  boolean needsElement() {
    return test == null || objects.contains(element);
  }

  /** Cost in comparisons of ints. */
  int weight() {
    if (test == null) return 1;
    int[] weight = {Math.max(1, facts.costOf(test).weight())};
    // Getters of the JDK read through one object more, as isEmpty does: too near to what a short text costs to call that one costly.
    test.walk(part -> weight[0] += part instanceof Call && facts.contractOf((Call) part) != null ? 1 : 0);
    return weight[0];
  }

  /** The code; null for a method reference. */
  Expr test() {
    return test;
  }

  /** In a filter, objects other than the element are not asked: nothing says that they are not null. */
  private boolean looksAtElement() {
    if (element == null) return true;
    for (Variable each : objects) {
      if (each != element) return false;
    }
    return true;
  }

  private boolean isTest(Expr expr) {
    if (expr instanceof Condition) {
      int before = objects.size();
      return isTest(((Condition) expr).left()) && isTest(((Condition) expr).right()) && objects.size() == before;
    }
    if (expr instanceof Unary && ((Unary) expr).op() == Op.NOT) return isTest(((Unary) expr).operand());
    if (expr instanceof Binary && ((Binary) expr).op().isComparison()) return isPlain(((Binary) expr).left()) && isPlain(((Binary) expr).right());
    return expr.type() != null && expr.type().getKind() == TypeKind.BOOLEAN && isPlain(expr);
  }

  private boolean isPlain(Expr expr) {
    if (expr instanceof Literal || expr instanceof This) return true;
    if (expr instanceof LocalRead) return varies = true;
    if (expr instanceof FieldRead) return isPlainField((FieldRead) expr);
    if (expr instanceof Call) return isGetterCall((Call) expr);
    if (expr instanceof Unary) return isPlain(((Unary) expr).operand());
    if (expr instanceof Cast) return expr.isPrimitive() && ((Cast) expr).operand().isPrimitive() && isPlain(((Cast) expr).operand());
    if (!(expr instanceof Binary) || !expr.isPrimitive() || isRisky((Binary) expr)) return false;
    return isPlain(((Binary) expr).left()) && isPlain(((Binary) expr).right());
  }

  private boolean isRisky(Binary operation) {
    if (operation.op() != Op.DIVIDE && operation.op() != Op.REMAINDER) return false;
    Object divisor = facts.constantOf(operation.right());
    return !(divisor instanceof Number) || ((Number) divisor).longValue() == 0;
  }

  private boolean isPlainField(FieldRead read) {
    if (read.field() == null || read.is(Modifier.VOLATILE)) return false;
    if (read.is(Modifier.STATIC)) {
      boolean fixed = read.is(Modifier.FINAL);
      varies |= !fixed;
      return fixed && (read.field().getConstantValue() != null || read.field().getKind() == ElementKind.ENUM_CONSTANT) || isOurs(read);
    }
    varies = true;
    return isThere(read.receiver());
  }

  /** A field of the class the code is in, or of one around it: no initialiser is run by reading it. */
  private static boolean isOurs(FieldRead read) {
    for (Element at = read.body().member(); at != null; at = at.getEnclosingElement()) {
      if (at.equals(read.field().getEnclosingElement())) return true;
    }
    return false;
  }

  private boolean isThere(Expr object) {
    if (object instanceof This) return true;
    if (!(object instanceof LocalRead)) return false;
    objects.add(((LocalRead) object).variable());
    return true;
  }

  private boolean isGetterCall(Call call) {
    if (call.method() == null || call.isStatic() || call.argumentCount() > 0) return false;
    Row row = facts.contractOf(call);
    if (row != null ? facts.rowOf(call) == null || !isFree(row) : !isGetter(call.method(), call.source())) return false;
    varies = true;
    return isThere(call.receiver());
  }

  private static boolean isFree(Row row) {
    return row.cost() == Cost.FREE && row.isReadOnly() && row.isTotal() && row.globalReads().isEmpty() && !row.needsKnownReceiver();
  }

  /** A record's own accessor, or a method in sight that can't be overridden and returns a field that is not volatile. */
  private static boolean isGetter(ExecutableElement method, Source source) {
    Body body = source.bodyOf(method);
    if (body == null) return isRecordComponent(method);
    if (!isFixed(method) || !body.isComplete() || body.code().childCount() != 1 || !(body.code().child(0) instanceof Return)) return false;
    Node value = ((Return) body.code().child(0)).value();
    return value instanceof FieldRead && ((FieldRead) value).onThis() && !((FieldRead) value).is(Modifier.VOLATILE);
  }

  private static boolean isFixed(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    Set<Modifier> own = method.getModifiers();
    if (own.contains(Modifier.SYNCHRONIZED)) return false;
    return own.contains(Modifier.PRIVATE) || own.contains(Modifier.FINAL) || owner.getModifiers().contains(Modifier.FINAL)
        || owner.getKind() == ElementKind.RECORD;
  }

  private static boolean isRecordComponent(ExecutableElement method) {
    if (method.getEnclosingElement().getKind() != ElementKind.RECORD || !method.getParameters().isEmpty()) return false;
    for (Element member : method.getEnclosingElement().getEnclosedElements()) {
      if (member.getKind() == ElementKind.RECORD_COMPONENT && member.getSimpleName().equals(method.getSimpleName())) return true;
    }
    return false;
  }
}
