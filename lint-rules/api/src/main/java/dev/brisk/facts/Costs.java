package dev.brisk.facts;

import dev.brisk.jdk.Cost;
import dev.brisk.jdk.JdkTable;
import dev.brisk.jdk.Row;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Condition;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Switch;
import dev.brisk.model.Try;
import dev.brisk.model.Unary;
import dev.brisk.model.Variable;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What evaluating an expression costs, in comparisons of ints, to an order of magnitude. */
final class Costs {
  private static final int DEPTH = 2;
  private static final int ALLOCATION = 10;
  private static final int PASSES = 16;

  private final JdkTable table;

  Costs(JdkTable table) {
    this.table = table;
  }

  /** The estimate; its provenance is {@link CostEstimate.Provenance#UNKNOWN} where any part is unknown. */
  CostEstimate of(Node expr) {
    return estimate(expr, DEPTH);
  }

  private CostEstimate estimate(Node node, int depth) {
    // One of several constants, if any, is as long as the text: the others take no time.
    if (node instanceof Condition && comparesWithConstants(node)) return CostEstimate.table(Cost.CHEAP.weight());
    CostEstimate own = own(node, depth);
    for (int i = 0; i < node.childCount() && own.isKnown(); i++) own = own.plus(estimate(node.child(i), depth));
    return own;
  }

  private CostEstimate own(Node node, int depth) {
    if (node instanceof Call) return call((Call) node, depth);
    if (node instanceof New) {
      Row row = table.find(((New) node).constructor());
      return row == null ? CostEstimate.UNKNOWN : CostEstimate.table(row.cost().weight() + ALLOCATION);
    }
    if (node instanceof NewArray || node instanceof Concat) return CostEstimate.table(ALLOCATION * 3);
    if (node instanceof Opaque || node instanceof Switch || node instanceof Try) return CostEstimate.UNKNOWN;
    return node.childCount() > 1 ? CostEstimate.ONE : CostEstimate.ZERO;
  }

  private CostEstimate call(Call call, int depth) {
    Row row = table.find(call.method());
    if (row != null) return CostEstimate.table(comparesNumbers(call, row) || comparesWithConstant(call) ? Cost.CHEAP.weight() : row.cost().weight());
    if (call.method() == null) return CostEstimate.UNKNOWN;
    boolean trivial = call.argumentCount() == 0 && call.method().getEnclosingElement().getKind() == ElementKind.RECORD
        && !call.method().getModifiers().contains(Modifier.STATIC);
    Body body = depth == 0 || !Purity.isFixed(call.method()) ? null : call.source().bodyOf(call.method());
    if (body == null) return trivial ? CostEstimate.ZERO : CostEstimate.UNKNOWN;
    if (!body.isComplete() || body.isRecursive()) return CostEstimate.UNKNOWN;
    CostEstimate inside = estimate(body.code(), depth - 1);
    // Without loops it is inlined and costs less than its parts do one by one.
    return hasLoop(body) ? inside.fromBody(PASSES, 1) : inside.fromBody(1, 2);
  }

  /** Whether the call leads to the {@code equals} of an enum, of a wrapper of a number or the like, which compares little. */
  private boolean comparesNumbers(Call call, Row row) {
    if (!call.isStatic() || call.argumentCount() != 2 || !row.argument(0).equals("equals") || row.cost() != Cost.CALL) return false;
    TypeMirror type = call.argument(0).type();
    if (type == null || type.getKind() != TypeKind.DECLARED) return false;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (element.getKind() == ElementKind.ENUM || hasCheapEquals(element)) return true;
    return call.source().isSubclass(type, "java.lang.Number") && table.isValue(JdkTable.binaryName(element))
        || call.source().isClass(type, "java.lang.Boolean") || call.source().isClass(type, "java.lang.Character");
  }

  /** A final class of the JDK that compares a few numbers, such as {@code Duration}. */
  private boolean hasCheapEquals(TypeElement element) {
    if (!element.getModifiers().contains(Modifier.FINAL)) return false;
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      Row row = method.getSimpleName().contentEquals("equals") ? table.find(method) : null;
      if (row != null) return row.cost().compareTo(Cost.CHEAP) <= 0;
    }
    return false;
  }

  /** Text compared with a constant: nearly always the lengths differ, which takes no longer than a few comparisons of ints, as measured. */
  private static boolean comparesWithConstant(Call call) {
    if (!call.name().equals("equals") || !call.owner().equals("java.lang.String") && !call.owner().equals("java.util.Objects")) return false;
    for (int i = 0; i < call.childCount(); i++) {
      if (call.child(i) instanceof Expr && isConstantText((Expr) call.child(i))) return true;
    }
    return false;
  }

  private static boolean isConstantText(Expr expr) {
    if (Constants.of(expr) instanceof String) return true;
    if (!(expr instanceof LocalRead)) return false;
    Variable local = ((LocalRead) expr).variable();
    return local.isEffectivelyFinal() && local.initializer() != null && Constants.of(local.initializer()) instanceof String;
  }

  private static boolean comparesWithConstants(Node test) {
    if (test instanceof Condition) return comparesWithConstants(((Condition) test).left()) && comparesWithConstants(((Condition) test).right());
    if (test instanceof Unary) return comparesWithConstants(((Unary) test).operand());
    return test instanceof Call && comparesWithConstant((Call) test) && isPlain((Call) test);
  }

  /** Whether what it compares is at hand. */
  private static boolean isPlain(Call test) {
    for (int i = 0; i < test.childCount(); i++) {
      if (!(test.child(i) instanceof LocalRead || test.child(i) instanceof FieldRead || test.child(i) instanceof Literal)) return false;
    }
    return true;
  }

  private static boolean hasLoop(Body body) {
    boolean[] found = {false};
    body.walk(node -> found[0] |= node instanceof Loop);
    return found[0];
  }
}
