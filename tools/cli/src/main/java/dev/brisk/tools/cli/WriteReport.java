package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Writes what is found in sources, or what lists hold, as a page or in another format; fails for nothing it finds.", sortOptions = false)
final class WriteReport implements Callable<Integer> {
  private final Screen screen;

  @Mixin
  final Settings settings = new Settings();

  @Option(names = "--format", paramLabel = "html|sarif|junit|checkstyle|json", defaultValue = "html", description = "Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where it goes; - for standard output. Default: brisk-report.html, of other formats standard output.")
  private Path output;

  @Option(names = "--title", paramLabel = "NAME", defaultValue = "", description = "What the page is headed by, such as the name of the project.")
  private String title;

  @Option(names = "--baseline", paramLabel = "FILE", description = "Shows what the file accepts as accepted, and what of it is gone; from --base on.")
  private Path baseline;

  WriteReport(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    if (format == Format.text) throw new UnusableException("--format: 'brisk check' prints text; here it is html, sarif, junit, checkstyle or json");
    Path file = output == null && format == Format.html ? Path.of("brisk-report.html") : output;
    Target target = new Target(screen, file);
    target.check("--output");
    Report report = report();
    target.write(report, format.report);
    if (target.isFile()) screen.err().println("brisk: " + TextReport.count(report.findings().size(), "finding") + " in " + file);
    return ExitStatus.GOOD;
  }

  private Report report() throws UnusableException, AnalysisException, IOException {
    List<String> words = settings.words();
    long lists = words.stream().filter(Lists::isList).count();
    if (lists == 0) return new Look(screen, settings, baseline, null).report(title);
    if (lists < words.size()) throw new UnusableException("sources and lists at once: a report is of one or the other");
    Path base = settings.base();
    Report report = Lists.joined(title, words, base, new SourceLines(base, settings.encoding()), screen);
    return baseline == null ? report : report.beside(baseline.getFileName().toString(), Look.known(baseline, base), base, settings.encoding());
  }
}
