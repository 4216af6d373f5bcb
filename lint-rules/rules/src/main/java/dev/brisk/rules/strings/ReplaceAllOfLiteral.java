package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Call;

/** Matches {@code replaceAll} of a plain text, escapes taken for what they mean. Leaves alone what has a meaning in regular expressions. */
@AutoService(Rule.class)
@LintRule(
    theme = STRINGS,
    heat = WARM,
    summary = "plain text replaced by a regular expression",
    why = """
        `replaceAll` compiles its first argument on each call and searches step by step. A plain text, also one whose special characters are all
        escaped, is found by `replace` without that, and single characters are replaced in one pass over the text.""",
    given = "String[] xs",
    slow = """
        long total = 0;
        for (String x : xs) {
          total += x.replaceAll("\\\\.", "/").length();
        }
        return total;""",
    fast = """
        long total = 0;
        for (String x : xs) {
          total += x.replace('.', '/').length();
        }
        return total;""",
    limits = "Silent where the expression is not constant or has parts with a meaning, and where the replacement speaks of groups.",
    fixSafety = "The same. Without a fix, and with its condition named, where the replacement is only known at run time: `$` and `\\\\` mean something to `replaceAll`.",
    since = "0.1")
public final class ReplaceAllOfLiteral implements Rule {
  private static final long NANOS = 400;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("replaceAll");
  }

  private void check(Call call, Site site) {
    RegexCall regex = RegexCall.of(call);
    if (regex == null || call.enclosing(Assert.class) != null) return;
    PlainInstead plain = PlainInstead.of(regex, site.facts());
    if (plain == null || !plain.isReplace()) return;
    Saving saving = site.saving(call, NANOS);
    String condition = plain.condition() == null ? "" : ", the same " + plain.condition();
    Site.Report report = site.report(call, saving, "'%s' compiles a regular expression to replace a plain text, %s; write '%s'%s", Shown.shortened(call),
        saving.text(), plain.code(), condition);
    if (plain.condition() != null) report.atMostNote();
    else fix(report, call, plain);
  }

  private static void fix(Site.Report report, Call call, PlainInstead plain) {
    String text = call.text();
    int from = call.receiver().end() - call.start();
    int name = text.indexOf("replaceAll", from);
    if (name < 0 || call.argument(0).start() - call.start() < name) return;
    int start = call.start() + name;
    report.fix(Fix.titled("replace the plain text").replace(start, start + "replaceAll".length(), "replace").replace(call.argument(0), plain.old())
        .replace(call.argument(1), plain.by()));
  }
}
