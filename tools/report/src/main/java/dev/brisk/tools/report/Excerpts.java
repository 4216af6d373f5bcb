package dev.brisk.tools.report;

import dev.brisk.report.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The lines of sources that a page shows around findings: the more findings, the fewer lines around each. */
final class Excerpts {
  private static final int MANY = 50_000;
  private static final int VERY_MANY = 150_000;
  private static final int LONGEST_LINE = 300;
  /** Of the stretch that a finding speaks of. */
  private static final int MOST_LINES = 8;

  private final Report.Lines sources;
  private final int around;

  Excerpts(Report report) {
    this.sources = report.sources();
    int findings = report.findings().size();
    this.around = findings > VERY_MANY ? 0 : findings > MANY ? 1 : 2;
  }

  /**
   * Lines that follow each other.
   *
   * @param line number of the first, from 1
   */
  record Stretch(int line, List<String> lines) {}

  /** In order; none for a file that can't be read. */
  List<Stretch> of(String file, List<Listed> findings) {
    List<String> lines = sources.of(file);
    TreeSet<Integer> wanted = new TreeSet<>();
    for (Listed each : findings) {
      int first = each.finding().line();
      if (first < 1) continue;
      int last = Math.min(Math.max(first, each.finding().endLine()), first + MOST_LINES - 1);
      for (int line = Math.max(1, first - around); line <= Math.min(lines.size(), last + around); line++) if (lines.get(line - 1) != null) wanted.add(line);
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int line : wanted) {
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last == null || last.line() + last.lines().size() < line) stretches.add(last = new Stretch(line, new ArrayList<>()));
      last.lines().add(shortened(lines.get(line - 1)));
    }
    return stretches;
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "\u2026";
  }
}
