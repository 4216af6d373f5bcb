package dev.brisk.rules.conditions;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.CONDITIONS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches neighbouring {@code filter} stages of a stream where a costly test comes before a cheap one. Both must be free of effects; the cheap one
 * now sees elements that the costly one used to drop, so it must answer for all of them.
 *
 * <p>A null element is the exception: where the costly test dereferences its element whatever happens, a null already ends the stream with a
 * {@code NullPointerException} at the same element, and so it does when the cheap test dereferences it first.
 */
@AutoService(Rule.class)
@LintRule(
    theme = CONDITIONS,
    heat = NORMAL,
    summary = "costly filter before a cheap one",
    why = """
        Each `filter` sees what the one before it lets pass, so the first one sees every element. When it walks a text or looks something up and
        the next one compares two numbers, their order should be the other way round: the costly test then runs only on what the cheap one left.""",
    given = "String[] words",
    slow = """
        return java.util.Arrays.stream(words).filter(word -> word.contains("ing")).filter(word -> word.length() > 12).count();""",
    fast = """
        return java.util.Arrays.stream(words).filter(word -> word.length() > 12).filter(word -> word.contains("ing")).count();""",
    limits = """
        Silent where another stage stands between the filters; where a test has effects, calls a method whose body is not known or may fail for
        another reason than a null; where the first filter makes sure of something that the second one needs: a null test, a type, a range; and
        on filters that are kept in variables.""",
    fixSafety = """
        The same elements pass in the same order, and a null element fails at the same place. Where only the costly filter fails on a null, the
        message says so and there is no fix.""",
    rewrite = Rewrite.ON_REQUEST,
    since = "0.1")
public final class CostlyFilterFirst implements Rule {
  private static final String STREAMS = "java.util.stream.";

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("filter");
  }

  private void check(Call last, Site site) {
    if (!isFilter(last) || isFollowed(last) || !isFilter(last.receiver()) || last.enclosing(Assert.class) != null) return;
    List<Operand> operands = new ArrayList<>(4);
    for (Expr at = last; isFilter(at); at = ((Call) at).receiver()) operands.add(0, Operand.ofFilter(((Call) at).argument(0), site.facts()));
    BetterOrder better = BetterOrder.ofFilters(operands, site.facts());
    if (better == null || better.doubts().size() > 1) return;
    String unless = better.elementMayBeNull() ? "if no element is null, " : Doubts.text(better.doubts());
    if (better.elementMayBeNull() && !better.doubts().isEmpty()) return;
    Saving saving = Spared.of(better, site);
    Site.Report report = site.report(better.place(), saving, "'%s' is asked of elements that the cheap filter '%s' behind it would drop (%s); %sfilter by '%s' first",
        better.costly().shown(), better.cheap().shown(), saving.text(), unless, better.cheap().shown());
    if (unless.isEmpty()) report.fix(Reordering.of(last, operands, better.order()));
    else report.atMostNote();
  }

  private static boolean isFilter(Expr expr) {
    if (!(expr instanceof Call)) return false;
    Call call = (Call) expr;
    return call.name().equals("filter") && call.argumentCount() == 1 && call.owner() != null && call.owner().startsWith(STREAMS);
  }

  private static boolean isFollowed(Call filter) {
    return filter.parent() instanceof Call && ((Call) filter.parent()).receiver() == filter && isFilter((Call) filter.parent());
  }
}
