package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.HashSet;
import java.util.Set;

/**
 * Matches a text that is replaced by its own rest on the passes of a loop, and parts of arrays that are copied on each pass only to be read. Loops that strip a few characters from
 * the front are left alone.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "rest of a text or part of an array copied on each pass",
    why = """
        `text = text.substring(end)` copies all that is left, on each pass: over the loop that adds up to the square of the length. An offset that moves
        on, and the methods that take one, copy nothing.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          String rest = x;
          int at = rest.indexOf('n');
          while (at >= 0) {
            total += at;
            rest = rest.substring(at + 1);
            at = rest.indexOf('n');
          }
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          int from = 0;
          int at = x.indexOf('n');
          while (at >= 0) {
            total += at - from;
            from = at + 1;
            at = x.indexOf('n', from);
          }
        }
        return total;""",
    limits = """
        Silent where the loop goes on as long as the text begins or ends with something, for loops of at most four passes, and for parts that are kept, written,
        or passed to code out of sight.""",
    fixSafety = "No fix is offered: every place found counts from the start of the whole text.",
    byHand = "every place that is found counts from the start of the whole text",
    since = "0.1")
public final class SliceCopyInLoop implements Rule {
  private static final String SEPARATORS = "./\\\\:$#@?&-_";
  private static final int FEW_PASSES = 4;
  private static final long NANOS = 40;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::checkRest).calling("substring").inLoop();
    rules.on(Call.class, this::checkPart).calling("copyOfRange").inLoop();
  }

  private void checkRest(Call cut, Site site) {
    Slice slice = Slice.of(cut);
    if (slice == null || !slice.isOpen() || !(slice.text() instanceof LocalRead) || !(cut.parent() instanceof Assignment)) return;
    Variable text = ((LocalRead) slice.text()).variable();
    Loop loop = cut.loop();
    if (((Assignment) cut.parent()).variable() != text || text.declaration() == null || text.declaration().isWithin(loop)) return;
    if (isFew(cut, loop, site.facts()) || isStripping(loop, text) || looksForSeparators(loop, text, site.facts()) || !goesOnAsLongAs(loop, text)) return;
    Saving saving = site.saving(cut, NANOS);
    site.report(cut, saving, "'%s' copies all that is left of the text on each pass, so time grows with the square of its length; keep the text and move an offset on",
        Shown.shortened(cut)).about(text);
  }

  /** Whether what is left of the text decides how often the loop runs: it asks the text, or what is found in it, and nothing else is put in its place. */
  private static boolean goesOnAsLongAs(Loop loop, Variable text) {
    if (loop.condition() == null) return false;
    boolean[] replaced = {false};
    Set<Variable> derived = new HashSet<>(Set.of(text));
    loop.walk(node -> {
      if (!(node instanceof Assignment) || ((Assignment) node).variable() == null) return;
      Assignment set = (Assignment) node;
      if (mentions(set.value(), derived)) derived.add(set.variable());
      else if (set.variable() == text) replaced[0] = true;
    });
    return !replaced[0] && mentions(loop.condition(), derived);
  }

  private static boolean mentions(Node place, Set<Variable> variables) {
    boolean[] found = {false};
    place.walk(node -> found[0] |= node instanceof LocalRead && variables.contains(((LocalRead) node).variable()));
    return found[0];
  }

  private static boolean isFew(Call copy, Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    return passes >= 0 && passes <= FEW_PASSES || !facts.mayRepeatAfter(copy, loop) || facts.frequencyOf(copy).isRare();
  }

  /** Whether the loop only asks how the text begins: few texts begin with many slashes. */
  private static boolean isStripping(Loop loop, Variable text) {
    if (loop.condition() == null) return false;
    boolean[] asks = {false};
    loop.condition().walk(node -> {
      if (!(node instanceof Call) || !(((Call) node).receiver() instanceof LocalRead)) return;
      boolean isStart = ((Call) node).name().equals("startsWith") || ((Call) node).name().equals("charAt");
      asks[0] |= isStart && ((LocalRead) ((Call) node).receiver()).variable() == text;
    });
    return asks[0];
  }

  /** Whether it is taken apart at dots, slashes and the like: names and paths have a few parts. */
  private static boolean looksForSeparators(Loop loop, Variable text, Facts facts) {
    boolean[] looks = {false};
    loop.walk(node -> {
      if (!(node instanceof Call) || ((Call) node).argumentCount() == 0 || !(((Call) node).receiver() instanceof LocalRead)) return;
      Call call = (Call) node;
      boolean asks = call.name().endsWith("ndexOf") && ((LocalRead) call.receiver()).variable() == text;
      Object constant = asks ? facts.constantOf(call.argument(0)) : null;
      looks[0] |= constant != null && isSeparator(constant instanceof Integer ? String.valueOf((char) (int) constant) : constant.toString());
    });
    return looks[0];
  }

  private static boolean isSeparator(String text) {
    return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
  }

  private void checkPart(Call copy, Site site) {
    if (!copy.is("java.util.Arrays", "copyOfRange") || copy.parent() == null || isFew(copy, copy.loop(), site.facts())) return;
    boolean any = false;
    for (Use use : site.facts().usesOf(copy)) {
      boolean isRead = use.is(Use.Kind.ELEMENT, Use.Kind.MEASURED, Use.Kind.COMPARED) || use.is(Use.Kind.WALKED) && use.user() instanceof Loop
          || use.user() instanceof Call && takesRange((Call) use.user(), use.at());
      if (!isRead) return;
      any = true;
    }
    if (!any) return;
    Saving saving = site.saving(copy, NANOS);
    site.report(copy, saving, "'%s' copies a part of the array only to read it, %s; read it where it is, by the range", Shown.shortened(copy), saving.text());
  }

  /** Whether the call has a form that takes an array and a range. */
  private static boolean takesRange(Call user, Expr array) {
    if (user.argumentCount() == 0 || user.argument(0) != array) return false;
    return user.is("java.util.Arrays", "equals") || user.is("java.io.OutputStream", "write")
        || user.is("java.security.MessageDigest", "update") || user.is("java.nio.ByteBuffer", "put") || user.is("java.nio.ByteBuffer", "wrap");
  }
}
