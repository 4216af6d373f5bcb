package dev.brisk.engine;

import dev.brisk.api.LintRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * What the compiler must know of each rule, copied from its {@link LintRule} into a table beside the rules, since reading annotations takes longer than
 * loading the rule. Rules that are in no table, such as those of other jars, are asked themselves.
 */
public final class RuleIndex {
  /** Where a jar of rules keeps its table. */
  public static final String PLACE = "META-INF/brisk/rules.tsv";

  private final Map<String, RuleFacts> byClass = new HashMap<>();

  private RuleIndex() {}

  /** The tables of all jars; a line that can't be read is skipped. */
  static RuleIndex of(ClassLoader loader) {
    RuleIndex index = new RuleIndex();
    try {
      for (Enumeration<URL> tables = loader.getResources(PLACE); tables.hasMoreElements(); ) index.add(tables.nextElement());
    } catch (IOException unreadable) {
      // Then the rules are asked.
    }
    return index;
  }

  private void add(URL table) throws IOException {
    try (InputStream in = table.openStream(); BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab < 0 || line.charAt(0) == '#') continue;
        RuleFacts facts = RuleFacts.parse(line.substring(tab + 1));
        if (facts != null) byClass.put(line.substring(0, tab), facts);
      }
    }
  }

  RuleFacts factsOf(Class<?> rule) {
    RuleFacts facts = byClass.get(rule.getName());
    return facts != null ? facts : RuleFacts.of(rule);
  }

  /** A line of the table. */
  public static String line(Class<?> rule) {
    return rule.getName() + '\t' + RuleFacts.of(rule).format();
  }
}
