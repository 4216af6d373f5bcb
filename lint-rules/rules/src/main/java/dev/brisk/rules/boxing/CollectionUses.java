package dev.brisk.rules.boxing;

import dev.brisk.model.Assert;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.Literal;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is done with a collection of wrappers, read off its uses one after the other. */
final class CollectionUses {
  private static final Set<String> FILLS =
      Set.of("add", "addLast", "addFirst", "push", "offer", "offerLast", "offerFirst", "set");
  private static final Set<String> TAKES = Set.of("get", "getFirst", "getLast", "element", "remove", "removeFirst", "removeLast", "pop", "peek",
      "peekFirst", "peekLast", "poll", "pollFirst", "pollLast", "first", "last");
  /** Those of {@link #TAKES} that answer null when there is nothing. */
  private static final Set<String> MAY_GIVE_NULL = Set.of("peek", "peekFirst", "peekLast", "poll", "pollFirst", "pollLast");
  private static final Set<String> COUNTS = Set.of("size", "isEmpty", "clear", "ensureCapacity", "trimToSize");

  private final List<Call> fills = new ArrayList<>(4);
  private final List<Expr> values = new ArrayList<>(4);
  private boolean taken;
  private boolean walked;
  private boolean asked;
  private boolean atEnds;
  private boolean readInLoop;

  /** Takes note of a use; false when it needs the objects or hands the collection on. */
  boolean add(Expr use) {
    Node user = use.parent();
    if (user instanceof IteratorAllocation) return walks(user.parent());
    if (!(user instanceof Call) || ((Call) user).receiver() != use || !isOfJdk((Call) user)) return false;
    Call call = (Call) user;
    String name = call.name();
    if (COUNTS.contains(name)) return true;
    if (FILLS.contains(name)) return fills(call);
    if (name.equals("contains")) {
      asked = true;
      values.add(call.argument(0));
      return call.argument(0) instanceof Box;
    }
    if (name.equals("stream")) return streams(call);
    if (name.equals("remove") && call.argumentCount() > 0 || !TAKES.contains(name)) return false;
    taken = true;
    readInLoop |= call.loop() != null;
    atEnds |= !name.equals("get");
    return call.parent() instanceof ExprStmt || (MAY_GIVE_NULL.contains(name) ? ValueUses.needsValueOnly(call) : ValueUses.ofResultAreValuesOnly(call));
  }

  private static boolean isOfJdk(Call call) {
    return call.method() != null && call.owner().startsWith("java.util.");
  }

  private boolean walks(Node loop) {
    walked = true;
    readInLoop = true;
    if (!(loop instanceof Loop) || ((Loop) loop).variable() == null) return false;
    return ((Loop) loop).variable().type().getKind().isPrimitive() || ValueUses.areValuesOnly(((Loop) loop).variable());
  }

  private boolean fills(Call call) {
    Expr value = call.argument(call.argumentCount() - 1);
    fills.add(call);
    values.add(value);
    // The position of an insertion is an int whatever the elements are.
    boolean setsElement = call.name().equals("set");
    atEnds |= !setsElement && !call.name().equals("add") || call.name().equals("add") && call.argumentCount() > 1;
    return value instanceof Box && (!setsElement || call.parent() instanceof ExprStmt);
  }

  /** {@code list.stream().mapToInt(Integer::intValue)}. */
  private boolean streams(Call call) {
    taken = true;
    walked = true;
    readInLoop = true;
    if (!(call.parent() instanceof Call) || ((Call) call.parent()).receiver() != call) return false;
    Call next = (Call) call.parent();
    return next.name().startsWith("mapTo") && !next.name().equals("mapToObj") && StageFunctions.readsValuesOnly(next.argument(0));
  }

  /** Whether it is used for what it holds, not only counted. */
  boolean isRead() {
    return taken || walked || asked || isResultUsed();
  }

  /** Whether a loop reads its elements. */
  boolean isReadInLoop() {
    return readInLoop;
  }

  /** Whether someone asks if an element was new. */
  private boolean isResultUsed() {
    for (Call fill : fills) {
      if (!(fill.parent() instanceof ExprStmt)) return true;
    }
    return false;
  }

  /** The first call in a loop that boxes a value into it; null when there is none. */
  Call firstFillInLoop() {
    for (Call fill : fills) {
      if (fill.loop() != null && boxes(fill)) return fill;
    }
    return null;
  }

  /** The first call that boxes a value into it; null when there is none. */
  Call firstFill() {
    for (Call fill : fills) {
      if (boxes(fill)) return fill;
    }
    return null;
  }

  private static boolean boxes(Call fill) {
    Expr value = fill.argument(fill.argumentCount() - 1);
    return value instanceof Box && !(((Box) value).operand() instanceof Literal) && fill.enclosing(Assert.class) == null;
  }

  /** The calls that put something in. */
  List<Call> fills() {
    return fills;
  }

  /** Whether its order of iteration is seen. */
  boolean isWalked() {
    return walked;
  }

  /** Whether elements are put in or taken at the ends or in the middle, not only appended. */
  boolean isUsedAtEnds() {
    return atEnds;
  }

  /** What is put in or asked for. */
  List<Expr> values() {
    return values;
  }
}
