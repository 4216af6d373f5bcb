package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.api.LintRule;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Theme;
import java.util.Arrays;
import java.util.List;

/** The part of a {@link LintRule} that a compilation needs. */
record RuleFacts(Theme theme, Heat heat, boolean onByDefault, Rewrite rewrite, String summary, List<String> formerNames) {
  private static final RuleFacts UNDESCRIBED = new RuleFacts(Theme.OTHER, Heat.WARM, true, Rewrite.ON_REQUEST, "", List.of());

  /** As the rule itself says; of one that says nothing only its name is known. */
  static RuleFacts of(Class<?> rule) {
    LintRule said = rule.getAnnotation(LintRule.class);
    if (said == null) return UNDESCRIBED;
    return new RuleFacts(said.theme(), said.heat(), said.onByDefault(), said.rewrite(), said.summary(), List.of(said.formerNames()));
  }

  /** From {@link #format}; null when it is something else. */
  static RuleFacts parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6) return null;
    try {
      List<String> former = cells[4].isEmpty() ? List.of() : Arrays.asList(cells[4].split(","));
      return new RuleFacts(Theme.valueOf(cells[0]), Heat.valueOf(cells[1]), cells[2].equals("on"), Rewrite.valueOf(cells[3]), cells[5], former);
    } catch (IllegalArgumentException ofAnotherVersion) {
      return null;
    }
  }

  /** Theme, heat, on or off, rewrite, former names, summary; between tabs. */
  String format() {
    return theme.name() + '\t' + heat.name() + '\t' + (onByDefault ? "on" : "off") + '\t' + rewrite.name() + '\t' + String.join(",", formerNames) + '\t' + summary;
  }
}
