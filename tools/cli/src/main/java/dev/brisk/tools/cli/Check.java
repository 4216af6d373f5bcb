package dev.brisk.tools.cli;

import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import java.io.IOException;
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

  @Option(names = "--format", paramLabel = "text|json|checkstyle|junit|sarif|html", defaultValue = "text",
      description = "How findings are printed: for people, as a JSON object on each line, as Checkstyle's or JUnit's XML, as a list in SARIF, or as a page. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where all but text goes. Default: standard output.")
  private Path output;

  @Option(names = "--since", paramLabel = "COMMIT",
      description = "Tell only what lies on lines changed since then, or was not found then. Needs git, and looks at the former sources too.")
  private String since;

  @Option(names = "--baseline", paramLabel = "FILE", description = "Leave out what the file accepts, which 'brisk baseline' has written; from --base on.")
  private Path baseline;

  @Mixin
  private final ModuleBudget budget = new ModuleBudget();

  Check(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    Target target = new Target(screen, output);
    target.check("--output");
    if (format == Format.text && target.isFile()) throw new UnusableException("--output: of a report; say which --format: json, checkstyle, junit, sarif or html");
    Look look = new Look(screen, settings, baseline, since);
    List<Finding> findings = look.told();
    if (format != Format.text) {
      target.write(look.report(""), format.report);
      return status(findings, look);
    }
    TextReport text = new TextReport(screen, look.sources());
    text.print(findings);
    text.printTotals(findings, look.files());
    return status(findings, look);
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

  private int status(List<Finding> findings, Look look) throws UnusableException, IOException {
    Boolean kept = budget.isKept(look, settings, screen);
    if (Boolean.FALSE.equals(kept) && failOn != FailOn.never) return ExitStatus.FOUND;
    // What a module may have fails nobody.
    if (kept != null && failOn != FailOn.never) failOn = FailOn.error;
    Severity least = failOn == FailOn.error ? Severity.ERROR : failOn == FailOn.warning ? Severity.WARNING : Severity.NOTE;
    if (failOn == FailOn.never) return ExitStatus.GOOD;
    for (Finding each : findings) if (each.told().severity().compareTo(least) >= 0) return ExitStatus.FOUND;
    return ExitStatus.GOOD;
  }
}
