package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Deferral;
import dev.brisk.facts.Use;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import java.util.Set;

/**
 * Matches a local that holds an object, array or text made for it which some ordinary path to the end does not use. Leaves alone what only exceptions
 * and log lines don't use, and whatever is made of something that changes before the object is used. Results of calls are another rule's.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = NORMAL,
    summary = "object made up front and used on one branch only",
    why = """
        A buffer, a collection, a text or an exception that is made before a branch is made for the paths as well that never touch it. The JIT compiler
        can move a small allocation to where it is used if it sees all of the constructor; large or filled objects stay where they are.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          StringBuilder text = new StringBuilder(x);
          if (x.length() % 4 == 0) total += text.reverse().charAt(0);
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          if (x.length() % 4 == 0) total += new StringBuilder(x).reverse().charAt(0);
        }
        return total;""",
    limits = """
        Only locals that are never assigned again, and only where some path without exception or log line ends without using the object. A constructor
        of unknown effect is named as the condition of a note. Fields are left alone: how often they are used, nobody knows when compiling.""",
    fixSafety = "Paths that don't use the object no longer make it: an exception its constructor would throw there is not thrown. No fix is offered.",
    since = "0.1")
public final class EagerlyMadeRarelyUsed implements Rule {
  /** What the JIT compiler often moves or removes itself, in nanoseconds: a small object whose methods it sees. */
  private static final long SMALL = 50;
  private static final String[] ROOMS = {"java.util.Collection", "java.util.Map", "java.lang.AbstractStringBuilder", "java.io.ByteArrayOutputStream", "java.io.StringWriter"};
  /** The least that room for elements or characters takes, in nanoseconds: to be allocated, zeroed and collected. */
  private static final long ROOM = 20;
  private static final Set<Use.Kind> GIVEN_AWAY = Set.of(Use.Kind.STORED, Use.Kind.RETURNED, Use.Kind.CAPTURED, Use.Kind.PASSED);

  @Override
  public void register(Registry rules) {
    rules.on(LocalDecl.class, this::check).makingEarly();
  }

  private void check(LocalDecl made, Site site) {
    Expr value = made.initializer();
    if (!isMade(value)) return;
    Deferral deferral = site.facts().deferralOf(made);
    if (deferral == null || deferral.conditions() > 1) return;
    long nanos = site.facts().nanosKnownOf(value);
    if (isRoom(value, site)) nanos = Math.max(nanos, ROOM);
    else if (nanos < SMALL) return;
    Saving saving = new Saving(deferral.place(made), nanos, site.facts().nanosOfPathAtMost(deferral.place(made), deferral.avoided()), site.measured());
    Site.Report report = site.report(made, saving, "'%s' is made %s (%s); %smake it %s", made.variable().name(), deferral.when(), saving.text(),
        deferral.condition(), deferral.where());
    report.about(made.variable());
    if (deferral.conditions() > 0 || nanos < SMALL) report.atMostNote();
  }

  private static boolean isMade(Expr value) {
    if (value instanceof Cast) return isMade(((Cast) value).operand());
    return value instanceof New || value instanceof NewArray || value instanceof Concat;
  }

  /** Whether it is room for elements or characters that the JIT compiler has to allocate: a container, a buffer, an array that others get to see. */
  private static boolean isRoom(Expr value, Site site) {
    if (value instanceof Cast) return isRoom(((Cast) value).operand(), site);
    if (value instanceof NewArray) return isGivenAway(value, site);
    if (!(value instanceof New)) return false;
    for (String type : ROOMS) if (value.source().isSubclass(value.type(), type)) return true;
    return false;
  }

  private static boolean isGivenAway(Expr value, Site site) {
    for (Use use : site.facts().usesOf(value)) if (GIVEN_AWAY.contains(use.kind())) return true;
    return false;
  }
}
