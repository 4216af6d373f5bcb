package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Deferral;
import dev.brisk.facts.Use;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import java.util.Set;

/**
 * Matches a local that holds an object, array or text made for it which some ordinary path to the end does not use, and a builder that on some path holds
 * nothing but one text. Leaves alone what only exceptions
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
        Only where some path without exception or log line ends without using the object, or gives the local another value first, and not only that of an
        empty text, none or one. A small object without elements of its own is left alone: the JIT compiler often removes it. A collection without
        elements is told where code runs often, a builder of one text where the rest is asked for null, or appended in a loop. A constructor
        of unknown effect is named as the condition of a note. Fields are left alone: how often they are used, nobody knows when compiling.""",
    fixSafety = "Paths that don't use the object no longer make it: an exception its constructor would throw there is not thrown. No fix is offered.",
    byHand = "what the constructor would throw is lost on the paths that do without the object; a person knows whether that is meant",
    since = "0.1")
public final class EagerlyMadeRarelyUsed implements Rule {
  /** The part of the way that does not need it which it must be. */
  private static final double LARGE_SHARE = 0.5;
  /** What the JIT compiler often moves or removes itself, in nanoseconds: a small object whose methods it sees. */
  private static final long SMALL = 50;
  private static final String[] ROOMS = {"java.util.Collection", "java.util.Map", "java.lang.AbstractStringBuilder", "java.io.ByteArrayOutputStream", "java.io.StringWriter"};
  /** The least that room for elements or characters takes, in nanoseconds: to be allocated, zeroed and collected. */
  private static final long ROOM = 20;
  private static final Set<Use.Kind> GIVEN_AWAY = Set.of(Use.Kind.STORED, Use.Kind.RETURNED, Use.Kind.CAPTURED, Use.Kind.PASSED);

  @Override
  public void register(Registry rules) {
    rules.on(LocalDecl.class, this::check).makingEarly();
    rules.on(New.class, this::checkBuilder).creating("StringBuilder", "StringBuffer");
  }

  private void checkBuilder(New builder, Site site) {
    Node at = builder;
    while (at.parent() instanceof Call && ((Call) at.parent()).receiver() == at) at = at.parent();
    if (isForPrinting(builder.body())) return;
    OneText one = at.parent() instanceof LocalDecl ? OneText.of((LocalDecl) at.parent(), site.facts()) : null;
    if (one == null || !one.isOftenAlone()) return;
    Saving saving = new Saving(one.end(), one.nanos(), one.path(), "");
    boolean mayBeNull = site.facts().mayBeNull(one.text());
    site.report(builder, saving, "'%s' copies '%s' twice where '%s' does not hold (%s); %sgive '%s' back as it is there",
        ((LocalDecl) at.parent()).variable().name(), one.text().excerpt(), one.test().excerpt(), saving.text(),
        mayBeNull ? "if it is never null, " : "", one.text().excerpt()).atMostNote();
  }

  private void check(LocalDecl made, Site site) {
    Expr value = made.initializer();
    if (!isMade(value) || isForPrinting(made.body()) || site.facts().isNeededAtOnce(made)) return;
    long nanos = site.facts().nanosKnownOf(value);
    boolean room = isRoom(value, site);
    if (room) nanos = Math.max(nanos, ROOM);
    if (nanos < SMALL && !room) return;
    Deferral deferral = site.facts().deferralOf(made);
    if (deferral == null || deferral.conditions() > 1 || deferral.isForEmptyCases()) return;
    boolean overwritten = deferral.overwritten() != null;
    // An empty container is a usual start for what may get another value.
    if (nanos < SMALL && (!room || overwritten && (deferral.test() != null || !(value instanceof NewArray) || isNothing((NewArray) value, site)))) return;
    long path = site.facts().nanosOfPathAtMost(deferral.place(made), deferral.avoided());
    Saving saving = new Saving(deferral.place(made), nanos, path, nanos < SMALL ? "" : site.measured());
    if (nanos >= SMALL && saving.share() < LARGE_SHARE) return;
    Site.Report report = site.report(made, saving, "'%s' is made %s (%s); %smake it %s", made.variable().name(), deferral.when(), saving.text(),
        deferral.condition(), deferral.where());
    report.about(made.variable());
    if (deferral.conditions() > 0 || nanos < SMALL) report.atMostNote();
    // A collection makes its room when it gets its first element; another branch makes the code longer.
    boolean unclear = overwritten && deferral.conditions() > 0 || !deferral.doubts().isEmpty();
    if (nanos < SMALL && isEmptyCollection(value)) report.worthFrom(HOT);
    else if (unclear) report.worthFrom(WARM);
  }

  /** What shows an object to people is not in a hurry. */
  private static boolean isForPrinting(Body body) {
    if (body.method() == null) return false;
    String name = body.method().getSimpleName().toString();
    return name.startsWith("toString") || name.startsWith("print");
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

  private static boolean isNothing(NewArray array, Site site) {
    return array.childCount() == 0 || array.childCount() == 1 && Integer.valueOf(0).equals(site.facts().constantOf((Expr) array.child(0)));
  }

  private static boolean isEmptyCollection(Expr value) {
    if (!(value instanceof New) || ((New) value).argumentCount() > 0 && !((New) value).argument(0).isPrimitive()) return false;
    return value.source().isSubclass(value.type(), "java.util.Collection") || value.source().isSubclass(value.type(), "java.util.Map");
  }

  private static boolean isGivenAway(Expr value, Site site) {
    for (Use use : site.facts().usesOf(value)) if (GIVEN_AWAY.contains(use.kind())) return true;
    return false;
  }
}
