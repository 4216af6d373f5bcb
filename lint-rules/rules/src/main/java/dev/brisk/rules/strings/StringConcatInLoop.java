package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Return;
import dev.brisk.model.TypeTest;
import dev.brisk.model.Variable;
import java.util.Set;

/**
 * Matches a local text that grows by concatenation in a loop that it outlives. Left alone where the whole text is needed on each pass, in loops of a few passes,
 * where the loop goes on until the text is long enough, and where it only ends in an exception or a log line.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text grown by concatenation in a loop",
    why = """
        A string never changes: `text += part` copies all of the text so far into a new one. Over a loop that adds up to the square of the length. A
        `StringBuilder` copies only when its array is full, which it then doubles.""",
    given = "String[] xs",
    slow = """
        String all = "";
        for (String x : xs) {
          all += x;
        }
        return all.length();""",
    fast = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x);
        }
        return all.length();""",
    limits = """
        Silent where the text so far is read on each pass for more than its length, in loops of at most four passes, for padding, and where the text is only for an exception or a log
        line. Fields are left alone: others may read them.""",
    fixSafety = "The same. A text that is emptied on some passes needs `setLength(0)` there.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class StringConcatInLoop implements Rule {
  private static final int FEW_PASSES = 4;
  private static final long NANOS = 60;
  /** The part of a pass that the copy of a text of a few parts must be: texts grow long where each pass does little else. */
  private static final double LARGE_SHARE = 0.6;
  private static final Set<Op> SHRINKING = Set.of(Op.DIVIDE, Op.RIGHT_SHIFT, Op.UNSIGNED_SHIFT);

  @Override
  public void register(Registry rules) {
    rules.on(Assignment.class, this::check).inLoop().declaring("String");
  }

  private void check(Assignment update, Site site) {
    Variable text = update.variable();
    if (text == null || !isAddition(update, text) || text.declaration() == null) return;
    Loop loop = update.loop();
    // What is put in front while something is climbed grows by a few levels.
    if (!isFirst(update, text) && climbs(loop)) return;
    if (text.declaration().isWithin(loop) || !grows(text, update, loop, site.facts())) return;
    boolean emptied = false;
    for (Assignment write : text.writes()) {
      if (!write.isWithin(loop) || write == update) continue;
      if (isAddition(write, text) && write.loop() == loop) {
        // All additions in a loop are one finding, at the last of them: what stands before it is mostly a separator.
        if (write.start() > update.start()) return;
      } else if (!isAddition(write, text)) {
        if (!isEmpty(write)) return;
        emptied = true;
      }
    }
    if (isNeeded(text, loop, emptied, site.facts())) return;
    Saving saving = site.saving(update, NANOS);
    if (saving.share() < LARGE_SHARE) return;
    String how = isFirst(update, text) ? "append to a StringBuilder and make the text once, behind the loop"
        : "collect the parts and put them together once, behind the loop";
    site.report(update, saving, "'%s' copies the whole text so far on each pass, so time grows with the square of its length; %s", Shown.shortened(update), how).about(text).fix(BuilderDeclaration.of(text));
  }

  /** Whether the loop goes from one object to the next until there is none, or none of a kind: up to a parent, mostly. */
  private static boolean climbs(Loop loop) {
    return loop.condition() instanceof Binary && ((Binary) loop.condition()).asksForNull() || loop.condition() instanceof TypeTest;
  }

  /** Whether the value is the variable's text with more around it. */
  private static boolean isAddition(Assignment write, Variable text) {
    if (!(write.value() instanceof Concat)) return false;
    int reads = 0;
    for (int i = 0; i < write.value().childCount(); i++) {
      Node part = write.value().child(i);
      if (part instanceof LocalRead && ((LocalRead) part).variable() == text) reads++;
    }
    return reads == 1;
  }

  private static boolean isFirst(Assignment write, Variable text) {
    Node first = write.value().child(0);
    return first instanceof LocalRead && ((LocalRead) first).variable() == text;
  }

  private static boolean isEmpty(Assignment write) {
    if (write.value() instanceof Literal) return "".equals(((Literal) write.value()).value());
    return write.value() instanceof New && write.value().childCount() == 0;
  }

  private static boolean grows(Variable text, Assignment update, Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    if (passes >= 0 && passes <= FEW_PASSES || !facts.mayRepeatAfter(update, loop) || countsDigits(loop)) return false;
    if (loop.condition() != null && reads(loop.condition(), text)) return false;
    return !facts.frequencyOf(update).isRare() && !isOnlyForMessages(text, loop, facts);
  }

  /** Whether the loop ends when a number has been divided or shifted down: there are as many passes as it has digits. */
  private static boolean countsDigits(Loop loop) {
    if (loop.condition() == null) return false;
    boolean[] found = {false};
    loop.walk(node -> {
      if (!(node instanceof Assignment) || ((Assignment) node).variable() == null || !reads(loop.condition(), ((Assignment) node).variable())) return;
      ((Assignment) node).value().walk(part -> found[0] |= part instanceof Binary && SHRINKING.contains(((Binary) part).op()));
    });
    return found[0];
  }

  private static boolean reads(Node code, Variable text) {
    for (LocalRead read : text.reads()) {
      if (read.isWithin(code)) return true;
    }
    return false;
  }

  private static boolean isOnlyForMessages(Variable text, Loop loop, Facts facts) {
    boolean any = false;
    for (LocalRead read : text.reads()) {
      if (read.parent() == null || read.isWithin(loop) || isInAddition(read, text)) continue;
      any = true;
      if (!facts.frequencyOf(read).isRare()) return false;
    }
    return any;
  }

  private static boolean isInAddition(LocalRead read, Variable text) {
    return read.parent() instanceof Concat && read.parent().parent() instanceof Assignment && ((Assignment) read.parent().parent()).variable() == text;
  }

  /** Whether the whole text so far is needed while it grows, on a path that goes on growing it. */
  private static boolean isNeeded(Variable text, Loop loop, boolean emptied, Facts facts) {
    for (LocalRead read : text.reads()) {
      if (!read.isWithin(loop) || isInAddition(read, text)) continue;
      if (read.lambda() != null || read.parent() == null) return true;
      if (read.parent() instanceof Return || asksLength(read)) continue;
      if (!emptied || facts.runsOnEachPass(read, loop)) return true;
    }
    return false;
  }

  private static boolean asksLength(LocalRead read) {
    if (!(read.parent() instanceof Call) || ((Call) read.parent()).receiver() != read) return false;
    String asked = ((Call) read.parent()).name();
    return asked.equals("length") || asked.equals("isEmpty");
  }
}
