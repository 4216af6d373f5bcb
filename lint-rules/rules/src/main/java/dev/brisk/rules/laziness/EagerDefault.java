package dev.brisk.rules.laziness;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.LAZINESS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.facts.Use;
import dev.brisk.jdk.Defaults;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a costly value computed or made for a method that needs it only where there is no other: {@code orElse}, {@code putIfAbsent} and the like, or a
 * method that has a twin with a supplier in its place. Leaves alone values that are at hand, and what does more than compute its result.
 */
@AutoService(Rule.class)
@LintRule(
    theme = LAZINESS,
    heat = NORMAL,
    summary = "costly default computed though it is seldom needed",
    why = """
        An argument is evaluated before the method is called: the default is computed, or the object made, each time, and thrown away each time there is
        a value already.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += java.util.Optional.of(x).orElse(String.join(",", xs)).length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          total += java.util.Optional.of(x).orElseGet(() -> String.join(",", xs)).length();
        }
        return total;""",
    limits = """
        Silent for constants, fields, getters and small objects. One call of unknown effect is named as the condition of a note. Other methods than those
        of the JDK and some libraries only where an overload takes a supplier instead.""",
    fixSafety = """
        The default is no longer computed where it is not needed, so what computing it would throw is not thrown. A fix is offered where computing it has no
        effect and throws nothing. `computeIfAbsent` returns the new value where `putIfAbsent` returns null.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class EagerDefault implements Rule {
  /** The least that a computed default takes, in nanoseconds: a look somewhere is not worth a function. */
  private static final long LEAST = 50;
  /** What is offered to a map has to be allocated, whatever the JIT compiler sees of it; in nanoseconds, with its part of being collected. */
  private static final long ALLOCATION = 20;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::checkKnown).calling(Defaults.names());
  }

  private void checkKnown(Call call, Site site) {
    Defaults.Entry entry = Defaults.of(call);
    if (entry == null) return;
    if (call.name().equals("putIfAbsent") && (!new OldOrNew(call, site.facts()).isForTheEntry() || isAskedBefore(call, site.facts()))) return;
    Expr given = call.argument(entry.index());
    Expr made = madeFor(given, call, site.facts());
    if (made == null) return;
    List<Expr> doubts = site.facts().doubtsAbout(made);
    if (doubts == null || doubts.size() > 1) return;
    long nanos = site.facts().nanosKnownOf(made);
    boolean put = isPutBehind(call, site.facts());
    if (nanos < LEAST && (made instanceof Call || call.name().equals("getOrDefault") && !put)) return;
    if (call.name().equals("putIfAbsent") && isMark(made)) return;
    if (call.name().equals("putIfAbsent") || put) nanos = Math.max(nanos, put ? LEAST : ALLOCATION);
    // What the benchmark's default takes says nothing of this one.
    Saving saving = new Saving(call, nanos, site.facts().nanosOfPath(call, List.of()), "");
    Site.Report report = site.report(made, saving, "'%s' is made each time though '%s' needs it only where there is no other value (%s); %s%s",
        made.excerpt(), call.name(), saving.text(), condition(doubts), advice(entry, call, site.facts()));
    // What nobody knows may as well be next to nothing; what is offered to a map has to be allocated at least.
    if (!doubts.isEmpty() && !call.name().equals("putIfAbsent")) report.worthFrom(WARM);
    // A test before it is more than what is there.
    if (call.name().equals("getOrDefault") && !put) report.makesCode(LONGER);
    if (!doubts.isEmpty() || nanos < LEAST) report.atMostNote();
    if (doubts.isEmpty() && made == given && isRewritable(entry, made, site.facts())) report.fix(fix(call, entry, made));
  }

  /** An object without anything in it stands for a state: it costs next to nothing. */
  private static boolean isMark(Expr made) {
    return made instanceof New && made.type().toString().equals("java.lang.Object");
  }

  /** Whether it stands behind a test that what the map, or a helper that is given it, said before was null, or that it had no such key. */
  private static boolean isAskedBefore(Call putIfAbsent, Facts facts) {
    String map = putIfAbsent.receiver().text();
    for (Guard guard : facts.guardsOf(putIfAbsent)) {
      if (isQuestion(guard.test(), map) && ((Call) guard.test()).name().equals("containsKey")) return true;
      if (!OldOrNew.isNullTest(guard.test())) continue;
      boolean[] asked = {false};
      guard.test().walk(node -> asked[0] |= node instanceof LocalRead && isAnswerOf(((LocalRead) node).variable(), map) || isQuestion(node, map));
      if (asked[0]) return true;
    }
    return false;
  }

  private static boolean isAnswerOf(Variable local, String map) {
    if (isQuestion(local.initializer(), map)) return true;
    for (Assignment write : local.writes()) if (isQuestion(write.value(), map)) return true;
    return false;
  }

  private static boolean isQuestion(Node node, String map) {
    if (!(node instanceof Call)) return false;
    Call call = (Call) node;
    if (call.receiver() != null && call.receiver().text().equals(map)) return true;
    for (int i = 0; i < call.argumentCount(); i++) if (call.argument(i).text().equals(map)) return true;
    return false;
  }

  /** The argument itself, or the object that a local was given for it; null when neither is made for the call. */
  private static Expr madeFor(Expr given, Call call, Facts facts) {
    if (given instanceof Call || given instanceof New) return given;
    if (!(given instanceof LocalRead)) return null;
    Expr made = facts.originOf(given);
    if (!(made instanceof New) || made.body() != call.body() || made.loop() != call.loop()) return null;
    for (Use use : facts.usesOf(made)) {
      if (use.at() != given && !facts.reaches(call, use.at(), List.of(made))) return null;
    }
    return made;
  }

  private static String condition(List<Expr> doubts) {
    if (doubts.isEmpty()) return "";
    Expr doubt = doubts.get(0);
    return "if '" + (doubt instanceof Call ? ((Call) doubt).name() : doubt.excerpt()) + "' only computes its result, ";
  }

  private static String advice(Defaults.Entry entry, Call call, Facts facts) {
    if (isPutBehind(call, facts)) return "'computeIfAbsent' makes it where there is none, and puts it there";
    // Who does more with what putIfAbsent gives back than to go on with it: computeIfAbsent does not tell whether there was one.
    boolean looks = call.name().equals("putIfAbsent") && !new OldOrNew(call, facts).isOneOrTheOther();
    if (looks) return "ask with 'get' first, and make it where there is none";
    if (entry.instead().isEmpty()) return "ask first, and make it where there is none";
    return "'" + entry.instead() + "' takes a function that makes it where there is none";
  }

  /** {@code v = map.getOrDefault(key, new ...); ... map.put(key, v)}, on each way. */
  private static boolean isPutBehind(Call get, Facts facts) {
    Variable entry = get.name().equals("getOrDefault") && get.receiver() != null && get.parent() instanceof LocalDecl ? ((LocalDecl) get.parent()).variable() : null;
    if (entry == null || !entry.writes().isEmpty()) return false;
    for (LocalRead read : entry.reads()) {
      Call put = read.parent() instanceof Call ? (Call) read.parent() : null;
      boolean puts = put != null && put.is("java.util.Map", "put") && put.argument(1) == read && put.receiver() != null;
      if (puts && put.receiver().text().equals(get.receiver().text()) && put.argument(0).text().equals(get.argument(0).text())) return !facts.mayEndWithout(get, List.of(put));
    }
    return false;
  }

  private static boolean isRewritable(Defaults.Entry entry, Expr made, Facts facts) {
    if (!entry.instead().equals("orElseGet") && !entry.instead().equals("requireNonNullElseGet") || !facts.isTotal(made) || !facts.isPure(made)) return false;
    boolean[] plain = {true};
    made.walk(node -> {
      if (node instanceof LocalRead) plain[0] &= ((LocalRead) node).variable().isEffectivelyFinal();
      if (node instanceof Lambda) plain[0] = false;
      if (node instanceof Call) plain[0] &= throwsUncheckedOnly(((Call) node).method(), node);
    });
    return plain[0];
  }

  private static boolean throwsUncheckedOnly(ExecutableElement method, Node at) {
    if (method == null) return false;
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!at.source().isSubclass(thrown, "java.lang.RuntimeException") && !at.source().isSubclass(thrown, "java.lang.Error")) return false;
    }
    return true;
  }

  private static Fix fix(Call call, Defaults.Entry entry, Expr made) {
    int nameEnd = call.receiver().end();
    int open = call.text().indexOf('(', nameEnd - call.start());
    int from = call.text().lastIndexOf(call.name(), open) + call.start();
    return Fix.titled("make the default where it is needed").replace(from, from + call.name().length(), entry.instead()).replace(made, "() -> " + made.text());
  }
}
