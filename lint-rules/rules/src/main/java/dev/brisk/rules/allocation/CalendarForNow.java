package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Use;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.List;
import java.util.Map;

/**
 * Matches calendars that are made only to read the clock, or to add milliseconds, seconds, minutes or hours to a point in time. Left alone are calendars asked
 * for a year, month or day, and those that add days or more, which are not all as long as one another.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = NORMAL,
    summary = "calendar made only to read the clock",
    why = """
        A `GregorianCalendar` is several hundred bytes with four arrays and a time zone of its own, and works out year, month, week and day before anybody asks. The clock is
        `System.currentTimeMillis()`, and a time some hours later a sum.""",
    given = "int n",
    slow = """
        long total = 0;
        for (int i = 0; i < n; i++) {
          if (java.util.Calendar.getInstance().getTimeInMillis() > i) total++;
        }
        return total;""",
    fast = """
        long total = 0;
        for (int i = 0; i < n; i++) {
          if (System.currentTimeMillis() > i) total++;
        }
        return total;""",
    limits = """
        Only where the calendar is used for nothing else, and what is added comes once, right after the time is set. Silent where days, weeks, months or years are added.""",
    fixSafety = "The same: hours and what is shorter are added to the milliseconds, whatever the time zone does.",
    rewrite = Rewrite.ON_REQUEST,
    since = "0.1")
public final class CalendarForNow implements Rule {
  private static final String CALENDAR = "java.util.Calendar";
  private static final String NOW = "System.currentTimeMillis()";
  /** Fields of a calendar that are always as long as one another, with what one takes in milliseconds. */
  private static final Map<String, String> MILLIS = Map.of("MILLISECOND", "", "SECOND", "1000L", "MINUTE", "60_000L", "HOUR", "3_600_000L", "HOUR_OF_DAY", "3_600_000L");

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::obtained).calling("getInstance").withArguments(0);
    rules.on(New.class, this::made).creating("GregorianCalendar");
  }

  private void obtained(Call call, Site site) {
    if (call.isStatic() && call.is(CALENDAR, "getInstance")) check(call, site);
  }

  private void made(New creation, Site site) {
    if (creation.argumentCount() == 0 && creation.source().isClass(creation.type(), "java.util.GregorianCalendar")) check(creation, site);
  }

  private static void check(Expr calendar, Site site) {
    Call read = null;
    Call set = null;
    Call added = null;
    List<Use> uses = site.facts().usesOf(calendar);
    for (Use use : uses) {
      Call call = use.user() instanceof Call ? (Call) use.user() : null;
      if (call == null || call.receiver() != use.at()) return;
      if (isRead(call) && read == null) read = call;
      else if (isSet(call) && set == null) set = call;
      else if (call.name().equals("add") && call.argumentCount() == 2 && added == null) added = call;
      else return;
    }
    if (read == null) return;
    if (read.loop() != calendar.loop() || read.lambda() != calendar.lambda()) return;
    if (set == null && added == null) now(calendar, read, site);
    else if (added != null && MILLIS.containsKey(unit(added)) && isInTurn(calendar, set, added, read)) later(calendar, set, added, read, site);
  }

  private static boolean isRead(Call call) {
    return call.argumentCount() == 0 && (call.name().equals("getTime") || call.name().equals("getTimeInMillis"));
  }

  private static boolean isSet(Call call) {
    return call.argumentCount() == 1 && (call.name().equals("setTime") || call.name().equals("setTimeInMillis"));
  }

  private static void now(Expr calendar, Call read, Site site) {
    boolean chained = read.parent() instanceof Call && ((Call) read.parent()).is("java.util.Date", "getTime") && ((Call) read.parent()).receiver() == read;
    boolean millis = chained || read.name().equals("getTimeInMillis");
    String instead = millis ? NOW : "new Date()";
    Site.Report report = report(calendar, "to read the clock", instead, site);
    if (millis && read.receiver() == calendar) report.fix(Fix.titled("read the clock").replace(chained ? (Expr) read.parent() : read, instead));
  }

  private static void later(Expr calendar, Call set, Call added, Call read, Site site) {
    String start = set == null ? NOW : set.argument(0).text() + (set.name().equals("setTime") ? ".getTime()" : "");
    if (set != null && !isName(set.argument(0)) && !(set.argument(0) instanceof Call)) return;
    Expr amount = added.argument(1);
    String unit = MILLIS.get(unit(added));
    String sum = start + " + " + (isName(amount) || site.facts().constantOf(amount) != null && !amount.text().startsWith("-") ? amount.text() : "(" + amount.text() + ")")
        + (unit.isEmpty() ? "" : " * " + unit);
    report(calendar, "to add to a time", read.name().equals("getTime") ? "new Date(" + sum + ")" : sum, site);
  }

  private static boolean isName(Expr expr) {
    return expr instanceof LocalRead || expr instanceof FieldRead;
  }

  /** The field that the call adds to. */
  private static String unit(Call added) {
    return added.argument(0) instanceof FieldRead && ((FieldRead) added.argument(0)).field() != null
        ? ((FieldRead) added.argument(0)).field().getSimpleName().toString() : "";
  }

  /** Whether the calendar is a local, and what is done with it are statements of the same block, one after the other. */
  private static boolean isInTurn(Expr calendar, Call set, Call added, Call read) {
    if (!(calendar.parent() instanceof LocalDecl) || !(added.parent() instanceof ExprStmt)) return false;
    Variable local = ((LocalDecl) calendar.parent()).variable();
    Node block = calendar.parent().parent();
    if (!local.writes().isEmpty() || block == null || added.parent().parent() != block) return false;
    if (set != null && (!(set.parent() instanceof ExprStmt) || set.parent().parent() != block || !added.isAfter(set))) return false;
    Node statement = read;
    while (statement != null && statement.parent() != block) statement = statement.parent();
    return statement != null && read.isAfter(added);
  }

  private static Site.Report report(Expr calendar, String what, String instead, Site site) {
    Saving saving = site.saving(calendar, site.facts().nanosOf(calendar));
    return site.report(calendar, saving, "'%s' makes a whole calendar only %s (%s); write '%s'", calendar.excerpt(), what, saving.text(), instead);
  }
}
