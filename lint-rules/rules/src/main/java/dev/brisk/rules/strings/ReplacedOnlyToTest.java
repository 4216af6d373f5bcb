package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Use;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;
import java.util.List;

/** Matches a text with something replaced of which only the length is asked. */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "text changed only to be measured",
    why = """
        `replace` and its like copy the whole text, `replaceAll` after compiling an expression. How long the result is, or whether anything is left, follows from
        counting what would have been replaced.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += x.length() - x.replace("i", "").length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          for (int at = x.indexOf('i'); at >= 0; at = x.indexOf('i', at + 1)) total++;
        }
        return total;""",
    limits = "Silent where the text is used for anything else, and where one character is replaced by another, which only a slip would measure.",
    fixSafety = "No fix is offered: counting takes a loop.",
    byHand = "counting takes a loop",
    since = "0.1")
public final class ReplacedOnlyToTest implements Rule {
  private static final long NANOS = 25;
  private static final long NANOS_OF_REGEX = 400;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("replace", "replaceAll").withArguments(2);
  }

  private void check(Call changed, Site site) {
    if (!changed.is("java.lang.String", changed.name()) || changed.argumentCount() != 2 || changed.parent() == null || changed.enclosing(Assert.class) != null) return;
    if (changed.argument(0).isPrimitive()) return;
    List<Use> uses = site.facts().usesOf(changed);
    if (uses.isEmpty()) return;
    for (Use use : uses) {
      if (!isMeasured(use)) return;
    }
    Saving saving = site.saving(changed, changed.name().equals("replace") ? NANOS : NANOS_OF_REGEX);
    site.report(changed, saving, "'%s' makes a text only to ask how long it is, %s; count what would be replaced", Shown.shortened(changed), saving.text())
        .makesCode(LONGER);
  }

  private static boolean isMeasured(Use use) {
    if (!(use.user() instanceof Call)) return false;
    Call user = (Call) use.user();
    if (user.receiver() == use.at()) return user.name().equals("length") || user.name().equals("isEmpty") || user.name().equals("isBlank");
    return false;
  }
}
