package dev.brisk.tools.report;

import dev.brisk.report.Listed;
import dev.brisk.tools.analysis.SourceLines;
import java.util.ArrayList;
import java.util.List;

/**
 * What is reported.
 *
 * @param title what was looked at, such as the name of a folder; may be empty
 * @param findings in order, none twice, with their files as they are shown; accepted ones too
 * @param catalogue the rules
 * @param sources the lines of a file by its name; none where it can't be read
 * @param trend what became of the findings of a baseline; null without one
 */
public record Report(String title, List<Listed> findings, Catalogue catalogue, Lines sources, Trend trend) {

  /** Lines of sources. */
  public interface Lines {
    /** All lines of the file; none if it can't be read. */
    List<String> of(String file);
  }

  /**
   * What a baseline holds beside what was found.
   *
   * @param name how it is called
   * @param gone how many of its lines nothing answers to any more
   */
  public record Trend(String name, int gone) {}

  /** In order, none twice. */
  public Report {
    List<Listed> sorted = new ArrayList<>(findings);
    sorted.sort(Listed.ORDER);
    List<Listed> once = new ArrayList<>(sorted.size());
    for (Listed each : sorted) if (once.isEmpty() || Listed.ORDER.compare(once.get(once.size() - 1), each) != 0) once.add(each);
    findings = List.copyOf(once);
  }

  /** With what can be read below a folder. */
  public static Report of(String title, List<Listed> findings, Catalogue catalogue, SourceLines sources) {
    return new Report(title, findings, catalogue, sources::of, null);
  }

  /** The same beside a baseline. */
  public Report beside(Trend baseline) {
    return new Report(title, findings, catalogue, sources, baseline);
  }

  /** Those that nobody has accepted. */
  List<Listed> told() {
    return findings.stream().filter(each -> each.acceptance() == null).toList();
  }
}
