package dev.brisk.rules.conditions;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.CONDITIONS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Deferral;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.TypeTest;

/**
 * Matches a local that holds the result of a costly computation which some ordinary path to the end does not need. Leaves alone what changes anything,
 * what reads state that is changed before it is needed, and what only exceptions and log lines don't need. Objects made too early are another rule's.
 */
@AutoService(Rule.class)
@LintRule(
    theme = CONDITIONS,
    heat = NORMAL,
    summary = "costly value computed before the test that alone decides whether it is needed",
    why = """
        What is computed at the top of a method, or of a pass of a loop, is computed for the early returns as well. Where a test that needs nothing of it
        comes first, the paths that don't need the value no longer pay for it.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          char[] chars = x.toCharArray();
          if (x.length() % 4 != 0) continue;
          for (char c : chars) total += c;
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          if (x.length() % 4 != 0) continue;
          char[] chars = x.toCharArray();
          for (char c : chars) total += c;
        }
        return total;""",
    limits = """
        Only where some path without exception or log line ends without using the value, and not only that of an empty text, none or one. Silent where
        the computation changes something, waits, may fill what it is given, or reads what is changed before the value is needed. One call of unknown effect beside much that is known, or one exception that
        paths without the value would no longer see, is named as the condition of a note.""",
    fixSafety = "Paths that don't need the value no longer compute it: an exception it would throw there is not thrown. No fix is offered.",
    byHand = "the value would be computed at another time, and what it throws with it",
    since = "0.1")
public final class BloatedAssignmentScope implements Rule {
  /** In nanoseconds: a look into a map and a search in a short text are not worth another order of things. */
  private static final long LEAST = 50;
  /** Enough to be told where it is a tenth of what runs; what is less must be a quarter. */
  private static final long MUCH = 500;
  private static final double SHARE = 0.25;

  @Override
  public void register(Registry rules) {
    rules.on(LocalDecl.class, this::check).makingEarly();
  }

  private void check(LocalDecl made, Site site) {
    if (!isComputed(made.initializer()) || site.facts().isNeededAtOnce(made)) return;
    // Few values take long; whether one can wait takes long to find out.
    long nanos = site.facts().nanosKnownOf(made.initializer());
    if (nanos < LEAST) return;
    Deferral deferral = site.facts().deferralOf(made);
    if (deferral == null || deferral.conditions() > 1 || deferral.isForEmptyCases()) return;
    // What nobody knows may as well be next to nothing, and what it may do has to be found out first.
    if (!deferral.doubts().isEmpty() && nanos < MUCH) return;
    Saving saving = new Saving(deferral.place(made), nanos, site.facts().nanosOfPathAtMost(deferral.place(made), deferral.avoided()), site.measured());
    if (nanos < MUCH && saving.share() < SHARE) return;
    Site.Report report = site.report(made, saving, "'%s' is computed %s (%s); %scompute it %s", made.variable().name(), deferral.when(), saving.text(),
        deferral.condition(), deferral.where());
    report.about(made.variable());
    // An object of that one class seldom comes.
    if (asksForType(deferral.test())) report.worthFrom(WARM);
    if (deferral.conditions() > 0) report.atMostNote();
  }

  private static boolean asksForType(Expr test) {
    boolean[] asks = {false};
    if (test != null) test.walk(node -> asks[0] |= node instanceof TypeTest);
    return asks[0];
  }

  private static boolean isComputed(Expr value) {
    if (value == null || value instanceof New || value instanceof NewArray || value instanceof Concat) return false;
    if (value instanceof Cast) return isComputed(((Cast) value).operand());
    boolean[] calls = {false};
    value.walk(node -> calls[0] |= node instanceof Call);
    return calls[0];
  }
}
