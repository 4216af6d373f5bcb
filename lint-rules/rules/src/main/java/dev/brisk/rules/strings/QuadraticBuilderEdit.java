package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Op;
import dev.brisk.model.This;
import dev.brisk.model.Variable;
import java.util.Set;

/**
 * Matches an edit at the front or in the middle of a builder on the passes of a loop that the builder outlives. Edits at the end are left alone, as are
 * loops of a few passes.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "builder edited at its front or middle in a loop",
    why = """
        `insert`, `delete`, `deleteCharAt` and `replace` move all characters behind the place. On each pass of a loop that adds up to the square of the length.
        What is put together from left to right in a second builder, or appended and reversed once, is copied once.""",
    given = "String[] xs",
    slow = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.insert(0, x.charAt(0));
        }
        return all.length();""",
    fast = """
        StringBuilder all = new StringBuilder();
        for (String x : xs) {
          all.append(x.charAt(0));
        }
        return all.reverse().length();""",
    limits = "Silent for edits at the end, for builders made in the pass, for loops of at most eight passes, and for edits after which the loop ends, and for padding.",
    fixSafety = "No fix is offered: what replaces the edit depends on the loop.",
    byHand = "what replaces the edit depends on the loop",
    since = "0.1")
public final class QuadraticBuilderEdit implements Rule {
  private static final double LARGE_SHARE = 0.5;
  private static final int FEW_PASSES = 8;
  private static final long NANOS = 40;
  private static final Set<String> LENGTHS = Set.of("length", "size", "lastIndexOf", "hasNext");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("insert", "deleteCharAt", "delete", "replace").inLoop();
  }

  private void check(Call edit, Site site) {
    Expr builder = edit.receiver();
    if (builder == null || builder.type() == null || !edit.source().isSubclass(builder.type(), "java.lang.AbstractStringBuilder")) return;
    Loop loop = edit.loop();
    if (!outlives(builder, loop) || !moves(edit, site.facts()) || isFew(edit, loop, site.facts()) || isPadding(loop, builder)) return;
    if (isNotFirst(edit, loop, site.facts()) || isReadIn(loop, builder)) return;
    boolean isAtFront = Integer.valueOf(0).equals(site.facts().constantOf(edit.argument(0)));
    Saving saving = site.saving(edit, NANOS);
    Site.Report report = site.report(edit, saving, "'%s' moves all characters behind that place, so time grows with the square of the length, %s; %s",
        Shown.shortened(edit), saving.text(), instead(edit, isAtFront));
    if (!isAtFront || !followsData(loop)) report.atMostNote();
    // Who climbs from one to the next climbs a few steps.
    if (saving.share() < LARGE_SHARE || isAtFront && !followsData(loop)) report.worthFrom(HOT);
  }

  /** Whether passes need the whole text so far: no other order of putting it together gives them that. */
  private static boolean isReadIn(Loop loop, Expr builder) {
    boolean[] read = {false};
    loop.walk(node -> read[0] |= node instanceof Call && ((Call) node).name().equals("toString") && node.loop() == loop && ((Call) node).receiver() != null
        && ((Call) node).receiver().text().equals(builder.text()));
    return read[0];
  }

  /** All edits of a builder in a loop are one finding. */
  private static boolean isNotFirst(Call edit, Loop loop, Facts facts) {
    Call[] first = new Call[1];
    loop.walk(node -> {
      if (first[0] != null || !(node instanceof Call) || node.loop() != loop || !isEdit((Call) node)) return;
      Call other = (Call) node;
      if (other.receiver().text().equals(edit.receiver().text()) && moves(other, facts)) first[0] = other;
    });
    return first[0] != null && first[0] != edit;
  }

  private static boolean isEdit(Call call) {
    boolean named = call.name().equals("insert") || call.name().startsWith("delete") || call.name().equals("replace");
    return named && call.receiver() != null && call.receiver().type() != null && call.source().isSubclass(call.receiver().type(), "java.lang.AbstractStringBuilder");
  }

  /** Whether the loop walks something: numbers and chains of parents are short. */
  private static boolean followsData(Loop loop) {
    return loop.iterable() != null || loop.condition() != null && asksLength(loop.condition());
  }

  /** Whether the loop goes on until the builder is long enough. */
  private static boolean isPadding(Loop loop, Expr builder) {
    if (!(loop.condition() instanceof Binary) || !((Binary) loop.condition()).op().equals(Op.LESS)) return false;
    Expr left = ((Binary) loop.condition()).left();
    return left instanceof Call && ((Call) left).name().equals("length") && ((Call) left).receiver() != null && ((Call) left).receiver().text().equals(builder.text());
  }

  private static String instead(Call edit, boolean isAtFront) {
    if (!isAtFront) return "put the text together from left to right in another builder";
    return edit.name().equals("insert") ? "append and call reverse once, or append the parts from the last one on" : "keep an index of where the rest begins";
  }

  /** Whether the builder is there before the loop and behind it. */
  private static boolean outlives(Expr builder, Loop loop) {
    if (builder instanceof FieldRead) return ((FieldRead) builder).receiver() == null || ((FieldRead) builder).receiver() instanceof This;
    if (!(builder instanceof LocalRead)) return false;
    Variable local = ((LocalRead) builder).variable();
    if (local.declaration() == null || local.declaration().isWithin(loop)) return false;
    return local.writes().stream().noneMatch(write -> write.isWithin(loop));
  }

  private static boolean isFew(Call edit, Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    return passes >= 0 && passes <= FEW_PASSES || !facts.mayRepeatAfter(edit, loop) || facts.frequencyOf(edit).isRare();
  }

  /** Whether characters behind the place move: not at the end, which is found from the length, and not where one takes the place of another. */
  private static boolean moves(Call edit, Facts facts) {
    boolean isRange = edit.name().equals("delete") || edit.name().equals("replace");
    if (edit.argumentCount() == 0 || isRange && edit.argumentCount() < 2) return false;
    if (asksLength(facts.originOf(edit.argument(isRange ? 1 : 0)))) return false;
    if (!edit.name().equals("replace") || edit.argumentCount() < 3) return true;
    Object by = facts.constantOf(edit.argument(2));
    boolean isOneForOne = by instanceof String && ((String) by).length() == 1 && edit.argument(1).text().equals(edit.argument(0).text() + " + 1");
    return !isOneForOne;
  }

  private static boolean asksLength(Expr place) {
    boolean[] asks = {false};
    place.walk(node -> asks[0] |= node instanceof Call && LENGTHS.contains(((Call) node).name()));
    return asks[0];
  }
}
