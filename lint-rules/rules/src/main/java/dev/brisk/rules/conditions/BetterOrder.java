package dev.brisk.rules.conditions;

import dev.brisk.facts.Facts;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The order in which the tests of a chain cost less and answer the same: cheap tests move before costly ones, all else stays as it is. */
final class BetterOrder {
  /** How many times as costly a test must be for a cheap one to go first, whatever the odds. */
  private static final int GAP = 10;

  private static final Set<String> INDEXED = Set.of("charAt", "codePointAt", "get", "elementAt");

  private final List<Operand> order;
  private final Facts facts;
  private final boolean and;
  private final boolean filter;
  private final Node start;
  private final List<Expr> doubts = new ArrayList<>(2);
  private Operand costly;
  private Operand cheap;
  private boolean elementMayBeNull;

  private BetterOrder(List<Operand> operands, Facts facts, boolean and, boolean filter) {
    this.order = new ArrayList<>(operands);
    this.facts = facts;
    this.and = and;
    this.filter = filter;
    this.start = filter ? null : operands.get(0).first();
  }

  /** For operands of {@code &&} or of {@code ||}; null when they are in good order. */
  static BetterOrder ofCondition(List<Operand> operands, boolean and, Facts facts) {
    return new BetterOrder(operands, facts, and, false).arranged();
  }

  /** For filters of a stream; null when they are in good order. */
  static BetterOrder ofFilters(List<Operand> operands, Facts facts) {
    return new BetterOrder(operands, facts, true, true).arranged();
  }

  /** The first test found that should come later. */
  Operand costly() {
    return costly;
  }

  /** The test that should come before it. */
  Operand cheap() {
    return cheap;
  }

  /** All tests in the better order. */
  List<Operand> order() {
    return order;
  }

  /** What must not be null for both orders to answer the same. */
  List<Expr> doubts() {
    return doubts;
  }

  /** Whether a null element would no longer be noticed. */
  boolean elementMayBeNull() {
    return elementMayBeNull;
  }

  private BetterOrder arranged() {
    for (int i = 1; i < order.size(); i++) {
      CheapTest test = order.get(i).asCheap();
      if (test == null || test.test() != null && (!Selectivity.maySettle(test.test(), and) || boundsIndex(test.test(), i))) continue;
      int to = placeFor(test, i);
      if (to >= 0) move(test, i, to);
    }
    return cheap == null ? null : this;
  }

  /** {@code at < limit && text.charAt(at) == 'x'}: as long as there is something to read, the bound is kept. */
  private boolean boundsIndex(Expr test, int place) {
    if (!(test instanceof Binary) || !((Binary) test).op().isComparison() || ((Binary) test).op() == Op.EQUAL || ((Binary) test).op() == Op.NOT_EQUAL) return false;
    boolean[] found = {false};
    for (int i = place + 1; i < order.size(); i++) {
      order.get(i).code().walk(node -> {
        Expr index = node instanceof ArrayRead ? ((ArrayRead) node).index()
            : node instanceof Call && ((Call) node).argumentCount() == 1 && INDEXED.contains(((Call) node).name()) ? ((Call) node).argument(0) : null;
        if (index != null) index.walk(part -> found[0] |= isReadIn(test, part));
      });
    }
    return found[0];
  }

  private static boolean isReadIn(Expr test, Node variable) {
    boolean[] found = {false};
    test.walk(part -> {
      if (part instanceof LocalRead && variable instanceof LocalRead) found[0] |= ((LocalRead) part).variable() == ((LocalRead) variable).variable();
      if (part instanceof FieldRead && variable instanceof FieldRead && ((FieldRead) part).field() != null) {
        found[0] |= ((FieldRead) part).field().equals(((FieldRead) variable).field());
      }
    });
    return found[0];
  }

  /** The leftmost costly test before which {@code test} may go; -1 when there is none. */
  private int placeFor(CheapTest test, int from) {
    int found = -1;
    for (int i = from - 1; i >= 0; i--) {
      Operand crossed = order.get(i);
      if (!crossed.mayBeCrossed() || readsBinding(order.get(from), crossed)) break;
      if (crossed.weight() >= GAP * test.weight() && hasItsObjects(test, crossed)) found = i;
    }
    return found;
  }

  private static boolean readsBinding(Operand test, Operand crossed) {
    Set<Variable> bound = crossed.bindings();
    if (bound.isEmpty()) return false;
    boolean[] reads = {false};
    test.code().walk(node -> reads[0] |= node instanceof LocalRead && bound.contains(((LocalRead) node).variable()));
    return reads[0];
  }

  /** Whether what the test dereferences is there before {@code crossed}, or else {@code crossed} would fail for it just the same. */
  private boolean hasItsObjects(CheapTest test, Operand crossed) {
    if (filter) return !test.needsElement() || crossed.dereferencesElement();
    Set<Variable> same = Dereferences.in(crossed.code());
    for (Variable object : test.objects()) {
      if (!same.contains(object) && facts.mayBeNull(object, crossed.first())) return false;
    }
    return true;
  }

  private void move(CheapTest test, int from, int to) {
    if (cheap == null) {
      cheap = order.get(from);
      costly = order.get(to);
    }
    for (int i = to; i < from; i++) doubt(order.get(i), test);
    order.add(to, order.remove(from));
  }

  /** Notes what must not be null in {@code crossed}; if the cheap test fails for it as well, nothing changes. */
  private void doubt(Operand crossed, CheapTest test) {
    if (filter && crossed.failsOnNullElement() && !test.needsElement()) elementMayBeNull = true;
    for (Expr each : crossed.unlessNull()) {
      boolean settled = crossed.isElement(each) || !filter && isObjectOf(test, each) || isTestedBefore(each) || isNoted(each);
      if (!settled) doubts.add(each);
    }
  }

  private static boolean isObjectOf(CheapTest test, Expr object) {
    return object instanceof LocalRead && test.objects().contains(((LocalRead) object).variable()) && isSure(test, (LocalRead) object);
  }

  private static boolean isSure(CheapTest test, LocalRead object) {
    return test.test() != null && Dereferences.in(test.test()).contains(object.variable());
  }

  private boolean isNoted(Expr object) {
    for (Expr each : doubts) {
      if (each.text().equals(object.text())) return true;
    }
    return false;
  }

  /** Whether the chain asks earlier whether the field is null. */
  private boolean isTestedBefore(Expr object) {
    if (filter || !(object instanceof FieldRead)) return false;
    for (Operand each : order) {
      if (object.isWithin(each.node())) return isTestedAround(object);
      if (NullTest.holds(each.node(), object, and)) return true;
    }
    return false;
  }

  /** Whether the chain is the first to run in a branch for a field that is not null. */
  private boolean isTestedAround(Expr object) {
    for (Node at = object; at.parent() != null; at = at.parent()) {
      if (!(at.parent() instanceof If)) continue;
      If branch = (If) at.parent();
      if (at == branch.condition()) continue;
      Node first = at;
      while (first.childCount() > 0) first = first.child(0);
      if (first != start) return false;
      return facts.isOrderFree(branch.condition()) && NullTest.isMadeBy(branch.condition(), object, at == branch.then());
    }
    return false;
  }

  /** Where a report about the chain points. */
  Node place() {
    return costly.code();
  }
}
