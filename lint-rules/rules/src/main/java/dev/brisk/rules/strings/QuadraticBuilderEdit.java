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
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.This;
import dev.brisk.model.Variable;

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
    limits = "Silent for edits at the end, for builders made in the pass, for loops of at most eight passes, and for edits after which the loop ends.",
    fixSafety = "No fix is offered: what replaces the edit depends on the loop.",
    since = "0.1")
public final class QuadraticBuilderEdit implements Rule {
  private static final int FEW_PASSES = 8;
  private static final long NANOS = 40;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("insert", "deleteCharAt", "delete", "replace").inLoop();
  }

  private void check(Call edit, Site site) {
    Expr builder = edit.receiver();
    if (builder == null || builder.type() == null || !edit.source().isSubclass(builder.type(), "java.lang.AbstractStringBuilder")) return;
    Loop loop = edit.loop();
    if (!outlives(builder, loop) || isAtEnd(edit, site.facts()) || isFew(edit, loop, site.facts())) return;
    boolean isAtFront = Integer.valueOf(0).equals(site.facts().constantOf(edit.argument(0)));
    Saving saving = site.saving(edit, NANOS);
    Site.Report report = site.report(edit, saving, "'%s' moves all characters behind that place, so time grows with the square of the length, %s; %s",
        Shown.shortened(edit), saving.text(), instead(edit, isAtFront));
    if (!isAtFront) report.atMostNote();
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

  /** Whether the place, or for ranges its end, is found from the length. */
  private static boolean isAtEnd(Call edit, Facts facts) {
    boolean isRange = edit.name().equals("delete") || edit.name().equals("replace");
    if (edit.argumentCount() == 0 || isRange && edit.argumentCount() < 2) return true;
    Expr place = facts.originOf(edit.argument(isRange ? 1 : 0));
    boolean[] asksLength = {false};
    place.walk(node -> asksLength[0] |= node instanceof Call && (((Call) node).name().equals("length") || ((Call) node).name().equals("lastIndexOf")));
    return asksLength[0];
  }
}
