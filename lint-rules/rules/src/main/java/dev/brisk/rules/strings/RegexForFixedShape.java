package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.ALIKE;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Guard;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;

/**
 * Matches a regular expression that says what a plain call or a short loop says as well: a text, a text at one end, characters of one class. Replacing
 * a plain text everywhere is spoken of by {@link ReplaceAllOfLiteral}.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "regular expression where a plain call or a scan says the same",
    why = """
        A regular expression is compiled into nodes that are walked for each character, and each search makes a `Matcher` with its tables. For a
        fixed text or the characters of one class `equals`, `startsWith`, `indexOf` or a loop over the characters give the same answer many times
        as fast and allocate nothing.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          if (x.matches("[a-z]+")) total++;
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          if (isLower(x)) total++;
        }
        return total;""",
    setup = """
        static boolean isLower(String text) {
          for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') return false;
          }
          return !text.isEmpty();
        }""",
    limits = """
        Silent for expressions with groups, alternatives or several classes, for expressions with flags, and for patterns whose text is
        not in sight.""",
    fixSafety = """
        A dot stops at line breaks and an end anchor also matches before the last one: where that may matter the message says so. No fix is offered.""",
    byHand = "the scan that replaces the expression has to be written",
    since = "0.1")
public final class RegexForFixedShape implements Rule {
  private static final long NANOS = 400;
  private static final long NANOS_COMPILED = 100;
  private static final String MATCHER = "java.util.regex.Matcher";
  private static final String PATTERN = "java.util.regex.Pattern";

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("matches", "replaceAll", "replaceFirst", "find");
  }

  private void check(Call call, Site site) {
    if (call.enclosing(Assert.class) != null) return;
    if (call.receiver() != null && call.is(MATCHER, call.name())) {
      checkKept(call, site);
      return;
    }
    RegexCall regex = RegexCall.of(call);
    PlainInstead plain = regex == null ? null : PlainInstead.of(regex, site.facts());
    if (plain == null || plain.isReplace()) return;
    tell(call, site.saving(call, NANOS), "compiles and walks a regular expression", plain, site);
  }

  /** {@code PATTERN.matcher(text).matches()} with the pattern's text in sight. */
  private static void checkKept(Call call, Site site) {
    if (!(call.receiver() instanceof Call)) return;
    Call matcher = (Call) call.receiver();
    if (!matcher.is(PATTERN, "matcher") || matcher.receiver() == null) return;
    Expr made = site.facts().originOf(matcher.receiver());
    RegexCall compiled = made instanceof Call ? RegexCall.of((Call) made) : null;
    if (compiled == null || compiled.kind() != RegexCall.Kind.COMPILE) return;
    PlainInstead plain = insteadOfKept(call, compiled, site.facts());
    if (plain != null) tell(call, site.saving(call, NANOS_COMPILED), "makes a matcher and walks a regular expression", plain, site);
  }

  private static PlainInstead insteadOfKept(Call call, RegexCall compiled, Facts facts) {
    RegexShape shape = compiled.shape(facts);
    if (call.name().equals("matches")) return PlainInstead.toMatch(shape, false);
    if (call.name().equals("find")) return call.argumentCount() == 0 ? PlainInstead.toMatch(shape, true) : null;
    if (!call.name().equals("replaceAll") || !call.argument(0).isString()) return null;
    String by = PlainInstead.replacementOf(call.argument(0), facts);
    PlainInstead each = PlainInstead.toReplaceEach(shape, by);
    if (each != null) return each;
    if (by != null && shape.kind() == RegexShape.Kind.CLASS) return PlainInstead.plain(MUCH_LONGER, "replace the characters one by one, in a loop that copies only once one is found", null);
    if (shape.kind() != RegexShape.Kind.LITERAL) return null;
    return by == null ? null : PlainInstead.plain(SHORTER, "replace(" + PlainInstead.quoted(shape.text()) + ", " + PlainInstead.quoted(by) + ")", null);
  }

  private static void tell(Call call, Saving saving, String what, PlainInstead plain, Site site) {
    String condition = plain.condition() == null ? "" : ", the same " + plain.condition();
    String code = plain.code().endsWith(")") && !plain.code().contains(" and ") ? "'" + plain.code() + "'" : plain.code();
    Site.Report report = site.report(call, saving, "'%s' %s, %s; %s instead%s", Shown.shortened(call), what, saving.text(),
        code.startsWith("'") ? "write " + code : code, condition);
    if (plain.condition() != null) report.atMostNote();
    report.makesCode(isEndAsked(call, site.facts()) ? ALIKE : plain.length());
  }

  /** Whether a test before the call asks how the text begins or ends, so that no other is needed: {@code if (path.endsWith("/")) path = path.replaceAll("/$", "")}. */
  private static boolean isEndAsked(Call call, Facts facts) {
    if (call.receiver() == null) return false;
    for (Guard guard : facts.guardsOf(call)) {
      if (!(guard.test() instanceof Call) || ((Call) guard.test()).receiver() == null) continue;
      Call test = (Call) guard.test();
      boolean asks = test.name().equals("startsWith") || test.name().equals("endsWith") || test.name().equals("contains");
      if (guard.holds() && asks && test.receiver().text().equals(call.receiver().text())) return true;
    }
    return false;
  }
}
