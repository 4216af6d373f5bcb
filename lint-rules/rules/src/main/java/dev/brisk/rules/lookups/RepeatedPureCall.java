package dev.brisk.rules.lookups;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.LOOKUPS;
import static dev.brisk.jdk.CallTable.REFLECTS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.Variable;

/**
 * Matches a call that is made again with the same receiver and arguments, where nothing in between may change the answer: a text cut, parsed, split or
 * formatted twice, a method looked up twice. Lookups in maps are left to RepeatedMapLookup, what is the same on each pass of a loop to InvariantCallInLoop.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LOOKUPS,
    heat = WARM,
    summary = "costly call made again with the same answer",
    why = """
        Text is cut, changed to lower case, split, parsed or formatted anew by each call; so is a method looked up by its name. The JIT compiler does not see
        that two such calls give the same answer: both are made. A local keeps it.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          if (!x.toUpperCase().isEmpty() && x.toUpperCase().charAt(0) != '-') {
            total += x.toUpperCase().length();
          }
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          String upper = x.toUpperCase();
          if (!upper.isEmpty() && upper.charAt(0) != '-') {
            total += upper.length();
          }
        }
        return total;""",
    limits = """
        Only calls that the table of the JDK knows to change nothing. Silent where the first call is not made on every way to the second one, where anything
        between them may change what they read, where the result is a new object that is more than read, and where less is saved than is worth a line: for
        two calls without a local that holds the result, outside loops, only where the code is hot.""",
    fixSafety = "The same: nothing between the calls changes what they read. A default locale set between two calls by another thread is not thought of.",
    byHand = "the name of the value that is kept is for a person to give",
    since = "0.1")
public final class RepeatedPureCall implements Rule {
  /** A second call that saves less than this must be a fair part of what runs: a local more is a line to read as well. */
  private static final long MUCH = 100;
  private static final double FAIR_SHARE = 0.2;
  /** What a call must take, and what part of all that runs, for its second result to be replaced by a local that is there already. */
  private static final long WALK = 40;
  private static final double LEAST_SHARE = 0.07;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(CostlyNames.REPEATED).repeatedly();
  }

  private void check(Call first, Site site) {
    Facts facts = site.facts();
    if (first.parent() instanceof ExprStmt || asksMap(first) || isFormula(first, facts) || !hasSteadyAnswer(first, facts)) return;
    AskedAgain again = AskedAgain.of(first, AskedAgain.pure(facts), facts);
    if (again == null) return;
    Saving saving = site.saving(again.place(), facts.nanosOf(first) * again.repeats());
    Variable holder = again.holder();
    String call = shortened(first.source().text(first.tree()));
    boolean little = saving.nanos() < MUCH && (saving.share() < FAIR_SHARE || !site.heat().reaches(WARM));
    if (holder != null && little && saving.nanos() >= WALK && saving.share() >= LEAST_SHARE) {
      // To read the local makes the code shorter as well.
      site.report(again.place(), "'%s' is called again although '%s' holds its result (%s); use that", call, holder.name(), saving.text()).atMostNote();
    } else if (saving.nanos() >= MUCH || saving.share() >= FAIR_SHARE) {
      String cure = holder == null ? "keep the first result in a local" : "'" + holder.name() + "' holds the result";
      Site.Report report = site.report(again.place(), saving, "'%s' is called %s with the same result (%s); %s", call, times(again.repeats() + 1), saving.text(), cure);
      if (holder == null && again.repeats() == 1 && isSeldomWorthIt(first, again, facts)) report.worthFrom(HOT);
    }
  }

  /** A local for a call less is a line more: worth it for each element, unless what asks for it by reflection calls it so as well. */
  private static boolean isSeldomWorthIt(Call first, AskedAgain again, Facts facts) {
    return again.place().loop() == null || facts.entryOf(first).is(REFLECTS);
  }

  private static boolean asksMap(Call call) {
    return call.receiver() != null && call.receiver().type() != null && call.source().isSubclass(call.receiver().type(), "java.util.Map");
  }

  /** {@code Math.log(2)}: written as in the formula it comes from. */
  private static boolean isFormula(Call call, Facts facts) {
    return call.is("java.lang.Math", call.name()) && call.argumentCount() > 0 && facts.constantOf(call.argument(0)) != null;
  }

  private static boolean hasSteadyAnswer(Call call, Facts facts) {
    Row row = facts.rowOf(call);
    if (row == null || row.result().equals("void") || row.result().equals("view") || row.result().equals("self")) return false;
    return !row.readsGlobal("threads") && !row.blocks() && facts.isPure(call);
  }

  private static String times(int count) {
    return count == 2 ? "twice" : count + " times";
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }
}
