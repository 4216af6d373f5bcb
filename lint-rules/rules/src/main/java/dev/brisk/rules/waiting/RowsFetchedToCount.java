package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.WAITING;
import static dev.brisk.jdk.CallTable.ROWS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.jdk.CallTable.Entry;
import dev.brisk.model.Assert;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Matches rows of a database that are all brought into memory only to be counted, or to learn whether there are any. Left alone are queries that are limited,
 * or whose making is not in sight, as they may be.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = NORMAL,
    summary = "rows of a database brought into memory only to be counted",
    why = """
        A database counts rows where they are, often in an index alone. `getResultList().size()` has it read them, sends them over the network, and makes an object of each,
        which a persistence context then watches: all for one number.""",
    given = "int[] xs",
    setup = """
        /** Stands for a database: each row is read, sent and made an object. */
        static final class Orders {
          private final int[] rows;
          Orders(int[] rows) {
            this.rows = rows;
          }
          java.util.List<int[]> findAll() {
            java.util.List<int[]> all = new java.util.ArrayList<>();
            for (int row : rows) all.add(new int[] {row, row + 1});
            return all;
          }
          long count() {
            long count = 0;
            for (int row : rows) if ((row | 1) != 0) count++;
            return count;
          }
        }""",
    slow = "return new Orders(xs).findAll().size();",
    fast = "return new Orders(xs).count();",
    limits = """
        Only where the list is used for nothing else, for queries whose whole making is in sight and sets no limit, and for the frameworks of `calls.tsv`. Silent where
        a test asserts the number.""",
    fixSafety = """
        A query that groups, joins or leaves out doubles counts rows, not what `count` of an entity counts: the new query must say so. No fix is offered.""",
    byHand = "how a database is asked to count is written in its own language, or in that of the mapping",
    since = "0.1")
public final class RowsFetchedToCount implements Rule {
  /** Names with a row of that trait. */
  static final String[] FETCHING = {"fetch", "fetchInto", "find", "findAll", "getResultList", "getResultStream", "list", "queryForList", "selectList"};
  private static final Set<String> COUNTING = Set.of("size", "count");
  private static final Set<String> LIMITING = Set.of("setMaxResults", "setFirstResult", "limit", "skip", "with", "setHint", "setFetchSize");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(FETCHING);
  }

  private void check(Call fetch, Site site) {
    Facts facts = site.facts();
    Entry entry = facts.entryOf(fetch);
    if (!entry.is(ROWS) || fetch.receiver() == null || fetch.enclosing(Assert.class) != null) return;
    boolean any = true;
    List<Use> uses = facts.usesOf(fetch);
    for (Use use : uses) {
      Call question = use.user() instanceof Call ? (Call) use.user() : null;
      if (question == null || question.receiver() != use.at() || question.argumentCount() != 0 || isPassedOn(question)) return;
      boolean counts = COUNTING.contains(question.name());
      if (!counts && !question.name().equals("isEmpty")) return;
      any &= !counts || question.parent() instanceof Binary && ((Binary) question.parent()).asksForNone(question) != null;
    }
    if (uses.isEmpty() || !isWhole(fetch, facts)) return;
    Saving saving = site.saving(fetch, entry.nanos());
    site.report(fetch, new Saving(fetch, saving.nanos(), saving.path(), ""), "'%s' brings all rows into memory only to %s; %s", fetch.excerpt(),
        any ? "learn whether there are any" : "count them", instead(fetch, any));
  }

  /** Whether the number goes to code that may be a test. */
  private static boolean isPassedOn(Call question) {
    return question.parent() instanceof Call && ((Call) question.parent()).name().startsWith("assert");
  }

  private static String instead(Call fetch, boolean any) {
    if (fetch.name().equals("findAll") && fetch.argumentCount() == 0) return "write '" + fetch.receiver().text() + ".count()'";
    return any ? "ask for one row, or whether it exists" : "have the database count, by select count(...)";
  }

  /** Whether all of the query is in sight, and nothing in it limits the number of rows. */
  private static boolean isWhole(Call fetch, Facts facts) {
    if (fetch.name().equals("findAll")) return fetch.argumentCount() == 0;
    for (int i = 0; i < fetch.argumentCount(); i++) if (!isPlain(fetch.argument(i), facts)) return false;
    Expr at = fetch.receiver();
    // From call to call back to what runs queries, which is held by a field, a parameter or a getter.
    for (int steps = 0; steps < 20; steps++) {
      if (at instanceof LocalRead && !((LocalRead) at).variable().isParameter()) {
        if (isLimited((LocalRead) at) || !((LocalRead) at).variable().isEffectivelyFinal()) return false;
        at = ((LocalRead) at).variable().initializer();
      } else if (at instanceof Call && facts.entryOf((Call) at).isTimed() && ((Call) at).receiver() != null) {
        Call call = (Call) at;
        if (LIMITING.contains(call.name())) return false;
        for (int i = 0; i < call.argumentCount(); i++) if (limits(facts.constantOf(call.argument(i)))) return false;
        at = call.receiver();
      } else {
        return at != fetch.receiver() || runsQueriesByText(fetch);
      }
    }
    return false;
  }

  /** Whether it is given the query itself, and not called on one. */
  private static boolean runsQueriesByText(Call fetch) {
    return fetch.argumentCount() > 0;
  }

  /** A constant text or another argument that limits nothing. */
  private static boolean isPlain(Expr argument, Facts facts) {
    if (argument.isString()) return facts.constantOf(argument) != null && !limits(facts.constantOf(argument));
    if (!(argument instanceof LocalRead)) return argument.type() == null || !argument.type().toString().endsWith("RowBounds");
    LocalRead read = (LocalRead) argument;
    if (!argument.type().toString().endsWith("Query")) return !argument.type().toString().endsWith("RowBounds");
    return !read.variable().isParameter() && read.variable().isEffectivelyFinal() && !isLimited(read);
  }

  private static boolean limits(Object text) {
    if (!(text instanceof String)) return false;
    String query = ((String) text).toLowerCase(Locale.ROOT);
    return query.contains("limit ") || query.contains(" top ") || query.contains("fetch first") || query.contains("rownum");
  }

  private static boolean isLimited(LocalRead query) {
    for (LocalRead read : query.variable().reads()) {
      for (Expr at = read; at.parent() instanceof Call && ((Call) at.parent()).receiver() == at; at = (Expr) at.parent()) {
        if (LIMITING.contains(((Call) at.parent()).name())) return true;
      }
    }
    return false;
  }
}
