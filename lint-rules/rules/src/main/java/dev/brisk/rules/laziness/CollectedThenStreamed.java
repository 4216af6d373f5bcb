package dev.brisk.rules.laziness;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.LAZINESS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Literal;
import dev.brisk.model.LocalRead;
import dev.brisk.model.NewArray;
import dev.brisk.model.Op;
import dev.brisk.model.Unary;

/** Matches streams that are gathered in a list, set or array only for the next call, which the stream itself could answer. */
@AutoService(Rule.class)
@LintRule(
    theme = LAZINESS,
    heat = NORMAL,
    summary = "stream gathered in a collection for one question",
    why = """
        `collect(toList())` puts all elements into a list that grows on the way. Where the next call is `contains`, `isEmpty`, `size`, `stream` or `toArray`, the list is thrown
        away at once: `anyMatch` stops at the first that fits, `count` keeps nothing, and the next stage can stand where the list was made.""",
    given = "String[] xs",
    slow = """
        java.util.List<String> names = java.util.Arrays.asList(xs).subList(0, 16);
        long total = 0;
        for (String x : xs) {
          if (names.stream().map(String::trim).collect(java.util.stream.Collectors.toSet()).contains(x)) total++;
        }
        return total;""",
    fast = """
        java.util.List<String> names = java.util.Arrays.asList(xs).subList(0, 16);
        long total = 0;
        for (String x : xs) {
          if (names.stream().map(String::trim).anyMatch(x::equals)) total++;
        }
        return total;""",
    limits = """
        Only where the collection is asked at once, in the same chain of calls. Silent where a stage is known to change something or the stream is parallel, and before `forEach`, which may
        change what the stream goes over.""",
    fixSafety = """
        The same where the stages change nothing and do not fail: they are no longer asked of what comes behind the answer, such as a null, or run in turns with the later ones.
        Where that does not show, no fix is offered.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class CollectedThenStreamed implements Rule {
  /** Nanoseconds of a container that grows. */
  private static final long GATHERED = 60;
  /** Nanoseconds of that and of going on behind the answer. */
  private static final long REST = 200;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("collect", "toList", "toArray");
  }

  private void check(Call gathered, Site site) {
    if (!StageEffects.isOfStream(gathered) || gathered.receiver() == null || !(gathered.parent() instanceof Call)) return;
    Call user = (Call) gathered.parent();
    boolean inOrder = gathered.name().equals("toList") || collects(gathered, "toList");
    if (user.receiver() != gathered) {
      if (inOrder && user.is("java.lang.String", "join") && user.argumentCount() == 2 && user.argument(1) == gathered) join(gathered, user, site);
      else if (gathered.name().equals("toArray") && isStreaming(user)) stream(gathered, user, site);
      return;
    }
    if (!inOrder && !collects(gathered, "toSet")) return;
    switch (user.name()) {
      case "contains":
        if (user.argumentCount() == 1) search(gathered, user, site);
        break;
      case "isEmpty":
        ask(gathered, user, true, user, site);
        break;
      case "size":
        if (inOrder) count(gathered, user, site);
        break;
      case "stream":
        if (inOrder) stream(gathered, user, site);
        break;
      case "toArray":
        if (inOrder) array(gathered, user, site);
        break;
      default:
    }
  }

  /** Whether it gathers by that collector; those of unmodifiable collections refuse null, which a stream lets pass. */
  private static boolean collects(Call gathered, String name) {
    Expr collector = gathered.name().equals("collect") && gathered.argumentCount() == 1 ? gathered.argument(0) : null;
    return collector instanceof Call && ((Call) collector).is("java.util.stream.Collectors", name);
  }

  private static void search(Call gathered, Call contains, Site site) {
    Expr sought = contains.argument(0);
    boolean named = sought instanceof LocalRead || sought instanceof Literal && !((Literal) sought).isNull();
    if (!named || sought.type() == null || sought.isPrimitive()) return;
    StageEffects effects = StageEffects.upTo(gathered.receiver(), site.facts());
    boolean mayBeNull = site.facts().mayBeNull(sought);
    if (effects == StageEffects.SOME || effects != StageEffects.NONE && mayBeNull) return;
    String instead = "anyMatch(" + sought.text() + "::equals)";
    String unless = mayBeNull ? "if '" + sought.text() + "' is never null, " : effects.condition();
    Site.Report report = report(gathered, REST, "to search it", unless, "write " + instead, site);
    if (unless.isEmpty()) report.fix(after(gathered.receiver(), contains, "ask anyMatch", "." + instead));
  }

  /** Whether there are none, or any. */
  private static void ask(Call gathered, Call question, boolean none, Expr whole, Site site) {
    StageEffects effects = StageEffects.upTo(gathered.receiver(), site.facts());
    if (effects == StageEffects.SOME) return;
    boolean negated = whole == question && question.parent() instanceof Unary && ((Unary) question.parent()).op() == Op.NOT;
    Matching instead = new Matching(gathered.receiver(), none != negated);
    Site.Report report = report(gathered, REST, "to learn whether there are any", effects.condition(), "write " + instead.shown(), site);
    if (effects == StageEffects.NONE && instead.hasTest()) report.fix(instead.inPlaceOf(negated ? (Expr) question.parent() : whole));
  }

  private static void count(Call gathered, Call size, Site site) {
    boolean compared = size.parent() instanceof Binary && ((Binary) size.parent()).op().isComparison();
    Boolean none = compared ? ((Binary) size.parent()).asksForNone(size) : null;
    if (none != null) {
      ask(gathered, size, none, (Binary) size.parent(), site);
      return;
    }
    StageEffects effects = StageEffects.upTo(gathered.receiver(), site.facts());
    if (effects == StageEffects.SOME) return;
    // Of a number that is known, count asks no stage.
    if (effects == StageEffects.FAILURE && StageEffects.mayChangeNumber(gathered.receiver())) effects = StageEffects.NONE;
    Site.Report report = report(gathered, GATHERED, "to count them", effects.condition(), "write count()" + (compared ? "" : ", a long"), site);
    if (compared && effects == StageEffects.NONE) report.fix(after(gathered.receiver(), size, "ask count", ".count()"));
  }

  private static void stream(Call gathered, Call streamed, Site site) {
    StageEffects before = StageEffects.upTo(gathered.receiver(), site.facts());
    StageEffects behind = StageEffects.NONE;
    Call last = streamed;
    while (last.parent() instanceof Call && ((Call) last.parent()).receiver() == last && StageEffects.isOfStream((Call) last.parent())) {
      last = (Call) last.parent();
      StageEffects own = StageEffects.of(last, site.facts());
      behind = behind.and(own);
      if (last.name().startsWith("forEach") && own.compareTo(StageEffects.FAILURE) > 0) return;
    }
    StageEffects effects = before.and(behind);
    // Only where both may fail, the later stage may be the first to do so.
    if (effects == StageEffects.FAILURE && (before == StageEffects.NONE || behind == StageEffects.NONE)) effects = StageEffects.NONE;
    // A stream that is handed on runs later.
    if (effects == StageEffects.SOME || last == streamed || isStream(last)) return;
    Site.Report report = report(gathered, GATHERED, "to stream them again", effects.condition(), "leave out both calls", site);
    if (effects == StageEffects.NONE && streamed.receiver() == gathered) report.fix(after(gathered.receiver(), streamed, "stay in the stream", ""));
  }

  private static boolean isStream(Expr expr) {
    return expr.type() == null || expr.source().isSubclass(expr.type(), "java.util.stream.BaseStream");
  }

  private static boolean isStreaming(Call user) {
    return user.argumentCount() == 1 && (user.is("java.util.Arrays", "stream") || user.is("java.util.stream.Stream", "of"));
  }

  private static void array(Call gathered, Call toArray, Site site) {
    if (toArray.argumentCount() != 1 || !(toArray.argument(0) instanceof NewArray)) return;
    String made = toArray.argument(0).text();
    int size = made.indexOf('[');
    if (!made.startsWith("new ") || !made.substring(size).replace(" ", "").equals("[0]")) return;
    String instead = "toArray(" + made.substring(4, size).trim() + "[]::new)";
    if (StageEffects.upTo(gathered.receiver(), site.facts()) == StageEffects.SOME) return;
    report(gathered, GATHERED, "to copy them into an array", "", "write " + instead, site).fix(after(gathered.receiver(), toArray, "ask toArray", "." + instead));
  }

  private static void join(Call gathered, Call join, Site site) {
    Expr separator = join.argument(0);
    if (!(separator instanceof LocalRead) && site.facts().constantOf(separator) == null) return;
    String instead = "joining(" + separator.text() + ")";
    Site.Report report = report(gathered, GATHERED, "to join them", "", "write collect(" + instead + ")", site);
    String collector = gathered.argumentCount() == 0 ? "" : gathered.argument(0).text();
    int name = collector.lastIndexOf('.');
    if (name < 0) return;
    report.fix(Fix.titled("join in the stream").replace(join, gathered.receiver().text() + ".collect(" + collector.substring(0, name + 1) + instead + ")"));
  }

  private static Fix after(Expr stream, Call user, String title, String instead) {
    return Fix.titled(title).replace(user, stream.text() + instead);
  }

  private static Site.Report report(Call gathered, long nanos, String what, String unless, String instead, Site site) {
    Saving saving = site.saving(gathered, nanos);
    Site.Report report = site.report(gathered, saving, "'%s' gathers all elements only %s (%s); %s%s", gathered.excerpt(), what, saving.text(), unless, instead).makesCode(SHORTER);
    return unless.isEmpty() ? report : report.atMostNote();
  }
}
