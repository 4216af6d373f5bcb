package dev.brisk.facts;

import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.This;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Tests that nearly never come out so again, since what stands behind them sees to that: it fills the field that was null, puts what was missing,
 * clears the flag, makes the array larger.
 */
final class RareTests {
  /** Every so many passes are seldom. */
  private static final long MANY = 8;

  private final JdkTable table;
  private final Definitions definitions;
  private final Guards guards;
  private final Body body;

  RareTests(JdkTable table, Definitions definitions, Guards guards, Body body) {
    this.table = table;
    this.definitions = definitions;
    this.guards = guards;
    this.body = body;
  }

  /** {@link Frequency#ONCE}, {@link Frequency#SELDOM}, or null where nothing is known. */
  Frequency of(Guard guard, Node region) {
    Expr test = guard.test();
    if (test instanceof Binary) return ofComparison((Binary) test, guard, region);
    if (test instanceof Call) return ofQuestion((Call) test, guard);
    Expr flag = test instanceof Unbox ? ((Unbox) test).operand() : test;
    if (flag instanceof LocalRead) return ofFlag(((LocalRead) flag).variable(), guard, region);
    return flag instanceof FieldRead && isOwn((FieldRead) flag) ? ofFlag((FieldRead) flag, guard) : null;
  }

  private Frequency ofComparison(Binary test, Guard guard, Node region) {
    boolean equal = test.op() == Op.EQUAL && guard.holds() || test.op() == Op.NOT_EQUAL && !guard.holds();
    boolean withNull = isNull(test.left()) || isNull(test.right());
    if (withNull) return equal ? ofAbsent(isNull(test.left()) ? test.right() : test.left(), guard) : null;
    if (region instanceof Loop && (equal || isFirst(test, guard)) && (counts(test.left(), region) || counts(test.right(), region))) return Frequency.ONCE;
    if (equal && isOneOfMany(test.left())) return Frequency.SELDOM;
    return makesRoom(test, guard) ? Frequency.SELDOM : null;
  }

  // Null

  private Frequency ofAbsent(Expr tested, Guard guard) {
    Expr value = bare(tested);
    if (value instanceof LocalRead) value = onlyOrigin((LocalRead) value);
    if (value instanceof FieldRead) return ofField((FieldRead) value, guard);
    if (value instanceof ArrayRead) return fillsElement((ArrayRead) value, guard) ? Frequency.SELDOM : null;
    return value instanceof Call && puts(((Call) value).receiver(), guard) ? Frequency.SELDOM : null;
  }

  private static Expr bare(Expr value) {
    Expr bare = value;
    while (bare instanceof Cast || bare instanceof Assignment) {
      bare = bare instanceof Cast ? ((Cast) bare).operand() : ((Assignment) bare).value();
    }
    return bare;
  }

  /** What the local was read from, the same by every path; null when it comes from several places. */
  private Expr onlyOrigin(LocalRead read) {
    Expr origin = null;
    for (Node definition : definitions.reaching(read)) {
      Expr value = Definitions.valueOf(definition);
      if (value == null) return null;
      value = bare(value);
      if (origin != null && !origin.text().equals(value.text())) return null;
      origin = value;
    }
    return origin;
  }

  private Frequency ofField(FieldRead read, Guard guard) {
    VariableElement field = read.field();
    if (field == null) return null;
    boolean fills = anyBehind(guard, write -> field.equals(write.field()) && !isNull(write.value()));
    if (fills) return isOwn(read) && !isEmptiedLater(field, read) ? Frequency.ONCE : Frequency.SELDOM;
    return isOwn(read) && isFilledWhenNull(field, read) ? Frequency.SELDOM : null;
  }

  /** Whether other code of the class sets it back to null. */
  private static boolean isEmptiedLater(VariableElement field, FieldRead read) {
    List<Expr> uses = read.source().classFacts().uses(field);
    if (uses == null) return false;
    for (Expr use : uses) {
      if (use instanceof Assignment && isNull(((Assignment) use).value()) && !isConstruction(use)) return true;
    }
    return false;
  }

  private static boolean isConstruction(Node use) {
    ElementKind kind = use.body().member().getKind();
    return kind == ElementKind.CONSTRUCTOR || kind.isField() || kind.isClass();
  }

  /** Whether some code of the class fills it behind a test for null. */
  private boolean isFilledWhenNull(VariableElement field, FieldRead read) {
    List<Expr> uses = read.source().classFacts().uses(field);
    if (uses == null) return false;
    for (Expr use : uses) {
      if (use instanceof Assignment && !isNull(((Assignment) use).value()) && isBehindTestForNull(use, field)) return true;
    }
    return false;
  }

  private boolean isBehindTestForNull(Node write, VariableElement field) {
    for (Guard guard : Facts.of(write.body(), table).guardsOf(write)) {
      if (!(guard.test() instanceof Binary)) continue;
      Binary test = (Binary) guard.test();
      boolean equal = test.op() == Op.EQUAL && guard.holds() || test.op() == Op.NOT_EQUAL && !guard.holds();
      Expr tested = isNull(test.right()) ? bare(test.left()) : null;
      if (equal && tested instanceof FieldRead && field.equals(((FieldRead) tested).field())) return true;
    }
    return false;
  }

  private boolean fillsElement(ArrayRead read, Guard guard) {
    return anyBehind(guard, write -> write.target() instanceof ArrayRead && write.target().text().equals(read.text()) && !isNull(write.value()));
  }

  // Lookups

  /** {@code !map.containsKey(key)} before it is put there, {@code done.compareAndSet(false, true)}. */
  private Frequency ofQuestion(Call test, Guard guard) {
    if (guard.holds()) return isFirstOfAll(test) ? Frequency.ONCE : null;
    return test.name().equals("containsKey") && puts(test.receiver(), guard) ? Frequency.SELDOM : null;
  }

  private static boolean isFirstOfAll(Call test) {
    return test.name().equals("compareAndSet") && test.argumentCount() == 2 && isLiteral(test.argument(0), false) && isLiteral(test.argument(1), true);
  }

  /** Whether what stands behind the test puts something into what was asked. */
  private boolean puts(Expr asked, Guard guard) {
    if (asked == null || asked instanceof This && ((This) asked).isImplied()) return false;
    boolean[] found = {false};
    body.walk(node -> {
      if (found[0] || !(node instanceof Call) || ((Call) node).receiver() == null || !((Call) node).receiver().text().equals(asked.text())) return;
      found[0] = isInsertion((Call) node) && guards.isBehind(node, guard);
    });
    return found[0];
  }

  private boolean isInsertion(Call call) {
    Row row = table.find(call.method());
    return row != null ? row.role() == Role.INSERT : call.name().startsWith("put");
  }

  // Flags

  /** A flag of the first pass: what stands behind it clears it, and nothing in the loop sets it again. */
  private Frequency ofFlag(Variable flag, Guard guard, Node region) {
    if (!(region instanceof Loop) || flag.declaration() == null || flag.declaration().isWithin(region)) return null;
    boolean clears = false;
    for (Assignment write : flag.writes()) {
      if (!write.isWithin(region)) continue;
      if (!isLiteral(write.value(), !guard.holds())) return null;
      clears |= guards.isBehind(write, guard);
    }
    return clears ? Frequency.ONCE : null;
  }

  private Frequency ofFlag(FieldRead read, Guard guard) {
    VariableElement field = read.field();
    if (field == null || !anyBehind(guard, write -> field.equals(write.field()) && isLiteral(write.value(), !guard.holds()))) return null;
    List<Expr> uses = read.source().classFacts().uses(field);
    if (uses == null) return Frequency.SELDOM;
    for (Expr use : uses) {
      if (use instanceof Assignment && !isLiteral(((Assignment) use).value(), !guard.holds()) && !isConstruction(use)) return Frequency.SELDOM;
    }
    return Frequency.ONCE;
  }

  // Numbers

  /** {@code i > 0} that does not hold. */
  private static boolean isFirst(Binary test, Guard guard) {
    return !guard.holds() && test.op() == Op.GREATER && test.right() instanceof Literal && isNumber(test.right(), 0);
  }

  /** Whether each pass of the loop steps this local: it has each value once. */
  private boolean counts(Expr side, Node loop) {
    if (side instanceof Assignment) return ((Assignment) side).form() == Assignment.Form.POSTFIX && isCounter(((Assignment) side).variable(), loop);
    return side instanceof LocalRead && isCounter(((LocalRead) side).variable(), loop);
  }

  private boolean isCounter(Variable variable, Node loop) {
    if (variable == null || variable.declaration() == null || isDeclaredIn(variable, (Loop) loop)) return false;
    boolean counted = false;
    for (Assignment write : variable.writes()) {
      if (!write.isWithin(loop)) continue;
      if (write.form() == Assignment.Form.SIMPLE) return false;
      counted |= Guards.regionOf(write) == loop && guards.of(write).isEmpty();
    }
    return counted;
  }

  /** Whether it is declared anew on each pass. */
  private static boolean isDeclaredIn(Variable variable, Loop loop) {
    if (!variable.declaration().isWithin(loop)) return false;
    for (int i = 0; i < loop.once(); i++) {
      if (variable.declaration().isWithin(loop.child(i))) return false;
    }
    return true;
  }

  /** {@code count % 1000} and {@code count & 0xFF}. */
  private static boolean isOneOfMany(Expr side) {
    if (!(side instanceof Binary)) return false;
    Binary rest = (Binary) side;
    Object by = Constants.of(rest.right());
    if (!(by instanceof Number)) return false;
    long number = ((Number) by).longValue();
    return rest.op() == Op.REMAINDER && number >= MANY || rest.op() == Op.BIT_AND && Long.bitCount(number) >= 3 && Long.bitCount(number + 1) == 1;
  }

  /** A test of an array's length before it is replaced by a larger one. */
  private boolean makesRoom(Binary test, Guard guard) {
    List<Expr> arrays = new ArrayList<>(1);
    test.walk(node -> {
      if (node instanceof FieldRead && ((FieldRead) node).isArrayLength()) arrays.add(((FieldRead) node).receiver());
    });
    for (Expr array : arrays) {
      if (array instanceof FieldRead && ((FieldRead) array).field() != null
          && anyBehind(guard, write -> ((FieldRead) array).field().equals(write.field()))) return true;
      if (array instanceof LocalRead && anyBehind(guard, write -> write.variable() == ((LocalRead) array).variable())) return true;
    }
    return false;
  }

  // What stands behind a test

  /** Whether a write of that kind stands behind the test, there or in a method of the same class that is called there. */
  private boolean anyBehind(Guard guard, Predicate<Assignment> kind) {
    boolean[] found = {false};
    body.walk(node -> {
      if (found[0]) return;
      boolean writes = node instanceof Assignment && kind.test((Assignment) node) || node instanceof Call && callsFor((Call) node, kind);
      found[0] = writes && guards.isBehind(node, guard);
    });
    return found[0];
  }

  private static boolean callsFor(Call call, Predicate<Assignment> kind) {
    if (call.method() == null || !(call.receiver() == null || call.receiver() instanceof This || call.isStatic())) return false;
    Body callee = call.source().bodyOf(call.method());
    if (callee == null || callee == call.body()) return false;
    boolean[] found = {false};
    callee.walk(node -> found[0] |= node instanceof Assignment && kind.test((Assignment) node));
    return found[0];
  }

  private static boolean isOwn(FieldRead read) {
    return read.is(Modifier.STATIC) || read.onThis() && !((This) read.receiver()).isOuter();
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Literal && ((Literal) expr).isNull();
  }

  private static boolean isLiteral(Expr expr, boolean value) {
    Expr bare = expr instanceof dev.brisk.model.Box ? ((dev.brisk.model.Box) expr).operand() : expr;
    return bare instanceof Literal && Boolean.valueOf(value).equals(((Literal) bare).value());
  }

  private static boolean isNumber(Expr expr, long value) {
    Object constant = Constants.of(expr);
    return constant instanceof Number && ((Number) constant).longValue() == value;
  }
}
