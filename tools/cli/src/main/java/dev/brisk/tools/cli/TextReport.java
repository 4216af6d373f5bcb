package dev.brisk.tools.cli;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings for people at a terminal: place, message and source line of each, then the totals. */
final class TextReport {
  private static final int LONGEST_LINE = 160;

  private final Screen screen;
  private final SourceLines excerpts;

  TextReport(Screen screen, SourceLines excerpts) {
    this.screen = screen;
    this.excerpts = excerpts;
  }

  void print(List<Finding> findings) {
    PrintWriter out = screen.out();
    for (Finding each : findings) print(each, out);
    out.flush();
  }

  private void print(Finding finding, PrintWriter out) {
    dev.brisk.api.Finding told = finding.told();
    String place = finding.file() + (told.line() > 0 ? ":" + told.line() + (told.column() > 0 ? ":" + told.column() : "") : "");
    out.println(screen.styled("bold", place + ':') + ' ' + screen.styled(styleOf(told.severity()), word(told.severity())) + " (" + word(told.heat()) + "): "
        + screen.styled("bold", "[" + told.rule() + "]") + ' ' + told.message());
    String line = excerpts.line(finding.file(), told.line());
    if (line == null || line.isBlank() || line.length() > LONGEST_LINE) return;
    out.println(line.replace('\t', ' '));
    int from = Math.max(told.column(), 1) - 1;
    int to = told.endLine() == told.line() ? told.endColumn() - 1 : line.stripTrailing().length();
    if (told.column() > 0 && from <= line.length()) {
      out.println(" ".repeat(from) + screen.styled(styleOf(told.severity()), "^" + "~".repeat(Math.max(Math.min(to, line.length()) - from - 1, 0))));
    }
  }

  /** How many findings there are by rule, most first, and in all. */
  void printTotals(List<Finding> findings, int files) {
    PrintWriter out = screen.out();
    Map<String, List<Finding>> byRule = findings.stream().collect(Collectors.groupingBy(finding -> finding.told().rule(), TreeMap::new, Collectors.toList()));
    if (!byRule.isEmpty()) out.println();
    int width = byRule.keySet().stream().mapToInt(String::length).max().orElse(0);
    byRule.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, List<Finding>> entry) -> -entry.getValue().size()).thenComparing(Map.Entry::getKey))
        .forEach(entry -> out.println(String.format(Locale.ROOT, "%6d  %-" + width + "s  %s", entry.getValue().size(), entry.getKey(), heats(entry.getValue()))));
    Set<String> touched = new HashSet<>();
    for (Finding each : findings) touched.add(each.file());
    out.println(count(findings.size(), "finding") + severities(findings) + " in " + touched.size() + " of " + count(files, "file"));
    if (!findings.isEmpty() && screen.isInteractive()) out.println("more about a rule: brisk explain " + findings.get(0).told().rule());
    out.flush();
  }

  private static String heats(List<Finding> findings) {
    Map<Heat, Integer> counts = new EnumMap<>(Heat.class);
    for (Finding each : findings) counts.merge(each.told().heat(), 1, Integer::sum);
    StringBuilder text = new StringBuilder();
    for (int i = Heat.values().length - 1; i >= 0; i--) {
      Integer count = counts.get(Heat.values()[i]);
      if (count != null) text.append(text.length() == 0 ? "" : ", ").append(count).append(' ').append(word(Heat.values()[i]));
    }
    return text.toString();
  }

  private static String severities(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Finding each : findings) counts.merge(each.told().severity(), 1, Integer::sum);
    StringBuilder text = new StringBuilder();
    for (Severity each : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      if (counts.containsKey(each)) text.append(text.length() == 0 ? " (" : ", ").append(count(counts.get(each), word(each)));
    }
    return text.length() == 0 ? "" : text.append(')').toString();
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String styleOf(Severity severity) {
    return severity == Severity.ERROR ? "bold,fg(red)" : severity == Severity.WARNING ? "bold,fg(yellow)" : "bold,fg(cyan)";
  }
}
