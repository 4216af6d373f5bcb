package dev.brisk.tools.report;

import dev.brisk.report.Acceptance;
import dev.brisk.report.Listed;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.baseline.Baseline;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** All lines of the file, null in the place of those that are not known; none if it can't be read. */
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

  /** The same beside a baseline, whose findings are accepted: {@code base} is the folder that files are named from, {@code encoding} that of the sources. */
  public Report beside(String name, Baseline baseline, Path base, Charset encoding) {
    Map<Finding, Listed> open = new LinkedHashMap<>();
    for (Listed each : told()) open.put(new Finding(each.finding(), each.finding().file(), "", null), each);
    Baseline.Verdict verdict = baseline.judge(List.copyOf(open.keySet()), base, encoding);
    Set<Listed> left = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding each : verdict.told()) left.add(open.get(each));
    List<Listed> judged = new ArrayList<>();
    for (Listed each : findings) {
      boolean known = each.acceptance() == null && !left.contains(each);
      judged.add(known ? new Listed(each.finding(), each.rewrite(), new Acceptance(false, ""), each.excerpt()) : each);
    }
    return new Report(title, judged, catalogue, sources, new Trend(name, verdict.stale().size()));
  }

  /** Those that nobody has accepted. */
  List<Listed> told() {
    return findings.stream().filter(each -> each.acceptance() == null).toList();
  }
}
