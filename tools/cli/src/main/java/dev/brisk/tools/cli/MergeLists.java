package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.report.Report;
import dev.brisk.tools.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "merge", description = "Joins the lists of modules that were built apart into one list, one page, or both.", sortOptions = false)
final class MergeLists implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "LIST", arity = "1..*",
      description = "Lists in SARIF that Brisk has written. FOLDER=LIST says where the module lies; without it, the folder above target/brisk or build/brisk, if the list is there.")
  private List<String> lists = new ArrayList<>();

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where the list goes. Default: standard output, unless there is a page.")
  private Path output;

  @Option(names = "--page", paramLabel = "FILE", description = "Write a page for people as well.")
  private Path page;

  @Option(names = "--title", paramLabel = "NAME", defaultValue = "", description = "What the page is headed by, such as the name of the project.")
  private String title;

  @Option(names = "--base", paramLabel = "DIR", description = "The folder that all modules lie in; excerpts for the page are read there. Default: the current one.")
  private Path base;

  @Option(names = "--encoding", paramLabel = "NAME", defaultValue = "UTF-8", description = "Encoding of the sources. Default: ${DEFAULT-VALUE}.")
  private Charset encoding;

  MergeLists(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, IOException {
    Path common = base == null ? Path.of("").toAbsolutePath() : base.toAbsolutePath().normalize();
    if (!Files.isDirectory(common)) throw new UnusableException("--base: no such folder: " + base);
    Target list = new Target(screen, output);
    Target forPeople = new Target(screen, page);
    list.check("--output");
    forPeople.check("--page");
    if (output != null && page != null && output.toAbsolutePath().normalize().equals(page.toAbsolutePath().normalize())) {
      throw new UnusableException("--page: the list is written to " + page + " already");
    }
    Report report = Lists.joined(title, lists, common, new SourceLines(common, encoding), screen);
    if (output != null || page == null) list.write(report, ReportFormat.SARIF);
    if (page != null) forPeople.write(report, ReportFormat.HTML);
    screen.err().println("brisk: " + TextReport.count(report.findings().size(), "finding") + " of " + TextReport.count(lists.size(), "list"));
    return ExitStatus.GOOD;
  }
}
