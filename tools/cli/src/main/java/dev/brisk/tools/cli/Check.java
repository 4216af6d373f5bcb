package dev.brisk.tools.cli;

import dev.brisk.api.Severity;
import dev.brisk.options.OptionSpec;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.baseline.Baseline;
import dev.brisk.tools.since.Since;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Looks at sources and tells what is slow in them.", sortOptions = false)
final class Check implements Callable<Integer> {

  /** From which severity on a finding makes the command fail. */
  enum FailOn { never, error, warning, note }

  private final Screen screen;

  @Mixin
  final Settings settings = new Settings();

  @Option(names = "--fail-on", paramLabel = "never|error|warning|note", defaultValue = "warning",
      description = "The exit status is 1 if there are findings at least so severe. Default: ${DEFAULT-VALUE}.")
  private FailOn failOn;

  @Option(names = "--format", paramLabel = "text|json|checkstyle", defaultValue = "text",
      description = "How findings are printed: for people, as a JSON object on each line, or as Checkstyle's XML. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = "--since", paramLabel = "COMMIT",
      description = "Tell only what lies on lines changed since then, or was not found then. Needs git, and looks at the former sources too.")
  private String since;

  @Option(names = "--baseline", paramLabel = "FILE", description = "Leave out what the file accepts, which 'brisk baseline' has written; from --base on.")
  private Path baseline;

  Check(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    Compilation compilation = settings.compilation(screen);
    Configuration configuration = settings.configuration(compilation, screen);
    if (baseline == null) baseline = settings.named(configuration.path(OptionSpec.BASELINE, compilation.base()));
    Since change = since == null ? null : change(compilation);
    Baseline accepted = baseline == null ? null : accepted(compilation);
    Outcome outcome = run(compilation, configuration, screen);
    List<Finding> findings = accepted == null ? outcome.findings() : unaccepted(accepted, compilation, outcome);
    if (change != null) findings = since(change, outcome, findings, new Analysis(configuration.options()));
    print(findings, compilation, outcome);
    return status(findings);
  }

  private void print(List<Finding> findings, Compilation compilation, Outcome outcome) throws IOException {
    if (format != Format.text) {
      try (OutputStream out = new BufferedOutputStream(screen.bytes())) {
        format.write(findings, out);
      }
      return;
    }
    TextReport text = new TextReport(screen, new SourceLines(compilation.base(), settings.encoding()));
    text.print(findings);
    text.printTotals(findings, outcome.files());
  }

  private Since change(Compilation compilation) throws UnusableException {
    try {
      return Since.of(compilation, since);
    } catch (IOException unusable) {
      throw new UnusableException("--since: " + unusable.getMessage());
    }
  }

  private List<Finding> since(Since change, Outcome now, List<Finding> findings, Analysis analysis) throws AnalysisException {
    List<Finding> told = change.of(findings, now, analysis);
    int known = findings.size() - told.size();
    if (known > 0) screen.err().println("brisk: " + known + " more " + (known == 1 ? "was" : "were") + " there at " + since + " already");
    return told;
  }

  private Baseline accepted(Compilation compilation) throws UnusableException {
    try {
      return Baseline.read(compilation.base().resolve(baseline));
    } catch (NoSuchFileException absent) {
      throw new UnusableException("--baseline: no such file: " + baseline + "; 'brisk baseline' writes it");
    } catch (IOException unusable) {
      throw new UnusableException("--baseline: " + Brisk.reason(unusable));
    }
  }

  private List<Finding> unaccepted(Baseline accepted, Compilation compilation, Outcome outcome) {
    Baseline.Verdict verdict = accepted.judge(outcome.findings(), compilation.base(), settings.encoding());
    int known = outcome.findings().size() - verdict.told().size();
    if (known > 0) screen.err().println("brisk: " + known + " more " + (known == 1 ? "is" : "are") + " accepted in " + baseline);
    // Nothing is known of files that were not looked at.
    List<String> stale = verdict.stale().stream().filter(file -> compilation.covers(compilation.base().resolve(file).normalize())).toList();
    if (!stale.isEmpty()) {
      screen.err().println("brisk: " + TextReport.count(stale.size(), "line") + " of " + baseline + (stale.size() == 1 ? " has" : " have") + " lost " + (stale.size() == 1 ? "its" : "their")
          + " effect, such as that of " + stale.get(0) + "; 'brisk baseline' writes it anew");
    }
    return verdict.told();
  }

  /** Analyses with a progress bar, and tells what the compiler and Brisk have to say beside findings. */
  static Outcome run(Compilation compilation, Configuration configuration, Screen screen) throws AnalysisException {
    Outcome outcome;
    try (Progress progress = new Progress(screen)) {
      outcome = new Analysis(configuration.options(), progress).run(compilation);
    }
    if (outcome.files() == 0) screen.err().println("brisk: there are no sources in what was named");
    for (String each : outcome.notes()) screen.err().println("brisk: " + each);
    new ProblemReport(screen).print(outcome.problems());
    return outcome;
  }

  private int status(List<Finding> findings) {
    Severity least = failOn == FailOn.error ? Severity.ERROR : failOn == FailOn.warning ? Severity.WARNING : Severity.NOTE;
    if (failOn == FailOn.never) return ExitStatus.GOOD;
    for (Finding each : findings) if (each.told().severity().compareTo(least) >= 0) return ExitStatus.FOUND;
    return ExitStatus.GOOD;
  }
}
