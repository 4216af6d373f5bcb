package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Length;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Use;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Matches a text turned into one case only to be compared once. A text that is asked several things is left alone, as is one that is searched:
 * the JDK has no search that ignores case.
 */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text turned to one case only to be compared",
    why = """
        `toLowerCase` and `toUpperCase` look at every character and, unless nothing changes, copy them all. `equalsIgnoreCase` stops at the first
        difference, mostly the length, and `regionMatches(true, ...)` looks at no more than the prefix.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          if (x.toUpperCase(java.util.Locale.ROOT).startsWith("UN")) total++;
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          if (x.regionMatches(true, 0, "un", 0, 2)) total++;
        }
        return total;""",
    limits = "Silent where the text is used otherwise, or compared more than twice, and where the other text is not known to be in the same case.",
    fixSafety = """
        The comparisons that ignore case know no locale: in Turkish, where the small form of `I` has no dot, and for the few letters whose other case is
        longer the answers differ. No fix is offered.""",
    byHand = "the comparisons that ignore case know no locale",
    since = "0.1")
public final class CaseFoldedComparison implements Rule {
  private static final int MOST_USES = 2;
  private static final Set<String> PLAIN_LOCALES = Set.of("ROOT", "ENGLISH", "US");
  private static final long NANOS = 30;

  /** What to write, and how long that is. */
  private record Instead(String code, Length length) {}

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("toLowerCase", "toUpperCase");
  }

  private void check(Call folding, Site site) {
    if (!folding.is("java.lang.String", folding.name()) || folding.receiver() == null || folding.enclosing(Assert.class) != null) return;
    Instead instead = instead(folding, site);
    if (instead == null || isNotFirst(folding, site)) return;
    Saving saving = site.saving(folding, NANOS);
    site.report(folding, saving, "'%s' is copied in one case only to be compared, %s; %s", Shown.shortened(folding), saving.text(), instead.code())
        .makesCode(instead.length());
  }

  /** What serves all its uses; null where there is no such thing. */
  private static Instead instead(Call folding, Site site) {
    if (folding.parent() == null) return null;
    List<Use> uses = site.facts().usesOf(folding);
    if (uses.size() > MOST_USES) return null;
    Instead instead = null;
    for (Use use : uses) {
      Instead code = use.user() instanceof Call ? instead((Call) use.user(), use.at(), folding, site) : null;
      if (code == null || instead != null && !instead.equals(code)) return null;
      instead = code;
    }
    return instead;
  }

  /** Several in one expression are one finding. */
  private static boolean isNotFirst(Call folding, Site site) {
    Node whole = folding;
    while (whole.parent() instanceof Expr) whole = whole.parent();
    Call[] first = new Call[1];
    whole.walk(node -> {
      if (first[0] != null || !(node instanceof Call)) return;
      Call call = (Call) node;
      boolean folds = call.name().equals("toLowerCase") || call.name().equals("toUpperCase");
      if (folds && call.is("java.lang.String", call.name()) && call.receiver() != null && instead(call, site) != null) first[0] = call;
    });
    return first[0] != null && first[0] != folding;
  }

  private static Instead instead(Call user, Expr at, Call folding, Site site) {
    if (user.argumentCount() != 1 || !user.is("java.lang.String", user.name())) return null;
    Expr other = user.receiver() == at ? user.argument(0) : user.receiver();
    if (other == null || !isFolded(other, folding, site) || !knowsNoLocale(folding, site)) return null;
    switch (user.name()) {
      case "equals": return other.isString() ? new Instead("ask equalsIgnoreCase", SHORTER) : null;
      case "compareTo": return user.receiver() == at ? new Instead("ask compareToIgnoreCase", SHORTER) : null;
      // Five arguments read worse than what is there.
      case "startsWith": return user.receiver() == at ? new Instead("write '" + regionOf(folding, other, site) + "'", LONGER) : null;
      case "endsWith": return user.receiver() == at ? new Instead("ask regionMatches(true, ...) at the end", LONGER) : null;
      default: return null;
    }
  }

  /** Whether the other text is in the same case, so that ignoring case asks the same: a constant, or another text that is turned the same way. */
  private static boolean isFolded(Expr other, Call folding, Site site) {
    Object constant = site.facts().constantOf(other);
    if (constant instanceof String) {
      String text = (String) constant;
      boolean lower = folding.name().equals("toLowerCase");
      return text.chars().allMatch(c -> c < 128) && text.equals(lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
    }
    if (!(other instanceof Call) || !((Call) other).name().equals(folding.name()) || ((Call) other).receiver() == null) return false;
    return !((Call) other).receiver().text().equals(folding.receiver().text());
  }

  /** Whether it is folded by no locale, or one that folds as the comparisons do. */
  private static boolean knowsNoLocale(Call folding, Site site) {
    if (folding.argumentCount() == 0) return true;
    VariableElement field = folding.argument(0) instanceof FieldRead ? ((FieldRead) folding.argument(0)).field() : null;
    return field != null && PLAIN_LOCALES.contains(field.getSimpleName().toString());
  }

  private static String regionOf(Call folding, Expr prefix, Site site) {
    Object constant = site.facts().constantOf(prefix);
    String length = constant instanceof String ? String.valueOf(((String) constant).length()) : prefix.text() + ".length()";
    return folding.receiver().text() + ".regionMatches(true, 0, " + prefix.text() + ", 0, " + length + ")";
  }
}
