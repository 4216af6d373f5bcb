package dev.brisk.rules.conditions;

import dev.brisk.facts.CostEstimate;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import dev.brisk.model.TypeRef;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One test in a chain of tests: an operand of {@code &&} or {@code ||}, or what a {@code filter} asks of each element. */
final class Operand {
  private static final int UNKNOWN = -1;

  private final Expr node;
  private final Expr test;
  private final Variable element;
  private final Facts facts;
  private int weight = -2;

  private Operand(Expr node, Expr test, Variable element, Facts facts) {
    this.node = node;
    this.test = test;
    this.element = element;
    this.facts = facts;
  }

  /** For an operand of a condition. */
  static Operand of(Expr condition, Facts facts) {
    return new Operand(condition, condition, null, facts);
  }

  /** For the argument of a {@code filter}; one that is neither a lambda of a single expression nor a method reference lets nothing pass. */
  static Operand ofFilter(Expr argument, Facts facts) {
    if (!(argument instanceof Lambda)) return new Operand(argument, null, null, facts);
    Lambda lambda = (Lambda) argument;
    Variable element = lambda.parameters().size() == 1 ? lambda.parameters().get(0) : null;
    return new Operand(argument, element == null ? null : lambda.result(), element, facts);
  }

  /** What changes places when the order changes. */
  Expr node() {
    return node;
  }

  /** The code that is run: the node, or what a lambda returns. */
  Expr code() {
    return test != null ? test : node;
  }

  /** The test when it is cheap and can't fail, given that some variables are not null; null otherwise. */
  CheapTest asCheap() {
    if (test != null) return CheapTest.of(test, element, facts);
    return node instanceof MethodRef ? CheapTest.of((MethodRef) node, facts) : null;
  }

  /** Cost in comparisons of ints; negative when unknown. */
  int weight() {
    if (weight == -2) weight = findWeight();
    return weight;
  }

  /** How long it takes, in nanoseconds to a decade. */
  long nanos() {
    return test != null ? facts.nanosOf(test) : Math.max(0, weight());
  }

  private int findWeight() {
    if (test != null) {
      CostEstimate cost = facts.costOf(test);
      return cost.isKnown() ? cost.weight() : UNKNOWN;
    }
    Row row = rowOfReference();
    return row == null ? UNKNOWN : row.cost().weight();
  }

  /** Whether another test may be made before this one: it changes nothing, and nothing but a null makes it fail. */
  boolean mayBeCrossed() {
    return unlessNull() != null;
  }

  /** What must not be null for this test not to fail, the element aside; null when something else makes it fail or it has effects. */
  List<Expr> unlessNull() {
    if (test == null) return isPlainReference() ? new ArrayList<>() : null;
    return facts.isOrderFree(test) ? facts.failsOnlyIfNull(test) : null;
  }

  /** Whether the element is dereferenced whatever else happens. */
  boolean dereferencesElement() {
    if (test == null) return isPlainReference() && isUnbound();
    return element != null && Dereferences.in(test).contains(element);
  }

  /** Whether a null element makes the test fail. */
  boolean failsOnNullElement() {
    if (test == null) return isUnbound();
    List<Expr> unless = unlessNull();
    return unless == null || unless.stream().anyMatch(this::isElement);
  }

  /** Whether the expression is the element of a filter. */
  boolean isElement(Expr expr) {
    return element != null && expr instanceof LocalRead && ((LocalRead) expr).variable() == element;
  }

  /** Variables bound by patterns in it. */
  Set<Variable> bindings() {
    Set<Variable> found = new HashSet<>();
    if (test == null) return found;
    test.walk(part -> {
      if (part instanceof TypeTest && ((TypeTest) part).binding() != null) found.add(((TypeTest) part).binding());
    });
    return found;
  }

  /** The node that is evaluated first. */
  Node first() {
    Node at = test;
    while (at.childCount() > 0) at = at.child(0);
    return at;
  }

  private boolean isUnbound() {
    return node instanceof MethodRef && ((MethodRef) node).receiver() instanceof TypeRef
        && !((MethodRef) node).method().getModifiers().contains(javax.lang.model.element.Modifier.STATIC);
  }

  private Row rowOfReference() {
    return node instanceof MethodRef ? facts.rowOf((MethodRef) node) : null;
  }

  /** A reference to a method of the JDK that reads only and never fails, bound to nothing or to an object that is there. */
  private boolean isPlainReference() {
    Row row = rowOfReference();
    if (row == null || !row.isReadOnly() || row.isUnknown() || row.blocks() || !row.globalReads().isEmpty() || !row.isTotal()) return false;
    MethodRef reference = (MethodRef) node;
    Expr receiver = reference.receiver();
    if (isUnbound()) return reference.method().getParameters().isEmpty();
    if (!(receiver instanceof TypeRef) && (facts.mayBeNull(receiver) || !(receiver instanceof LocalRead || receiver instanceof FieldRead))) return false;
    return reference.method().getParameters().size() == 1 && (row.argument(0).equals("-") || isValueElement(reference)) && !isImmutable(receiver);
  }

  /** Collections of {@code Set.of} and the like throw when asked for null. */
  private boolean isImmutable(Expr receiver) {
    String exact = receiver instanceof TypeRef ? null : facts.exactClassOf(receiver);
    return exact != null && exact.startsWith("java.util.Immutable");
  }

  private boolean isValueElement(MethodRef reference) {
    TypeMirror function = reference.type();
    if (function == null || function.getKind() != TypeKind.DECLARED) return false;
    List<? extends TypeMirror> arguments = ((DeclaredType) function).getTypeArguments();
    return arguments.isEmpty() || facts.isValueType(arguments.get(0));
  }

  /** As the user wrote it, cut when long. */
  String shown() {
    return shown(code());
  }

  private static String shown(Expr expr) {
    String text = expr.text().replaceAll("\\s+", " ");
    if (text.startsWith("(") && closesAtEnd(text)) text = text.substring(1, text.length() - 1);
    return text.length() <= 48 ? text : text.substring(0, 45) + "...";
  }

  private static boolean closesAtEnd(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (text.charAt(i) == '(') depth++;
      if (text.charAt(i) == ')' && --depth == 0) return false;
    }
    return true;
  }
}
