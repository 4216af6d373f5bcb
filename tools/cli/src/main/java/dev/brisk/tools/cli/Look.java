package dev.brisk.tools.cli;

import dev.brisk.options.OptionSpec;
import dev.brisk.report.Acceptance;
import dev.brisk.report.Listed;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.baseline.Baseline;
import dev.brisk.tools.report.Catalogue;
import dev.brisk.tools.report.Findings;
import dev.brisk.tools.report.Report;
import dev.brisk.tools.since.Since;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Looks at sources once: what is told there, what a baseline accepts, and what was there before a commit. */
final class Look {
  private final Screen screen;
  private final Settings settings;
  private Path baseline;
  private final String since;
  private Compilation compilation;
  private Configuration configuration;
  private List<Finding> told;
  private List<Finding> open;
  private List<Finding> accepted = List.of();
  private List<Outcome.Accepted> inSource = List.of();
  private int gone;
  private int files;

  /**
   * Nothing is looked at yet.
   *
   * @param baseline null for none
   * @param since a commit; null for none
   */
  Look(Screen screen, Settings settings, Path baseline, String since) {
    this.screen = screen;
    this.settings = settings;
    this.baseline = baseline;
    this.since = since;
  }

  /** What is told, in order. */
  List<Finding> told() throws UnusableException, AnalysisException {
    if (told != null) return told;
    compilation = settings.compilation(screen);
    configuration = settings.configuration(compilation, screen);
    if (baseline == null) baseline = settings.named(configuration.path(OptionSpec.BASELINE, compilation.base()));
    Since change = since == null ? null : change();
    Baseline known = baseline == null ? null : known();
    Outcome outcome = Check.run(compilation, configuration, screen);
    files = outcome.files();
    inSource = outcome.accepted();
    told = known == null ? outcome.findings() : unaccepted(known, outcome);
    open = told;
    if (change != null) told = since(change, outcome, told);
    return told;
  }

  /** What is told, and what was there before the commit. */
  List<Finding> open() {
    return open;
  }

  /** What was looked at. */
  Compilation compilation() {
    return compilation;
  }

  /** With what options. */
  Configuration configuration() {
    return configuration;
  }

  /** How many files were looked at. */
  int files() {
    return files;
  }

  /** The lines of what was looked at. */
  SourceLines sources() {
    return new SourceLines(compilation.base(), settings.encoding());
  }

  /** What is told and what is accepted, with all that formats want. */
  Report report(String title) throws UnusableException, AnalysisException, IOException {
    List<Finding> found = told();
    Findings from = new Findings(sources());
    List<Listed> all = new ArrayList<>();
    for (Finding each : found) all.add(from.listed(each, null));
    for (Outcome.Accepted each : inSource) all.add(from.listed(each.finding(), each.by()));
    for (Finding each : accepted) all.add(from.listed(each, new Acceptance(false, "")));
    Report report = Report.of(title, all, Catalogue.own(Brisk.Version.of()).withPages(configuration.value(OptionSpec.PAGES)), sources());
    return baseline == null ? report : report.beside(new Report.Trend(baseline.getFileName().toString(), gone));
  }

  private Since change() throws UnusableException {
    try {
      return Since.of(compilation, since);
    } catch (IOException unusable) {
      throw new UnusableException("--since: " + unusable.getMessage());
    }
  }

  private List<Finding> since(Since change, Outcome now, List<Finding> findings) throws AnalysisException {
    List<Finding> left = change.of(findings, now, new Analysis(configuration.options()));
    int known = findings.size() - left.size();
    if (known > 0) screen.err().println("brisk: " + known + " more " + (known == 1 ? "was" : "were") + " there at " + since + " already");
    return left;
  }

  private Baseline known() throws UnusableException {
    return known(baseline, compilation.base());
  }

  /** What a file accepts. */
  static Baseline known(Path baseline, Path base) throws UnusableException {
    try {
      return Baseline.read(base.resolve(baseline));
    } catch (NoSuchFileException absent) {
      throw new UnusableException("--baseline: no such file: " + baseline + "; 'brisk baseline' writes it");
    } catch (IOException unusable) {
      throw new UnusableException("--baseline: " + Brisk.reason(unusable));
    }
  }

  private List<Finding> unaccepted(Baseline known, Outcome outcome) {
    Baseline.Verdict verdict = known.judge(outcome.findings(), compilation.base(), settings.encoding());
    Set<Finding> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(verdict.told());
    accepted = outcome.findings().stream().filter(each -> !left.contains(each)).toList();
    if (!accepted.isEmpty()) screen.err().println("brisk: " + accepted.size() + " more " + (accepted.size() == 1 ? "is" : "are") + " accepted in " + baseline);
    // Nothing is known of files that were not looked at.
    List<String> stale = verdict.stale().stream().filter(file -> compilation.covers(compilation.base().resolve(file).normalize())).toList();
    gone = stale.size();
    if (gone > 0) {
      screen.err().println("brisk: " + TextReport.count(gone, "line") + " of " + baseline + (gone == 1 ? " has" : " have") + " lost " + (gone == 1 ? "its" : "their")
          + " effect, such as that of " + stale.get(0) + "; 'brisk baseline' writes it anew");
    }
    return verdict.told();
  }
}
