package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Held;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.Throw;
import dev.brisk.model.Unary;

/**
 * Matches {@code if (!set.contains(x))} with {@code set.add(x)} among the statements behind it, of sets that find an element by comparing with many. What may
 * leave before the addition is left alone, and so are sets that hash: measured, a second lookup of what was just looked for gains nothing there.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "sorted set asked for an element that is added where it is absent",
    why = """
        `add` looks for the element anyway, and tells by what it returns whether it was absent. Asked before, a `TreeSet` goes down its tree twice for each new
        element, with a comparison at each step.""",
    given = "String[] xs",
    slow = """
        TreeSet<String> seen = new TreeSet<>();
        long fresh = 0;
        for (String x : xs) {
          if (!seen.contains(x)) {
            seen.add(x);
            fresh++;
          }
        }
        return fresh;""",
    fast = """
        TreeSet<String> seen = new TreeSet<>();
        long fresh = 0;
        for (String x : xs) {
          if (seen.add(x)) fresh++;
        }
        return fresh;""",
    limits = "Only sorted sets and locals that keep their value. Silent for sets that hash, where the second lookup finds everything in the cache: measured on "
        + "both JDKs it costs next to nothing.",
    fixSafety = "What stands before the addition then runs behind it. No fix is offered.",
    byHand = "what stands before the addition would run behind it",
    since = "0.1")
public final class SearchTwice implements Rule {
  /** To go down a tree of some thousand elements, with a comparison at each step. */
  private static final long SEARCH = 100;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("contains", "add").repeatedly();
  }

  private void check(Call asked, Site site) {
    if (!asked.name().equals("contains") || asked.argumentCount() != 1 || asked.receiver() == null || !asked.is("java.util.Set", "contains")) return;
    if (!(asked.argument(0) instanceof LocalRead) || !((LocalRead) asked.argument(0)).variable().writes().isEmpty()) return;
    if (!(asked.parent() instanceof Unary) || ((Unary) asked.parent()).op() != Op.NOT || !(asked.parent().parent() instanceof If)) return;
    If choice = (If) asked.parent().parent();
    if (choice.condition() != asked.parent() || choice.otherwise() != null) return;
    Facts facts = site.facts();
    if (facts.heldBy(asked.receiver()).search() != Held.Search.SORTED) return;
    Node then = choice.then();
    int count = then instanceof Block ? then.childCount() : 1;
    for (int i = 0; i < count; i++) {
      Node step = then instanceof Block ? then.child(i) : then;
      if (isAddition(step, asked, facts)) {
        site.report(asked, site.saving(step, SEARCH), "contains and add both search for '%s'; ask add alone, which tells whether it was absent",
            ((LocalRead) asked.argument(0)).variable().name()).makesCode(SHORTER);
        return;
      }
      if (mayLeave(step)) return;
    }
  }

  private static boolean isAddition(Node step, Call asked, Facts facts) {
    if (!(step instanceof ExprStmt) || !(step.child(0) instanceof Call)) return false;
    Call add = (Call) step.child(0);
    return add.name().equals("add") && add.argumentCount() == 1 && add.receiver() != null && SameValue.areAlike(asked.receiver(), add.receiver(), facts)
        && SameValue.areAlike(asked.argument(0), add.argument(0), facts);
  }

  private static boolean mayLeave(Node step) {
    boolean[] found = {false};
    step.walk(node -> found[0] |= node instanceof Return || node instanceof Throw || node instanceof Jump);
    return found[0];
  }
}
