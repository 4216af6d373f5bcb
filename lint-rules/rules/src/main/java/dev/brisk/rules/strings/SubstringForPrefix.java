package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.HOT;
import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.ALIKE;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Length;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Use;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Matches a part of a text that is cut out only to be asked something that the whole text answers from an offset: how it begins or ends, where
 * something is in it, which number it holds.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "substring made only to be tested, searched or parsed",
    why = """
        `substring` makes an object and an array and copies the characters. `startsWith`, `indexOf`, `regionMatches`, `charAt` and the parsers of numbers
        take an offset or a range and look at the text where it is.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          if (x.substring(x.length() / 2).startsWith("in")) total++;
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          if (x.startsWith("in", x.length() / 2)) total++;
        }
        return total;""",
    limits = """
        Silent where the part is used for anything else as well, where the call with an offset would not stop at the end of the part, and for numbers parsed
        once: four arguments read worse.""",
    fixSafety = """
        Where the range does not lie in the text `substring` throws; `startsWith` and `regionMatches` answer false. What is found at an offset counts from the
        start of the text. No fix is offered.""",
    byHand = "a range outside the text throws with `substring` and answers false without",
    since = "0.1")
public final class SubstringForPrefix implements Rule {
  private static final long NANOS = 25;
  private static final long NANOS_OF_REST = 50;

  /** What to write, and how long that is. */
  private record Instead(String code, Length length) {}

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling(Slice.NAMES);
  }

  private void check(Call cut, Site site) {
    Slice slice = Slice.of(cut);
    if (slice == null || !slice.text().isString() || cut.enclosing(Assert.class) != null || cut.parent() == null) return;
    Facts facts = site.facts();
    List<Use> uses = facts.usesOf(cut);
    if (uses.isEmpty()) return;
    Set<String> instead = new LinkedHashSet<>();
    Length length = SHORTER;
    for (Use use : uses) {
      Instead code = use.user() instanceof Call && holds(use.at(), slice) ? instead((Call) use.user(), use.at(), slice, facts) : null;
      if (code == null) return;
      instead.add(code.code());
      if (code.length().compareTo(length) > 0) length = code.length();
    }
    Saving saving = site.saving(cut, slice.isOpen() ? NANOS_OF_REST : NANOS);
    site.report(cut, saving, "'%s' is copied only to be looked at, %s; write '%s'", Shown.shortened(cut), saving.text(), String.join("', '", instead))
        .makesCode(length).worthFrom(length == SHORTER && cut.loop() != null ? WARM : HOT);
  }

  /** Whether the value there is the part itself, and the text is still there: what comes through a local that may hold something else is not. */
  private static boolean holds(Expr at, Slice slice) {
    return at == slice.call() || isFinalLocal(at) && isFinalLocal(slice.text());
  }

  private static boolean isFinalLocal(Expr expr) {
    return expr instanceof LocalRead && ((LocalRead) expr).variable().isEffectivelyFinal();
  }

  /** The call on the whole text; null where there is none. */
  private static Instead instead(Call user, Expr at, Slice slice, Facts facts) {
    if (user.receiver() != at) return parsedOrCompared(user, at, slice, facts);
    String text = slice.text().text();
    String from = slice.from().text();
    if (user.argumentCount() == 0) return null;
    String asked = user.argument(0).text();
    switch (user.name()) {
      case "startsWith": return slice.isOpen() && user.argumentCount() == 1 ? new Instead(startsAt(slice, asked), SHORTER) : null;
      case "endsWith": return slice.isOpen() ? null : new Instead(endsWith(slice, asked), LONGER);
      case "indexOf": return slice.isOpen() && user.argumentCount() == 1 ? new Instead(text + ".indexOf(" + asked + ", " + from + ")", SHORTER) : null;
      case "contains": return slice.isOpen() ? new Instead(text + ".indexOf(" + asked + ", " + from + ") >= 0", ALIKE) : null;
      case "charAt": return new Instead(text + ".charAt(" + sum(from, asked) + ")", SHORTER);
      case "equals":
      case "equalsIgnoreCase": return equal(slice, user.argument(0), user.name().equals("equals"), facts);
      default: return null;
    }
  }

  private static String startsAt(Slice slice, String asked) {
    return slice.text().text() + ".startsWith(" + asked + (slice.isFromStart() ? ")" : ", " + slice.from().text() + ")");
  }

  /** Whether a call finds the place: it would be made twice. */
  private static boolean asks(Expr place) {
    boolean[] asks = {false};
    place.walk(node -> asks[0] |= node instanceof Call && !((Call) node).name().equals("length"));
    return asks[0];
  }

  private static String endsWith(Slice slice, String asked) {
    String length = asked.length() > 2 && asked.startsWith("\"") && asked.indexOf('\\') < 0 ? String.valueOf(asked.length() - 2) : asked + ".length()";
    return slice.text().text() + ".startsWith(" + asked + ", " + slice.to().text() + " - " + length + ")";
  }

  private static String sum(String from, String asked) {
    if (from.equals("0")) return asked;
    return asked.equals("0") ? from : from + " + " + asked;
  }

  /** A number parsed, or the part compared by another text's {@code equals}. */
  private static Instead parsedOrCompared(Call user, Expr at, Slice slice, Facts facts) {
    if (user.argumentCount() == 0 || user.argument(0) != at) return null;
    String text = slice.text().text();
    String range = slice.from().text() + ", " + slice.end();
    boolean parses = user.is("java.lang.Integer", "parseInt") || user.is("java.lang.Long", "parseLong");
    if (parses && user.source().release() < 9) return null;
    // Four arguments read worse than a part that is cut out and parsed.
    if (parses) return new Instead(("java.lang.Integer".equals(user.owner()) ? "Integer" : "Long") + "." + user.name() + "(" + text + ", " + range + ", "
        + (user.argumentCount() == 2 ? user.argument(1).text() : "10") + ")", MUCH_LONGER);
    boolean compares = user.is("java.lang.String", "equals") || user.is("java.lang.String", "equalsIgnoreCase");
    return compares && user.receiver() != null ? equal(slice, user.receiver(), user.name().equals("equals"), facts) : null;
  }

  /** Equal parts are of equal length: both constant, as the copy of a range out of bounds fails where a comparison in place does not. */
  private static Instead equal(Slice slice, Expr other, boolean exactly, Facts facts) {
    if (!other.isString() || asks(slice.from())) return null;
    Object constant = facts.constantOf(other);
    if (!(constant instanceof String) || !slice.isShort(facts)) return null;
    int range = (Integer) facts.constantOf(slice.to()) - (Integer) facts.constantOf(slice.from());
    if (range != ((String) constant).length()) return null;
    String asked = other.text();
    return exactly ? new Instead(startsAt(slice, asked), SHORTER)
        : new Instead(slice.text().text() + ".regionMatches(true, " + slice.from().text() + ", " + asked + ", 0, " + range + ")", LONGER);
  }
}
