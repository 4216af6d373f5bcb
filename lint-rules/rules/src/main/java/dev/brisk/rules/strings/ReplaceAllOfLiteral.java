package dev.brisk.rules.strings;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Length.SHORTER;
import static dev.brisk.api.Theme.STRINGS;

import com.google.auto.service.AutoService;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Assert;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Loop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    limits = "Silent where the expression is not constant or has parts with a meaning, and where the replacement speaks of groups. Several in one place are one finding.",
    fixSafety = "The same. Without a fix, and with its condition named, where the replacement is only known at run time: `$` and `\\\\` mean something to `replaceAll`.",
    rewrite = Rewrite.ALWAYS,
    since = "0.1")
public final class ReplaceAllOfLiteral implements Rule {
  private static final long NANOS = 400;

  /** A call with the plain one. */
  private record Replacement(Call call, PlainInstead plain) {}

  @Override
  public void register(Registry rules) {
    rules.on(Body.class, this::check).calling("replaceAll");
  }

  private void check(Body body, Site site) {
    Map<Loop, List<Replacement>> sure = new LinkedHashMap<>();
    body.walk(node -> {
      RegexCall regex = node instanceof Call ? RegexCall.of((Call) node) : null;
      PlainInstead plain = regex == null || node.enclosing(Assert.class) != null ? null : PlainInstead.of(regex, site.facts());
      if (plain == null || !plain.isReplace()) return;
      Replacement found = new Replacement(regex.call(), plain);
      if (plain.condition() == null) sure.computeIfAbsent(node.loop(), loop -> new ArrayList<>(2)).add(found);
      else tell(List.of(found), ", the same " + plain.condition(), site).atMostNote();
    });
    // Of a chain the inner call ends first.
    sure.values().forEach(found -> found.sort(Comparator.comparingInt(each -> each.call().end())));
    sure.values().forEach(found -> tell(found, "", site).fix(fix(found)));
  }

  private static Site.Report tell(List<Replacement> found, String condition, Site site) {
    Replacement first = found.get(0);
    String others = found.size() == 1 ? "" : found.size() == 2 ? " (as does another call here)" : " (as do " + (found.size() - 1) + " more calls here)";
    Saving saving = site.saving(first.call(), NANOS);
    return site.report(first.call(), saving, "'%s' compiles a regular expression to replace a plain text%s, %s; write '%s'%s", Shown.shortened(first.call()), others,
        saving.text(), first.plain().code(), condition).makesCode(SHORTER);
  }

  private static Fix fix(List<Replacement> found) {
    Fix fix = Fix.titled("replace the plain text");
    for (Replacement each : found) {
      Call call = each.call();
      int name = call.text().indexOf("replaceAll", call.receiver().end() - call.start());
      if (name < 0 || call.argument(0).start() - call.start() < name) return null;
      int start = call.start() + name;
      fix.replace(start, start + "replaceAll".length(), "replace").replace(call.argument(0), each.plain().old()).replace(call.argument(1), each.plain().by());
    }
    return fix;
  }
}
