package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.model.Assert;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ElementKind;

/**
 * Matches a regular expression that stays the same and is compiled each time it is used: constant, made of final fields, or the same on each pass of a
 * loop. Left alone are {@code split} at one plain character, which compiles nothing, patterns that are kept, and expressions that plain code says as
 * well, which other rules speak of.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "regular expression compiled each time it is used",
    why = """
        `matches`, `replaceAll`, `replaceFirst` and `split` of a string compile their expression on each call, as `Pattern.compile` does:
        the text is parsed, and a tree of nodes and tables of characters is made, which often takes longer than the search itself. A `Pattern` can be used by all threads at once, so one kept in a
        static field serves every call.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += x.replaceAll("[_ ]+", "-").length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          total += GAPS.matcher(x).replaceAll("-").length();
        }
        return total;""",
    setup = """
        static final java.util.regex.Pattern GAPS = java.util.regex.Pattern.compile("[_ ]+");""",
    limits = """
        Silent for expressions that change from call to call, for `split` at one plain character, which compiles nothing, where a compiled pattern is
        stored, returned or passed on, since it may be kept there, and in constructors for expressions made of the object's fields. Several in one place are one
        finding.""",
    fixSafety = """
        The same: an expression that would not compile is none of these. A fix is offered where the expression is constant and the code is that of a class; what
        stays the same in one loop, or as long as the object lives, a person keeps where it belongs. The field comes first in the class, before all that is made with it.""",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class RegexCompiledInLoop implements Rule {
  private static final int FEW_PASSES = 4;
  private static final String[] PATHS = {"path", "file", "version", "folder", "directory", "resource"};
  private static final double FAIR_SHARE = 0.13;
  private static final long NANOS = 150;
  private static final long NANOS_PER_CHARACTER = 20;
  /** Compiling, and using what was compiled for once. */
  private static final long MOST_NANOS = 1000;
  private static final long MOST_NANOS_OF_CALL = 400;

  /** Where one is kept instead. */
  private enum Keeper {
    FIELD("keep it in a static final Pattern"),
    OBJECT("compile it once, where the fields it is made of are set"),
    LOOP("compile it once before the loop"),
    LAMBDA("compile it once, outside the code that is called for each element");

    final String where;

    Keeper(String where) {
      this.where = where;
    }
  }

  /** A place and what serves all its calls. */
  private record Place(Loop loop, Lambda lambda, Keeper keeper) {}

  @Override
  public void register(Registry rules) {
    rules.on(Body.class, this::check).calling(RegexCall.NAMES);
  }

  private void check(Body body, Site site) {
    Map<Place, List<RegexCall>> found = new LinkedHashMap<>();
    body.walk(node -> {
      RegexCall regex = node instanceof Call ? RegexCall.of((Call) node) : null;
      Keeper keeper = regex == null ? null : keeperOf(regex, site.facts());
      if (keeper != null) found.computeIfAbsent(new Place(node.loop(), node.lambda(), keeper), place -> new ArrayList<>(2)).add(regex);
    });
    found.forEach((place, calls) -> tell(place, calls, site));
  }

  private static void tell(Place place, List<RegexCall> calls, Site site) {
    // Of a chain the inner call ends first.
    calls.sort(Comparator.comparingInt(each -> each.call().end()));
    RegexCall first = calls.get(0);
    String others = calls.size() == 1 ? "" : " (as do " + (calls.size() - 1) + " more calls here)";
    if (calls.size() == 2) others = " (as does another call here)";
    Saving saving = Whole.saving(first.call(), nanosOf(first, site.facts()), site);
    PlainInstead each = calls.size() == 1 ? eachReplaced(first, site.facts()) : null;
    Site.Report report = site.report(first.call(), saving, "'%s' compiles its regular expression each time%s, %s; %s", Shown.shortened(first.call()),
        others, saving.text(), each != null ? "write '" + each.code() + "'" : place.keeper().where + " and " + first.kind().instead);
    Fix fix = each != null ? replaceEach(first.call(), each) : place.keeper() == Keeper.FIELD ? KeptPattern.of(calls, site.facts()) : null;
    if (fix != null) report.fix(fix);
    if (place.keeper() == Keeper.LAMBDA) report.atMostNote();
    // A field more is worth a fair part of what is done; paths and versions are taken apart beside files, or at the start.
    if (saving.share() < FAIR_SHARE || isOfPaths(first.call())) report.worthFrom(WARM);
  }

  /** Whether the text is a path, the name of a file or a version, by what it is called. */
  private static boolean isOfPaths(Call call) {
    if (call.receiver() == null) return false;
    String name = call.receiver().text().toLowerCase(Locale.ROOT);
    for (String word : PATHS) if (name.contains(word)) return true;
    return false;
  }

  /** A few characters are replaced without any expression. */
  private static PlainInstead eachReplaced(RegexCall regex, Facts facts) {
    if (regex.kind() != RegexCall.Kind.REPLACE_ALL) return null;
    return PlainInstead.toReplaceEach(regex.shape(facts), PlainInstead.replacementOf(regex.replacement(), facts));
  }

  private static Fix replaceEach(Call call, PlainInstead instead) {
    if (call.receiver() == null) return null;
    return Fix.titled("replace the characters").replace(call.receiver().end(), call.source().end(call.tree()), '.' + instead.code());
  }

  /** A long expression takes longer to compile. */
  private static long nanosOf(RegexCall regex, Facts facts) {
    String constant = regex.constant(facts);
    long most = regex.kind() == RegexCall.Kind.COMPILE ? MOST_NANOS : MOST_NANOS_OF_CALL;
    return constant == null ? most : Math.min(most, NANOS + NANOS_PER_CHARACTER * constant.length());
  }

  /** What can keep the pattern; null when nothing is known to, or it need not be compiled at all. */
  private static Keeper keeperOf(RegexCall regex, Facts facts) {
    Call call = regex.call();
    if (call.enclosing(Assert.class) != null) return null;
    if (regex.kind() == RegexCall.Kind.COMPILE && !isUsedHere(call)) return null;
    String constant = regex.constant(facts);
    if (constant == null && facts.constantOf(regex.regex()) != null) return null;
    if (regex.kind() == RegexCall.Kind.SPLIT && mayCompileNothing(regex, constant)) return null;
    if (PlainInstead.of(regex, facts) != null || isSameAsBefore(regex, facts)) return null;
    Steadiness steadiness = steadinessOf(regex, facts);
    if (steadiness == Steadiness.ALWAYS) return Keeper.FIELD;
    if (steadiness == Steadiness.OBJECT) return call.body().member().getKind() == ElementKind.CONSTRUCTOR ? null : Keeper.OBJECT;
    if (isSteadyInLoop(regex, facts)) return Keeper.LOOP;
    return isSteadyInLambda(regex) ? Keeper.LAMBDA : null;
  }

  private static Steadiness steadinessOf(RegexCall regex, Facts facts) {
    Steadiness ofText = Steadiness.of(regex.regex(), facts);
    Steadiness ofFlags = regex.flags() == null ? Steadiness.ALWAYS : Steadiness.of(regex.flags(), facts);
    return ofText.compareTo(ofFlags) > 0 ? ofText : ofFlags;
  }

  private static boolean mayCompileNothing(RegexCall regex, String constant) {
    if (constant != null) return RegexCall.splitsAtCharacter(constant);
    return !(regex.regex() instanceof Call) || !((Call) regex.regex()).is("java.util.regex.Pattern", "quote");
  }

  /** A call that as a whole gives the same on each pass is moved as a whole. */
  private static boolean isSameAsBefore(RegexCall regex, Facts facts) {
    Loop loop = regex.call().loop();
    return loop != null && regex.kind() != RegexCall.Kind.COMPILE && facts.isInvariant(regex.call(), loop);
  }

  private static boolean isSteadyInLoop(RegexCall regex, Facts facts) {
    Loop loop = regex.call().loop();
    if (loop == null || isInCodeKept(regex.call(), loop)) return false;
    int passes = facts.constantPasses(loop);
    if (passes >= 0 && passes <= FEW_PASSES || !facts.mayRepeatAfter(regex.call(), loop)) return false;
    return facts.isInvariant(regex.regex(), loop) && (regex.flags() == null || facts.isInvariant(regex.flags(), loop));
  }

  /** A lambda that is not known to run per element may never run, or long after. */
  private static boolean isInCodeKept(Node from, Loop loop) {
    for (Node at = from; at != loop; at = at.parent()) {
      if (at instanceof Lambda && ((Lambda) at).elementLoop() == null) return true;
    }
    return false;
  }

  /** Whether the expression comes from outside a lambda that is called more than once, as its type says. */
  private static boolean isSteadyInLambda(RegexCall regex) {
    Lambda lambda = regex.call().lambda();
    if (lambda == null || regex.flags() != null || !(regex.regex() instanceof LocalRead) || !PerElement.is(lambda)) return false;
    Variable text = ((LocalRead) regex.regex()).variable();
    return text.isEffectivelyFinal() && (text.declaration() == null || !text.declaration().isWithin(lambda));
  }

  /** Whether the compiled pattern is used here and nowhere else, so that nobody keeps it. */
  private static boolean isUsedHere(Call compile) {
    if (compile.parent() instanceof Call) return isMatched((Call) compile.parent(), compile);
    Variable local = null;
    if (compile.parent() instanceof LocalDecl) local = ((LocalDecl) compile.parent()).variable();
    if (compile.parent() instanceof Assignment) local = ((Assignment) compile.parent()).variable();
    if (local == null || local.reads().isEmpty()) return false;
    for (LocalRead read : local.reads()) {
      if (!(read.parent() instanceof Call) || !isMatched((Call) read.parent(), read) || isKeptByLambda(read, compile)) return false;
    }
    return true;
  }

  private static boolean isMatched(Call user, Node pattern) {
    return user.receiver() == pattern && (user.name().equals("matcher") || user.name().equals("split"));
  }

  private static boolean isKeptByLambda(Node read, Node compile) {
    for (Lambda lambda = read.lambda(); lambda != compile.lambda() && lambda != null; lambda = lambda.lambda()) {
      if (lambda.elementLoop() == null) return true;
    }
    return false;
  }
}
