package dev.brisk.profiler.report;

import dev.brisk.profiler.profile.ProfileReader;
import dev.brisk.profiler.profile.UnreadableProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where the time went. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Tells where the time of a recorded run went.",
    footer = {
      "",
      "Sort keys: calls, ncalls, pcalls, cumulative, cumtime, time, tottime, name, type, module, file, filename, stdname, nfl, line (no lines are",
      "known, so that all are alike), bytes, thrown, p99.",
      "",
      "ncalls    calls, as total/primitive where some were made within another call of the same method",
      "tottime   seconds in the method, without calls of other recorded methods",
      "cumtime   seconds in the method, with them",
      "percall   the column before it for one call"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "the file that the profiled program named at its start")
  private Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "RESTRICTION",
      description = "a number of rows, a fraction of them such as 0.1, or a pattern that names must contain; one after the other")
  private List<String> restrictions = new ArrayList<>();

  @Option(names = {"-s", "--sort"}, paramLabel = "KEY", split = ",", description = "what to sort by; several count in turn (default: cumulative)")
  private List<String> keys = new ArrayList<>();

  @Option(names = "--callers", description = "who called each method")
  private boolean callers;

  @Option(names = "--callees", description = "whom each method called")
  private boolean callees;

  @Option(names = {"-p", "--percentiles"}, description = "how long the quick and the slow calls took")
  private boolean percentiles;

  @Override
  public Integer call() throws UserMistake {
    List<SortKey> order = new ArrayList<>();
    for (String key : keys) order.add(SortKey.of(key));
    List<Restriction> parsed = new ArrayList<>();
    for (String restriction : restrictions) parsed.add(Restriction.parse(restriction));
    PrintWriter out = spec.commandLine().getOut();
    try {
      Report report = new Report(file.toString(), ProfileReader.read(file));
      report.select(order, parsed, restrictions);
      report.head(out);
      if (callers || callees) {
        if (callers) report.callers(out);
        if (callees) report.callees(out);
      } else {
        report.table(out, percentiles);
      }
      return 0;
    } catch (UnreadableProfile e) {
      throw UserMistake.file(e.getMessage());
    } catch (OutOfMemoryError e) {
      throw UserMistake.file(file + " needs more memory to be read; give the JVM more with -Xmx");
    }
  }
}
