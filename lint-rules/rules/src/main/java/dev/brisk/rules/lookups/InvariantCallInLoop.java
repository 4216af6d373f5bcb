package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Summary;
import dev.brisk.jdk.Cost;
import dev.brisk.jdk.Row;
import dev.brisk.model.Assert;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Lookup;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.Unbox;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/**
 * Matches a pure call that costs as much as a hash lookup or more and gives the same answer on each pass of a loop. Left alone is what the JIT
 * compiler moves out of loops by itself (fields, lengths, getters), every call that can't be shown to give the same answer, to throw nothing
 * when it is made before the loop, or to give a result that is only read, and every call that some passes leave out. Calls of unknown effect are
 * asked about, in a note, where they read like a question, are dear, and nothing in sight speaks against it.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "costly call with the same answer on each pass of a loop",
    why = """
        A hash lookup, a walk through a string, a system property read: the JIT compiler does not move such calls out of a
        loop, because it can't see through them. When receiver, arguments and all they read stay the same during the loop, one call before it
        serves every pass.""",
    given = "int[] xs, HashMap<String, Integer> factors",
    setup = """
        static HashMap<String, Integer> factors() {
          HashMap<String, Integer> factors = new HashMap<>();
          for (int i = 0; i < 100; i++) factors.put("item" + i, i);
          return factors;
        }""",
    slow = """
        long total = 0;
        for (int x : xs) {
          total += x * factors.get("item42");
        }
        return total;""",
    fast = """
        long total = 0;
        Integer factor = factors.get("item42");
        for (int x : xs) {
          total += x * factor;
        }
        return total;""",
    limits = """
        Silent where the call might throw before a loop that may make no pass (a receiver or argument that may be null), where the map is not
        of a class known in sight or may be changed by what the loop does, where other threads may change what is read, where the result is
        a new object that is more than read, in lambdas not known to run per element and stages in front of `findFirst`, in loops of a few passes,
        behind a test that may keep the call from being made, and where it is a small part of the pass. A call of a method that is not known draws
        a note if it seems to build its answer each time: it prints an object, fills a collection for an argument, or its body is in sight; its
        receiver and arguments stay the same, and the loop calls nothing else on them but questions. Where the body in sight doesn't just make the answer, that
        is told in hot code alone; numbers that tell how far something has come are not.""",
    fixSafety = "The same: nothing the call reads changes while the loop runs, and the call can't throw where it moves to. Unboxing its result might:"
        + " a result that may be null stays boxed until the loop uses it.",
    byHand = "the name of the value and whether a reader is served by it is for a person to say",
    since = "0.1")
public final class InvariantCallInLoop implements Rule {
  /** Nanoseconds of a hash lookup: what costs less the JIT compiler can see through. */
  private static final long LOOKUP = 20;
  /** Nanoseconds from which an unknown call is worth a question to the reader. */
  private static final long DEAR = 50;
  /** What nearly every collection keeps at hand. */
  private static final Set<String> MEASURING = Set.of("size", "length", "isEmpty");
  private static final Set<String> COPYING = Set.of("toArray", "clone");
  /** The part of a pass that one lookup must be. */
  private static final double LOOKUP_SHARE = 0.28;
  /** The part of a pass from which it is. */
  private static final double FAIR_SHARE = 0.18;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(CostlyNames.ALL).fromOutside();
    rules.on(Call.class, this::checkUnknown).askingFromOutside();
  }

  private void check(Call call, Site site) {
    Facts facts = site.facts();
    if (!isCostly(call, facts)) return;
    Loop loop = outermostLoopToLeave(call, facts);
    if (loop == null || isPartOfLargerFinding(call, facts)) return;
    if (call.enclosing(Assert.class) != null || WalkedMap.isToldAsWalk(call, facts)) return;
    Saving saving = site.saving(call, facts.nanosOf(call));
    if (asksMap(call) && saving.share() < LOOKUP_SHARE) return;
    // The benchmark asks a map; other calls cost more or less than that.
    if (!asksMap(call)) saving = new Saving(call, saving.nanos(), saving.path(), "");
    String when = AskedEachPass.isPastSkips(call, call.loop(), facts) ? "on all but empty ones" : "each time";
    site.report(call, saving, "'%s' gives the same result on each pass of the %s and is called %s (%s); call it once before the loop and keep the result%s",
        shortened(call.source().text(call.tree())), nameOf(loop, call), when, saving.text(), asWhat(call, facts));
  }

  /** What nothing is known of but that it reads like a question, is dear, and is asked again for the same. */
  private void checkUnknown(Call call, Site site) {
    Facts facts = site.facts();
    Loop loop = call.loop();
    if (facts.contractOf(call) != null && !SameAnswer.isToString(call) || MEASURING.contains(call.name())) return;
    if (AskedEachPass.isInCodeKept(call, loop) || !SameAnswer.isLikely(call, loop, facts) || !SharedResult.isOnlyAsked(call, facts)) return;
    long nanos = Dearness.nanosOf(call, facts);
    if (nanos < DEAR || call.enclosing(Assert.class) != null || !AskedEachPass.holdsFor(call, loop, facts) || isAskedAround(call, loop, facts)) return;
    if (isAskedBefore(call, loop, facts)) return;
    Saving pass = site.saving(call, nanos);
    if (pass.path() == Long.MAX_VALUE) return;
    Saving saving = new Saving(call, nanos, pass.path() + nanos - facts.nanosOf(call), "");
    if (saving.share() < FAIR_SHARE) return;
    Site.Report report = site.report(call, saving, "'%s' is asked again on each pass of the %s (%s); ask once before the loop and keep the answer, if it is the same "
        + "each time", shortened(call.source().text(call.tree())), nameOf(loop, call), saving.text()).atMostNote();
    if (!isSeenToCompute(call, facts)) report.worthFrom(HOT);
  }

  /** Whether the body in sight makes the answer and does nothing else: what is not in sight may keep it, or ask something that moves on. */
  private static boolean isSeenToCompute(Call call, Facts facts) {
    Summary summary = facts.summaryOf(call.method());
    return summary != null && (summary.pure() || summary.fresh()) || copies(call.source().bodyOf(call.method()));
  }

  /** {@code return pairs.toArray(new Pair[0]);}, which a subclass may do otherwise. */
  private static boolean copies(Body body) {
    if (body == null || body.code().childCount() != 1 || !(body.code().child(0) instanceof Return) || body.code().child(0).childCount() == 0) return false;
    Node value = body.code().child(0).child(0);
    return value instanceof Call && ((Call) value).receiver() instanceof FieldRead && COPYING.contains(((Call) value).name());
  }

  /** The call around this one is told instead, or the same call before it on the same pass. */
  private static boolean isAskedAround(Call call, Loop loop, Facts facts) {
    for (Node around = call.parent(); around instanceof Expr; around = around.parent()) {
      if (!(around instanceof Call) || around.loop() != loop) continue;
      Call larger = (Call) around;
      if (facts.contractOf(larger) == null && SameAnswer.isLikely(larger, loop, facts) && SharedResult.isOnlyAsked(larger, facts)) return true;
    }
    return false;
  }

  /** Told of the first of several is enough. */
  private static boolean isAskedBefore(Call call, Loop loop, Facts facts) {
    boolean[] found = {false};
    loop.walk(node -> {
      if (found[0] || node == call || !(node instanceof Call) || !((Call) node).name().equals(call.name()) || node.loop() != loop || !call.isAfter(node)) return;
      found[0] = spelledAlike((Call) node, call) && AskedEachPass.holdsFor((Call) node, loop, facts);
    });
    return found[0];
  }

  private static boolean spelledAlike(Call one, Call other) {
    return one.method() != null && one.method().equals(other.method()) && one.text().equals(other.text());
  }

  private static String nameOf(Loop loop, Call call) {
    if (loop != call.loop()) return "outer loop";
    for (Node at = call; at != loop; at = at.parent()) {
      if (at instanceof Loop) return "loop around it";
    }
    return "loop";
  }

  private static boolean asksMap(Call call) {
    return call instanceof Lookup && call.receiver() != null && call.receiver().type() != null && call.source().isSubclass(call.receiver().type(), "java.util.Map");
  }

  /** A null that is unboxed throws, and before the loop it would do so without a pass as well. */
  private static String asWhat(Call call, Facts facts) {
    Row row = facts.rowOf(call);
    if (!(call.parent() instanceof Unbox) || row == null || !row.mayReturnNull() || !(call.type() instanceof DeclaredType)) return "";
    return " as " + ((DeclaredType) call.type()).asElement().getSimpleName() + ", since unboxing null there would throw";
  }

  private static boolean isCostly(Call call, Facts facts) {
    if (Facts.isEnumValues(call)) return true;
    // RegexCompiledInLoop speaks of it, also outside loops.
    if (call.is("java.util.regex.Pattern", "compile")) return false;
    Row row = facts.rowOf(call);
    if (row == null || row.blocks() || row.cost().compareTo(Cost.LOOKUP) < 0 && facts.entryOf(call).nanos() < LOOKUP) return false;
    return !row.result().equals("void") && !row.result().equals("view") && !row.result().equals("self");
  }

  /** The outermost loop before which the call can be made instead; null when there is none. */
  private static Loop outermostLoopToLeave(Call call, Facts facts) {
    Loop outermost = null;
    Node inner = call;
    for (Loop loop = call.loop(); loop != null; inner = loop, loop = loop.loop()) {
      if (AskedEachPass.isInCodeKept(inner, loop) || !facts.isInvariant(call, loop)) break;
      boolean each = inner == call ? AskedEachPass.holdsFor(call, loop, facts) : AskedEachPass.holdsForOuter((Loop) inner, loop, facts);
      if (!each && inner == call) break;
      if (each && canBeCalledBefore(loop, call, facts)) outermost = loop;
    }
    return outermost;
  }

  private static boolean canBeCalledBefore(Loop loop, Call call, Facts facts) {
    // A copy of a few references is nothing beside what is read or written for each of them.
    Node walk = Facts.isEnumValues(call) ? walkOver(call) : null;
    if (walk != null && facts.effectsOf(walk).isIo()) return false;
    if (OnePass.isAllFor(call, loop, facts) || !facts.isTotalBefore(call, loop)) return false;
    if (WaitingLoop.mayWaitFor(call, loop, facts) || WaitingLoop.isRetry(loop)) return false;
    return SharedResult.isOnlyRead(call, facts);
  }

  /** The loop that walks the call's result, which a local may hold for it alone; null when something else happens to it. */
  private static Node walkOver(Call call) {
    Node user = call.parent();
    if (user instanceof LocalDecl && ((LocalDecl) user).variable().reads().size() == 1) user = ((LocalDecl) user).variable().reads().get(0).parent();
    return user instanceof Loop ? user : null;
  }

  /** The call around this one is reported instead. */
  private static boolean isPartOfLargerFinding(Call call, Facts facts) {
    for (Node around = call.parent(); around instanceof dev.brisk.model.Expr; around = around.parent()) {
      if (around instanceof Call && isCostly((Call) around, facts) && outermostLoopToLeave((Call) around, facts) != null) return true;
    }
    return false;
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }
}
