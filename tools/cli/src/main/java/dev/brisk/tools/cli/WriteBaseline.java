package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "baseline", description = "Accepts all that is found now: writes it to a file that check reads.", sortOptions = false)
final class WriteBaseline implements Callable<Integer> {
  private final Screen screen;

  @Mixin
  final Settings settings = new Settings();

  @Option(names = "--baseline", paramLabel = "FILE", defaultValue = "brisk-baseline.txt", description = "The file, from --base on. Default: ${DEFAULT-VALUE}.")
  private Path file;

  WriteBaseline(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    Compilation compilation = settings.compilation(screen);
    Path whole = compilation.base().resolve(file);
    Outcome outcome = Check.run(compilation, settings, screen);
    Baseline baseline = Baseline.of(outcome.findings(), compilation.base(), settings.encoding());
    baseline.write(whole);
    screen.err().println("brisk: " + TextReport.count(baseline.size(), "finding") + " accepted in " + file);
    return ExitStatus.GOOD;
  }
}
