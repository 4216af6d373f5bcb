package dev.brisk.testkit;

import dev.brisk.api.LintRule;
import dev.brisk.api.Rule;
import dev.brisk.engine.RuleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages of the rules, made from what each rule says of itself and from what was measured. */
public final class RulePages {
  private final Map<String, List<String[]>> evidence;

  private RulePages(Map<String, List<String[]>> evidence) {
    this.evidence = evidence;
  }

  /**
   * Pages by file name: one for each registered rule, and {@code README.md} that lists them.
   *
   * @param evidence the table of measurements; may be absent
   */
  public static Map<String, String> all(Path evidence) {
    RulePages pages = new RulePages(read(evidence));
    Map<String, Rule> rules = registered(Class::getSimpleName);
    Map<String, String> all = new TreeMap<>();
    rules.forEach((id, rule) -> all.put(id + ".md", pages.page(id, rule.getClass().getAnnotation(LintRule.class))));
    all.put("README.md", pages.list(rules));
    return all;
  }

  /** The table that {@link RuleIndex} reads, of all registered rules. */
  public static String index() {
    StringBuilder table = new StringBuilder("# class\ttheme\theat\tdefault\trewrite\tformer names\tsummary; made from @LintRule by PagesTest\n");
    registered(Class::getName).forEach((name, rule) -> table.append(RuleIndex.line(rule.getClass())).append('\n'));
    return table.toString();
  }

  private static Map<String, Rule> registered(Function<Class<?>, String> name) {
    Map<String, Rule> rules = new TreeMap<>();
    for (Rule rule : ServiceLoader.load(Rule.class)) rules.put(name.apply(rule.getClass()), rule);
    return rules;
  }

  private static Map<String, List<String[]>> read(Path file) {
    Map<String, List<String[]>> rows = new TreeMap<>();
    if (!Files.exists(file)) return rows;
    try (Stream<String> lines = Files.lines(file)) {
      lines.filter(line -> !line.startsWith("#") && !line.startsWith("rule\t") && !line.isBlank()).map(line -> line.split("\t"))
          .forEach(cells -> rows.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private String page(String id, LintRule rule) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(id).append("\n\n");
    page.append(sentence(rule.summary())).append("\n\n");
    page.append("| theme | warns from | default | since |\n| --- | --- | --- | --- |\n");
    page.append("| ").append(rule.theme().key()).append(" | ").append(rule.heat().name().toLowerCase(java.util.Locale.ROOT)).append(" code | ")
        .append(rule.onByDefault() ? "on" : "off: switch it on by `brisk.rules=" + id + "`").append(" | ").append(rule.since()).append(" |\n\n");
    page.append("## Why\n\n").append(rule.why().strip()).append("\n\n");
    page.append("## Example\n\n").append(code(rule.setup(), rule.given(), rule.slow()));
    page.append("Use instead:\n\n").append(code("", rule.given(), rule.fast()));
    page.append("## Evidence\n\n").append(evidence(id));
    page.append("## What it leaves alone\n\n").append(rule.limits().strip()).append("\n\n");
    page.append("## Fix safety\n\n").append(rule.fixSafety().strip()).append("\n\n");
    page.append("## Rewrite\n\n").append(rewrite(rule)).append("\n\n");
    page.append("## Accepting it\n\n```java\n@Accepted(value = \"").append(id).append("\", reason = \"...\")\n```\n\n`@SuppressWarnings(\"").append(id)
        .append("\")` works as well, on any declaration.\n");
    return page.toString();
  }

  private static String rewrite(LintRule rule) {
    switch (rule.rewrite()) {
      case ALWAYS: return "`brisk fix` writes it, where every condition is shown under which the code goes on doing what it did.";
      case ON_REQUEST: return "`brisk fix --suggested` writes it, where the code goes on doing what it did as far as can be shown: look at each.";
      default: return "By hand: " + rule.byHand() + '.';
    }
  }

  private static String sentence(String summary) {
    String text = summary.strip();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
  }

  private static String code(String setup, String given, String body) {
    StringBuilder text = new StringBuilder("```java\n");
    if (!setup.isBlank()) text.append(setup.strip()).append("\n\n");
    if (!given.isBlank()) text.append("// given ").append(given.strip()).append('\n');
    return text.append(body.strip()).append("\n```\n\n").toString();
  }

  private String evidence(String id) {
    List<String[]> rows = evidence.get(id);
    if (rows == null) return "Not measured yet.\n\n";
    StringBuilder table = new StringBuilder("Time of the slow form divided by that of the other, with its error; bytes allocated per run.\n\n");
    table.append("| JDK | size | slow / fast | bytes slow | bytes fast |\n| --- | --- | --- | --- | --- |\n");
    for (String[] row : rows) {
      table.append("| ").append(row[1]).append(" | ").append(row[2]).append(" | ").append(row[3]).append(" ± ").append(row[4]).append(" | ")
          .append(row.length > 5 ? row[5] : "").append(" | ").append(row.length > 6 ? row[6] : "").append(" |\n");
    }
    return table.append('\n').toString();
  }

  private String list(Map<String, Rule> rules) {
    StringBuilder page = new StringBuilder("# Rules\n\nEach page says what a rule finds, why that is slow, what was measured and what it leaves alone.\n\n");
    page.append("| rule | theme | default | rewrite | finds |\n| --- | --- | --- | --- | --- |\n");
    rules.forEach((id, rule) -> {
      LintRule description = rule.getClass().getAnnotation(LintRule.class);
      page.append("| [").append(id).append("](").append(id).append(".md) | ").append(description.theme().key()).append(" | ")
          .append(description.onByDefault() ? "on" : "off").append(" | ").append(description.rewrite().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')).append(" | ").append(description.summary().strip()).append(" |\n");
    });
    return page.toString();
  }
}
