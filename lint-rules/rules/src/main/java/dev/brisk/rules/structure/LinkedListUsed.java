package dev.brisk.rules.structure;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.STRUCTURE;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.jdk.Role;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.List;
import java.util.Set;

/**
 * Matches a linked list that is only filled at its ends, walked and asked as an array list or array deque could be. Leaves alone what takes elements out of the middle or
 * by an iterator, what is handed out as a linked list, and what is used both by its ends and by index.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = NORMAL,
    onByDefault = false,
    summary = "linked list where an array serves",
    why = """
        Each element of a `LinkedList` is wrapped in a node of 24 bytes, which is made when it is added and looked for wherever it lies when it is read. `ArrayList` and
        `ArrayDeque` keep the elements in a row. Links gain only where an iterator takes many out of the middle.""",
    given = "String[] xs",
    slow = """
        java.util.List<String> names = new java.util.LinkedList<>();
        for (String x : xs) {
          names.add(x);
        }
        long total = 0;
        for (String name : names) {
          total += name.length();
        }
        return total;""",
    fast = """
        java.util.List<String> names = new java.util.ArrayList<>();
        for (String x : xs) {
          names.add(x);
        }
        long total = 0;
        for (String name : names) {
          total += name.length();
        }
        return total;""",
    limits = "Off by default: filling and walking ten thousand elements took no longer when measured, only more memory. Only for locals and private fields that a loop fills, and where all that is done with them is in sight.",
    fixSafety = "The same, but that an `ArrayDeque` holds no null.",
    byHand = "an `ArrayDeque` refuses null, and the type is often named in more places than one",
    since = "0.1")
public final class LinkedListUsed implements Rule {
  private static final Set<String> LIST = Set.of("add", "addAll", "get", "set", "size", "isEmpty", "contains", "indexOf", "lastIndexOf", "clear", "toArray", "forEach", "stream");
  private static final Set<String> QUEUE = Set.of("add", "addAll", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push", "pop", "poll", "pollFirst", "pollLast", "peek",
      "peekFirst", "peekLast", "element", "getFirst", "getLast", "remove", "removeFirst", "removeLast", "size", "isEmpty", "contains", "clear", "forEach", "stream", "toArray");
  /** Nanoseconds of a node for each of a dozen elements. */
  private static final long NODES = 100;

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::check).creating("LinkedList");
  }

  private void check(New made, Site site) {
    if (made.hasBody() || made.argumentCount() > 0 || made.constructor() == null) return;
    Expr holder = OwnCollection.readOf(made);
    Held held = holder == null ? null : site.facts().heldBy(holder);
    if (held == null || held.made().size() != 1 || held.shared() || held.sizeAtMost() >= 0) return;
    Node filled = null;
    boolean list = true;
    boolean queue = true;
    boolean read = false;
    for (Held.Access access : held.accesses()) {
      boolean walked = access.role() == Role.WALK && !(access.by() instanceof Call);
      if (!walked && !(access.by() instanceof Call)) return;
      read |= walked || access.role() != Role.INSERT && access.role() != Role.COUNT;
      if (walked) continue;
      Call call = (Call) access.by();
      if (call.receiver() == null || !OwnCollection.isItself(call.receiver(), holder)) return;
      // Of what a loop asks by index, IndexedLinkedList says more.
      if (call.name().equals("get") && call.loop() != null) return;
      list &= LIST.contains(call.name()) && (!call.name().startsWith("add") || call.argumentCount() == 1);
      queue &= QUEUE.contains(call.name()) && (call.argumentCount() == 0 || call.name().startsWith("offer") || access.role() != Role.REMOVE)
          && (!call.name().startsWith("add") || call.argumentCount() == 1);
      if (access.role() == Role.INSERT && (call.loop() != null || call.name().equals("addAll"))) filled = call;
    }
    if (filled == null || !read || !list && !queue) return;
    Saving saving = new Saving(made, NODES, Math.max(NODES, site.facts().nanosOfPath(made, List.of())), "");
    Facts there = filled.body() == made.body() ? site.facts() : Facts.of(filled.body(), site.facts().table());
    boolean nullable = !list && mayHoldNull(held, there);
    site.report(made, saving, "'%s' makes a node for each element (%s) and nothing needs the links; %s", holder.text(), saving.text(),
        list ? "an ArrayList keeps them in a row" : nullable ? "if no element is null, an ArrayDeque keeps them in a row" : "an ArrayDeque keeps them in a row").costsAt(filled).atMostNote();
  }

  private static boolean mayHoldNull(Held held, Facts facts) {
    for (Held.Access access : held.in(Role.INSERT)) {
      Call insert = (Call) access.by();
      if (insert.name().equals("addAll") || insert.argumentCount() == 0 || !facts.isOf(insert.body()) || facts.mayBeNull(insert.argument(0))) return true;
    }
    return false;
  }
}
