package dev.brisk.tools.report;

import dev.brisk.report.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lines that a rewrite changes, next to each other.
 *
 * @param line the first, from 1
 * @param before the lines as they are
 * @param after as they would be
 */
record Hunk(int line, List<String> before, List<String> after) {

  /** Those of a rewrite; none if it speaks of other lines than there are. */
  static List<Hunk> of(Rewrite rewrite, List<String> lines) {
    List<Hunk> hunks = new ArrayList<>();
    List<Rewrite.Replacement> together = new ArrayList<>();
    for (Rewrite.Replacement each : rewrite.replacements()) {
      if (each.line() < 1 || each.endLine() > lines.size() || each.endLine() < each.line()) return List.of();
      if (lines.subList(each.line() - 1, each.endLine()).stream().anyMatch(Objects::isNull)) return List.of();
      if (!together.isEmpty() && each.line() > together.get(together.size() - 1).endLine() + 1) {
        hunks.add(of(together, lines));
        together.clear();
      }
      together.add(each);
    }
    if (!together.isEmpty()) hunks.add(of(together, lines));
    return hunks;
  }

  private static Hunk of(List<Rewrite.Replacement> replacements, List<String> lines) {
    int first = replacements.get(0).line();
    int last = replacements.get(replacements.size() - 1).endLine();
    List<String> before = lines.subList(first - 1, last);
    StringBuilder after = new StringBuilder(String.join("\n", before));
    for (int i = replacements.size() - 1; i >= 0; i--) {
      Rewrite.Replacement each = replacements.get(i);
      int from = offset(before, each.line() - first, each.column());
      int to = offset(before, each.endLine() - first, each.endColumn());
      if (from <= to) after.replace(from, to, each.text().replace("\r\n", "\n"));
    }
    return trimmed(first, before, after.toString().lines().toList());
  }

  /** Without the lines at both ends that stay as they are. */
  private static Hunk trimmed(int line, List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int top = 0;
    while (top < shorter && before.get(top).equals(after.get(top))) top++;
    int bottom = 0;
    while (bottom < shorter - top && before.get(before.size() - 1 - bottom).equals(after.get(after.size() - 1 - bottom))) bottom++;
    return new Hunk(line + top, List.copyOf(before.subList(top, before.size() - bottom)), List.copyOf(after.subList(top, after.size() - bottom)));
  }

  private static int offset(List<String> lines, int line, int column) {
    int offset = 0;
    for (int i = 0; i < line; i++) offset += lines.get(i).length() + 1;
    return offset + Math.min(Math.max(column - 1, 0), lines.get(line).length());
  }
}
