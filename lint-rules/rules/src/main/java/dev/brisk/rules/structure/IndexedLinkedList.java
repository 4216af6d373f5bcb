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
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;

/** Matches elements of a linked list that a loop asks for by their number. */
@AutoService(Rule.class)
@LintRule(
    theme = STRUCTURE,
    heat = NORMAL,
    summary = "linked list asked by index in a loop",
    why = """
        `get(i)` of a `LinkedList` goes from one end to the next until it has passed `i` of them. A loop over all indexes does so for each, so that twice the elements take
        four times as long. An iterator, and so a loop over the list itself, stands at the next one already; an `ArrayList` finds each at once.""",
    given = "String[] xs",
    slow = """
        java.util.List<String> names = new java.util.LinkedList<>(java.util.Arrays.asList(xs));
        long total = 0;
        for (int i = 0; i < names.size(); i++) {
          total += names.get(i).length();
        }
        return total;""",
    fast = """
        java.util.List<String> names = new java.util.LinkedList<>(java.util.Arrays.asList(xs));
        long total = 0;
        for (String name : names) {
          total += name.length();
        }
        return total;""",
    limits = "Only where the list is known to be a `LinkedList`, by its type or by how it was made. Silent on the first and last element, and on lists of a few.",
    fixSafety = "A person decides: the loop may change the list, which an iterator does not stand. An `ArrayList` answers the same.",
    byHand = "the loop may change the list, which an iterator does not stand",
    since = "0.1")
public final class IndexedLinkedList implements Rule {
  private static final String LINKED = "java.util.LinkedList";
  /** Nanoseconds of going through half of what may be a long list. */
  private static final long WALK = 200;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("get", "set", "remove", "add").inLoop();
  }

  private void check(Call call, Site site) {
    Facts facts = site.facts();
    Expr list = call.receiver();
    Loop loop = call.loop();
    if (!(list instanceof LocalRead || list instanceof FieldRead) || loop == null || call.enclosing(Assert.class) != null || !isByIndex(call)) return;
    boolean linked = LINKED.equals(facts.exactClassOf(list)) || list.type() != null && list.source().isSubclass(list.type(), LINKED);
    if (!linked || isEnd(call.argument(0), list, facts) || isMadeIn(list, loop) || !facts.mayRepeatAfter(call, loop) || facts.frequencyOf(call).isRare()) return;
    if (stepsBack(call.argument(0), loop)) return;
    Held held = facts.heldBy(list);
    if (held == null || hasLoopWithin(loop) || !Sizable.mayBeLarge(held) || !Sizable.mayBeLong(loop, facts)) return;
    if (call.source().memory().putIfAbsent(new Told(loop, list.text()), this) != null) return;
    Saving saving = new Saving(call, WALK, site.saving(call, WALK).path(), "");
    site.report(call, saving, "'%s' follows the links up to that element on each pass, so the time grows with the square of the length (%s); %s", call.excerpt(), saving.text(),
        call.name().equals("get") ? "loop over the list itself, or keep an ArrayList" : "use its ListIterator, or keep an ArrayList");
  }

  /** Whether the index is counted down as well, where an element is taken out: it may stay near the front. */
  private static boolean stepsBack(Expr index, Loop loop) {
    if (!(index instanceof LocalRead)) return false;
    return ((LocalRead) index).variable().writes().stream().filter(write -> write.isWithin(loop)).count() > 1;
  }

  /** Beside a loop within the loop nobody misses a walk over a few links. */
  private static boolean hasLoopWithin(Loop loop) {
    boolean[] found = {false};
    loop.code().walk(node -> found[0] |= node instanceof Loop);
    return found[0];
  }

  /** A loop is told once of each list. */
  private record Told(Loop loop, String list) {}

  private static boolean isByIndex(Call call) {
    int arguments = call.name().equals("get") || call.name().equals("remove") ? 1 : 2;
    return call.argumentCount() == arguments && call.argument(0).isPrimitive();
  }

  /** Whether the index is that of the first or the last. */
  private static boolean isEnd(Expr index, Expr list, Facts facts) {
    return facts.constantOf(index) != null || index.text().startsWith(list.text() + ".size()");
  }

  private static boolean isMadeIn(Expr list, Loop loop) {
    Node declaration = list instanceof LocalRead ? ((LocalRead) list).variable().declaration() : null;
    return declaration != null && declaration.isWithin(loop);
  }
}
