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
import dev.brisk.jdk.CallTable;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Concat;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Lambda;
import dev.brisk.model.New;
import dev.brisk.model.VarargsArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Matches log calls at a level that is off by default whose arguments are put together or made first: concatenations, formats, exceptions. Leaves those alone
 * that stand behind a question for the level, on the way to an exception, or give a function.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text or object built for a log level that is off by default",
    why = "Arguments are evaluated before the logger asks whether its level is on: at trace and debug levels nobody reads what was built.",
    given = "String[] xs",
    setup = "static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger(\"brisk\");",
    slow = """
        long sum = 0;
        for (String x : xs) {
          LOG.fine("looking at " + x + " after " + sum);
          sum += x.length();
        }
        return sum;""",
    fast = """
        long sum = 0;
        for (String x : xs) {
          if (LOG.isLoggable(java.util.logging.Level.FINE)) LOG.fine("looking at " + x + " after " + sum);
          sum += x.length();
        }
        return sum;""",
    limits = "Loggers are those of `calls.tsv` and types named so. Levels from info on are on by default and left alone; so is what is read only, such as a getter, "
        + "and what is little beside calls that leave the process. Several in a method are one finding.",
    fixSafety = "Text that is not built calls no `toString`; one with an effect would be missed. No fix is offered.",
    byHand = "each logger has a form of its own for parameters, and a `toString` with an effect would be missed",
    since = "0.1")
public final class BuiltForDeadLog implements Rule {
  private static final long COSTLY = 50;
  /** Less is not worth a guard in code that does not run often. */
  private static final long LEAST = 100;
  private static final double LEAST_SHARE = 0.15;
  /** Likewise, where code runs neither in a loop nor often. */
  private static final double FAIR_SHARE = 0.3;
  private static final String[] LOGGING = {"trace", "debug", "fine", "finer", "finest", "tracef", "debugf", "tracev", "debugv", "log", "logf", "config", "verbose", "logDebug",
      "logTrace", "debugLog", "traceLog", "logTraceMessage", "logVerbose"};
  private static final Set<String> LOGS = Set.of(LOGGING);
  private static final Set<String> NAMES = Set.of("logDebug", "logTrace", "debugLog", "traceLog", "logTraceMessage", "logVerbose");

  @Override
  public void register(Registry rules) {
    rules.on(Body.class, this::check).calling(LOGGING);
  }

  private void check(Body body, Site site) {
    Map<Lambda, List<Saving>> found = new LinkedHashMap<>();
    body.walk(node -> {
      long nanos = node instanceof Call && LOGS.contains(((Call) node).name()) ? nanosFor((Call) node, site.facts()) : 0;
      if (nanos == 0) return;
      found.computeIfAbsent(node.lambda(), lambda -> new ArrayList<>(2)).add(saving((Call) node, nanos, site));
    });
    found.values().forEach(all -> tell(all, site));
  }

  /** Of loggers that only their names tell, the log line itself may be anything. */
  private static Saving saving(Call log, long nanos, Site site) {
    return site.facts().entryOf(log).is(CallTable.LOG) ? Whole.saving(log, nanos, site) : site.saving(log, nanos);
  }

  /** One finding for a method, which guards them all alike: where it matters most. */
  private void tell(List<Saving> all, Site site) {
    Saving most = Collections.max(all, Comparator.comparing((Saving each) -> each.place().loop() != null).thenComparing(Saving::share));
    Call log = (Call) most.place();
    String others = all.size() == 1 ? "" : all.size() == 2 ? " (as is what another call here is given)" : " (as is what " + (all.size() - 1) + " more calls here are given)";
    Site.Report report = site.report(log, most, "what '%s' is given is built before the level is asked for, which is off by default%s, %s; ask for the level first, or "
        + "pass the parts as parameters where the logger takes them", log.name(), others, most.text());
    if (most.share() < LEAST_SHARE) report.worthFrom(HOT);
    else if (most.nanos() < LEAST || most.share() < FAIR_SHARE) report.worthFrom(WARM);
    if (!site.facts().entryOf(log).is(CallTable.LOG)) report.atMostNote();
  }

  /** What is built for a log line that is not wanted; 0 for what is no such line. */
  private static long nanosFor(Call log, Facts facts) {
    CallTable.Entry entry = facts.entryOf(log);
    if (!entry.is(CallTable.LOG) && !isNamedLikeLog(log) || entry.is(CallTable.TOLD)) return 0;
    if (entry.is(CallTable.LEVELLED) && !namesQuietLevel(log, facts)) return 0;
    if (facts.frequencyOf(log).isRare()) return 0;
    long nanos = 0;
    for (int i = 0; i < log.argumentCount(); i++) {
      // What has an effect must run, whether the level is on or not.
      if (facts.doubtsAbout(log.argument(i)) == null) return 0;
      nanos += builtFor(log.argument(i), facts);
    }
    return nanos;
  }

  /** A method that takes a text, returns nothing, and is named as those are that write what is seldom asked for. */
  private static boolean isNamedLikeLog(Call log) {
    if (log.method() == null || log.method().getReturnType().getKind() != TypeKind.VOID) return false;
    boolean texts = false;
    for (VariableElement parameter : log.method().getParameters()) texts |= parameter.asType().toString().equals("java.lang.String");
    return texts && (NAMES.contains(log.name()) || log.name().equals("log") && namesQuietConstant(log));
  }

  private static boolean namesQuietConstant(Call log) {
    for (int i = 0; i < log.argumentCount(); i++) {
      if (!(log.argument(i) instanceof FieldRead) || ((FieldRead) log.argument(i)).field() == null) continue;
      String name = ((FieldRead) log.argument(i)).field().getSimpleName().toString();
      if (name.endsWith("DEBUG") || name.endsWith("VERBOSE") || name.endsWith("TRACE")) return true;
    }
    return false;
  }

  private static boolean namesQuietLevel(Call log, Facts facts) {
    for (int i = 0; i < log.argumentCount(); i++) {
      if (!(log.argument(i) instanceof FieldRead) || ((FieldRead) log.argument(i)).field() == null) continue;
      if (facts.table().calls().find(((FieldRead) log.argument(i)).field()).is(CallTable.QUIET)) return true;
    }
    return false;
  }

  /** Nanoseconds that are spent on an argument for the log alone; 0 for what is there anyway. */
  private static long builtFor(Expr argument, Facts facts) {
    if (argument instanceof VarargsArray) {
      long sum = 0;
      for (int i = 0; i < argument.childCount(); i++) sum += builtFor((Expr) argument.child(i), facts);
      return sum;
    }
    if (argument instanceof Concat) return facts.constantOf(argument) != null ? 0 : known(facts.nanosOf(argument));
    boolean made = argument instanceof Call || argument instanceof New && argument.source().isSubclass(argument.type(), "java.lang.Throwable");
    long nanos = made ? known(facts.nanosOf(argument)) : 0;
    return nanos >= COSTLY ? nanos : 0;
  }

  /** What only exceptions lead out of takes no time that could be saved. */
  private static long known(long nanos) {
    return nanos == Long.MAX_VALUE ? 0 : nanos;
  }
}
