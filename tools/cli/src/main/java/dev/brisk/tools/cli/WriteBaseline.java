package dev.brisk.tools.cli;

import dev.brisk.options.OptionSpec;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
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

  @Option(names = "--baseline", paramLabel = "FILE",
      description = "The file, from --base on. Default: the one that brisk.properties names, or brisk-baseline.txt.")
  private Path file;

  WriteBaseline(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    Compilation compilation = settings.compilation(screen);
    Configuration configuration = settings.configuration(compilation, screen);
    if (file == null) file = settings.named(configuration.path(OptionSpec.BASELINE, compilation.base()));
    if (file == null) file = Path.of("brisk-baseline.txt");
    Path whole = compilation.base().resolve(file);
    Outcome outcome = Check.run(compilation, configuration, screen);
    Baseline baseline = Baseline.of(outcome.findings(), compilation.base(), settings.encoding());
    baseline.write(whole);
    screen.err().println("brisk: " + TextReport.count(baseline.size(), "finding") + " accepted in " + file);
    return ExitStatus.GOOD;
  }
}
