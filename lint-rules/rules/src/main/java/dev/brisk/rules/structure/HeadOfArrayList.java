package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.facts.Held;
import dev.brisk.jdk.Role;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Unbox;

/**
 * Matches {@code list.remove(0)} and {@code list.add(0, x)} in a loop on an {@code ArrayList} that is there before the loop. Buffers that are kept at a
 * fixed length and lists that can be shown to be small are left alone.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = WARM,
    summary = "array list used from its head in a loop",
    why = """
        An `ArrayList` keeps its elements side by side from the start of an array. What is put in or taken out at the head moves all others by one place, so
        a list that is emptied or filled there takes time that grows with the square of its size. An `ArrayDeque` moves nothing at either end.""",
    given = "ArrayList<String> words",
    slow = """
        ArrayList<String> queue = new ArrayList<>(words);
        long length = 0;
        while (!queue.isEmpty()) {
          length += queue.remove(0).length();
        }
        return length;""",
    fast = """
        ArrayDeque<String> queue = new ArrayDeque<>(words);
        long length = 0;
        while (!queue.isEmpty()) {
          length += queue.poll().length();
        }
        return length;""",
    limits = """
        Only array lists made in sight: removals in a loop that goes on until its list is empty, additions where the loop goes over elements. Silent for lists of at
        most fifteen elements as far as the class shows or by its name (listeners, parameters), for loops that are known to be short, and where the head is removed
        only when the list has grown beyond a limit.""",
    fixSafety = "An `ArrayDeque` refuses null and has no access by index. No fix is offered.",
    byHand = "an `ArrayDeque` refuses null and has no access by index",
    since = "0.1")
public final class HeadOfArrayList implements Rule {
  /** To move some thousand references by one place, and some dozens. */
  private static final long LONG_MOVE = 200;
  private static final long MOVE = 50;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("remove", "add", "removeFirst", "addFirst").inLoop();
  }

  private void check(Call call, Site site) {
    if (call.receiver() == null || call.isStatic() || !isAtHead(call)) return;
    Facts facts = site.facts();
    Loop loop = Outlasting.loopFor(call.receiver(), call, facts);
    if (loop == null || !Sizable.mayBeLong(loop, facts) || !facts.mayRepeatAfter(call, loop) || facts.frequencyOf(call).isRare()) return;
    Held held = facts.heldBy(call.receiver());
    boolean known = isArrayList(held.exactClass()) || held.exactClass() == null && isDeclared(call.receiver());
    if (!known || !Sizable.mayBeLarge(call.receiver(), held, facts) || keepsItsLength(call, facts)) return;
    if (call.name().startsWith("add") ? facts.goneOverBy(loop) == null || !held.grows() : !drains(loop, call, facts)) return;
    String advice = advice(call, held, loop, facts);
    if (advice == null) return;
    Site.Report report = site.report(call, site.saving(call, held.grows() ? LONG_MOVE : MOVE), "%s moves all other elements of %s on each pass; %s",
        call.argumentCount() == 0 || call.name().endsWith("First") ? call.name() : call.name().equals("add") ? "add(0, ...)" : "remove(0)",
        Sizable.nameOf(call.receiver()), advice);
    if (!held.grows()) report.atMostNote();
  }

  /** {@code while (!list.isEmpty())} and {@code while (list.size() > 0)}, where each pass takes the head, whatever that is. */
  private static boolean drains(Loop loop, Call removal, Facts facts) {
    if (loop.condition() == null || asksForElements(loop.condition(), removal.receiver())) return false;
    for (Guard guard : facts.guardsOf(removal)) if (guard.test().isWithin(loop.code())) return false;
    boolean[] asks = {false};
    loop.condition().walk(node -> {
      if (!(node instanceof Call) || ((Call) node).receiver() == null || !((Call) node).receiver().text().equals(removal.receiver().text())) return;
      asks[0] |= ((Call) node).name().equals("isEmpty") || ((Call) node).name().equals("size");
    });
    return asks[0];
  }

  /** Whether more is asked than whether anything is left: what the head is, or whether the list is longer than it should be. */
  private static boolean asksForElements(Expr condition, Expr list) {
    boolean[] asks = {false};
    condition.walk(node -> {
      if (!(node instanceof Call) || ((Call) node).receiver() == null || !((Call) node).receiver().text().equals(list.text())) return;
      boolean counts = isLength((Call) node);
      asks[0] |= counts ? node.parent() instanceof Binary && comparesLength((Binary) node.parent()) : !((Call) node).name().equals("isEmpty");
    });
    return asks[0];
  }

  private static boolean isAtHead(Call call) {
    if (!call.is("java.util.List", call.name())) return false;
    if (call.name().equals("removeFirst")) return call.argumentCount() == 0;
    if (call.name().equals("addFirst")) return call.argumentCount() == 1;
    boolean counted = call.argumentCount() == (call.name().equals("add") ? 2 : 1);
    return counted && isZero(call.argument(0));
  }

  private static boolean isZero(Expr index) {
    return index instanceof Literal && Integer.valueOf(0).equals(((Literal) index).value());
  }

  private static boolean isArrayList(String exact) {
    return "java.util.ArrayList".equals(exact) || "java.util.Vector".equals(exact);
  }

  private static boolean isDeclared(Expr list) {
    return list.type() != null && (list.source().isSubclass(list.type(), "java.util.ArrayList") || list.source().isSubclass(list.type(), "java.util.Vector"));
  }

  /** Whether the head is removed only when the list has become longer than it should be, so that it never is long. */
  private static boolean keepsItsLength(Call call, Facts facts) {
    for (Guard guard : facts.guardsOf(call)) {
      if (guard.test() instanceof Binary && guard.test().parent() != call.loop() && comparesLength((Binary) guard.test())) return true;
    }
    return false;
  }

  private static boolean comparesLength(Binary test) {
    return isLength(test.left()) && !isZero(test.right()) || isLength(test.right()) && !isZero(test.left());
  }

  private static boolean isLength(Expr expr) {
    Expr value = expr instanceof Unbox ? ((Unbox) expr).operand() : expr;
    return value instanceof Call && ((Call) value).name().equals("size");
  }

  /** Null where it can only be walked, though others may change it meanwhile. */
  private static String advice(Call call, Held held, Loop loop, Facts facts) {
    boolean insert = call.name().startsWith("add");
    boolean byIndex = held.shared();
    for (Held.Access access : held.in(Role.LOOKUP, Role.INSERT, Role.REMOVE)) byIndex |= access.isByPlace() && !isEnd(access);
    if (!byIndex) return insert ? "an ArrayDeque takes it at its head at once" : "an ArrayDeque gives its head at once";
    if (!insert && !isDoneWith(call, held, loop, facts)) return null;
    if (insert && isLookedAt(call, held, loop)) return null;
    return insert ? "add at the end and reverse it once behind the loop" : "walk it, or an ArrayDeque of its elements, and remove nothing";
  }

  /** Whether the list is made here, the loop changes it by nothing else, and nobody sees it once the loop has ended, so that it need not be empty then. */
  private static boolean isDoneWith(Call call, Held held, Loop loop, Facts facts) {
    for (Held.Access access : held.in(Role.INSERT, Role.REMOVE)) if (access.by() != call && access.by().isWithin(loop)) return false;
    if (held.shared() || !(call.receiver() instanceof LocalRead) || !(facts.originOf(call.receiver()) instanceof New)) return false;
    for (LocalRead read : ((LocalRead) call.receiver()).variable().reads()) if (!read.isWithin(loop) && read.isAfter(loop)) return false;
    return true;
  }

  /** Whether the loop asks for anything while it puts elements in. */
  private static boolean isLookedAt(Call call, Held held, Loop loop) {
    for (Held.Access access : held.accesses()) if (access.by() != call && access.by().isWithin(loop)) return true;
    return false;
  }

  private static boolean isEnd(Held.Access access) {
    Call call = (Call) access.by();
    if (call.name().equals("addAll") && call.argumentCount() == 2) return false;
    return call.argumentCount() == 0 || isZero(call.argument(0)) || !call.argument(0).isPrimitive();
  }
}
