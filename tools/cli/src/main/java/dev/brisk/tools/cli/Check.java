package dev.brisk.tools.cli;

import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.since.Since;
import java.io.IOException;
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

  @Option(names = "--since", paramLabel = "COMMIT",
      description = "Tell only what lies on lines changed since then, or was not found then. Needs git, and looks at the former sources too.")
  private String since;

  Check(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException {
    Compilation compilation = settings.compilation(screen);
    Since change = since == null ? null : change(compilation);
    Outcome outcome = run(compilation, settings, screen);
    List<Finding> findings = change == null ? outcome.findings() : change.of(outcome.findings(), former(compilation, change, outcome));
    TextReport text = new TextReport(screen, new Excerpts(compilation.base(), settings.encoding()));
    text.print(findings);
    text.printTotals(findings, outcome.files());
    int known = outcome.findings().size() - findings.size();
    if (known > 0) screen.err().println("brisk: " + known + " more " + (known == 1 ? "was" : "were") + " there at " + since + " already");
    return status(findings);
  }

  private Since change(Compilation compilation) throws UnusableException {
    try {
      return Since.of(compilation, since);
    } catch (IOException unusable) {
      throw new UnusableException("--since: " + unusable.getMessage());
    }
  }

  private List<Finding> former(Compilation compilation, Since change, Outcome now) throws AnalysisException {
    if (change.before().isEmpty()) return now.findings();
    return new Analysis(settings.options()).run(compilation, change.before()).findings();
  }

  /** Analyses with a progress bar, and tells what the compiler and Brisk have to say beside findings. */
  static Outcome run(Compilation compilation, Settings settings, Screen screen) throws AnalysisException {
    Outcome outcome;
    try (Progress progress = new Progress(screen)) {
      outcome = new Analysis(settings.options(), progress).run(compilation);
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
