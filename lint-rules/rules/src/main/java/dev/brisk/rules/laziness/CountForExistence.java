package dev.brisk.rules.laziness;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Length.ALIKE;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.LAZINESS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Variable;

/** Matches streams whose elements are all counted only to learn whether there are any. */
@AutoService(Rule.class)
@LintRule(
    theme = LAZINESS,
    heat = NORMAL,
    summary = "elements of a stream counted to learn whether there are any",
    why = """
        `count()` behind a filter asks the filter of every element. Whether there is one is settled by the first that passes: `anyMatch` and `noneMatch` end there.""",
    given = "String[] xs",
    slow = """
        java.util.List<String> names = java.util.Arrays.asList(xs).subList(0, 16);
        long total = 0;
        for (String x : xs) {
          if (names.stream().filter(name -> name.length() == x.length()).count() > 0) total++;
        }
        return total;""",
    fast = """
        java.util.List<String> names = java.util.Arrays.asList(xs).subList(0, 16);
        long total = 0;
        for (String x : xs) {
          if (names.stream().anyMatch(name -> name.length() == x.length())) total++;
        }
        return total;""",
    limits = """
        Silent before other numbers than none, and where a stage is known to change something or the stream is parallel, and where the number is used for more than one comparison. A stream that knows its
        number of elements, such as that of a list with nothing but `map` behind it, doesn't go over them.""",
    fixSafety = """
        The same where the stages change nothing and do not fail: they are no longer asked of what comes behind the answer, such as a null. Where that does not show, no fix is
        offered.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class CountForExistence implements Rule {
  /** Nanoseconds of going through what may be many. */
  private static final long REST = 200;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("count").withArguments(0);
  }

  private void check(Call count, Site site) {
    if (!StageEffects.isOfStream(count) || count.receiver() == null || count.enclosing(Assert.class) != null) return;
    Expr number = readOf(count);
    if (!(number.parent() instanceof Binary)) return;
    Binary test = (Binary) number.parent();
    Boolean none = test.asksForNone(number);
    if (none == null) return;
    if (!StageEffects.mayChangeNumber(count.receiver())) return;
    StageEffects effects = StageEffects.upTo(count.receiver(), site.facts());
    if (effects == StageEffects.SOME) return;
    Matching instead = new Matching(count.receiver(), none);
    Saving saving = site.saving(count, REST);
    Site.Report report = site.report(count, saving, "'%s' goes through all elements only to learn whether there is any (%s); %swrite %s", count.excerpt(), saving.text(),
        effects.condition(), instead.shown());
    report.makesCode(instead.hasTest() ? ALIKE : LONGER);
    if (effects != StageEffects.NONE) report.atMostNote();
    else if (instead.hasTest() && number == count) report.fix(instead.inPlaceOf(test));
  }

  /** Where the number is read: at the only read of the local that holds it, else where it is counted. */
  private static Expr readOf(Call count) {
    if (!(count.parent() instanceof LocalDecl)) return count;
    Variable local = ((LocalDecl) count.parent()).variable();
    return local.writes().isEmpty() && local.reads().size() == 1 ? local.reads().get(0) : count;
  }
}
