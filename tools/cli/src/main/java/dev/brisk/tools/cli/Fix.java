package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.fix.Change;
import dev.brisk.tools.fix.FixPlan;
import dev.brisk.tools.fix.Fixer;
import dev.brisk.tools.fix.Refusal;
import dev.brisk.tools.fix.UnifiedDiff;
import dev.brisk.tools.fix.WorkTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "fix", description = "Rewrites what is safe to rewrite: prints a diff, or with --apply changes the files.", sortOptions = false)
final class Fix implements Callable<Integer> {
  private static final int REFUSALS_SHOWN = 10;

  private final Screen screen;

  @Mixin
  final Settings settings = new Settings();

  @Option(names = "--apply", description = "Change the files.")
  private boolean apply;

  @Option(names = "--suggested", description = "Make rewrites as well that a person should look at, each of them.")
  private boolean suggested;

  @Option(names = "--allow-dirty", description = "Change them even if git could not give them back as they are.")
  private boolean allowDirty;

  Fix(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    Compilation compilation = settings.compilation(screen);
    Configuration configuration = settings.configuration(compilation, screen);
    Outcome outcome = Check.run(compilation, configuration, screen);
    Fixer fixer = new Fixer(new Analysis(configuration.options()), compilation, suggested);
    FixPlan plan = fixer.plan(outcome);
    if (apply) write(fixer, plan, compilation);
    else print(plan);
    tell(plan);
    return plan.refusals().isEmpty() && (apply || plan.changes().isEmpty()) ? ExitStatus.GOOD : ExitStatus.FOUND;
  }

  private void write(Fixer fixer, FixPlan plan, Compilation compilation) throws UnusableException, IOException {
    if (!allowDirty) {
      List<Path> files = plan.changes().stream().map(fixer::pathOf).toList();
      String objection = WorkTree.objection(compilation.base(), files);
      if (objection != null) throw new UnusableException(objection + "; nothing was changed. Commit first, or add --allow-dirty");
    }
    fixer.write(plan);
  }

  private void print(FixPlan plan) throws IOException {
    try (OutputStream out = screen.bytes()) {
      for (Change each : plan.changes()) {
        for (String line : UnifiedDiff.of(each)) out.write((coloured(line) + '\n').getBytes(settings.encoding()));
      }
    }
  }

  private String coloured(String line) {
    if (line.startsWith("---") || line.startsWith("+++")) return screen.styled("bold", line);
    if (line.startsWith("@@")) return screen.styled("fg(cyan)", line);
    return line.startsWith("-") ? screen.styled("fg(red)", line) : line.startsWith("+") ? screen.styled("fg(green)", line) : line;
  }

  private void tell(FixPlan plan) {
    Map<String, Long> byRule = plan.applied().stream().collect(Collectors.groupingBy(finding -> finding.told().rule(), TreeMap::new, Collectors.counting()));
    String rules = byRule.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ", " (", ")"));
    int count = plan.applied().size();
    screen.err().println("brisk: " + TextReport.count(count, "finding") + (apply ? " fixed in " : " can be fixed in ") + TextReport.count(plan.changes().size(), "file")
        + (count == 0 ? "" : rules) + "; " + plan.left().size() + " left" + (apply || count == 0 ? "" : "; --apply changes the files"));
    if (!plan.suggested().isEmpty()) screen.err().println("brisk: " + TextReport.count(plan.suggested().size(), "rewrite") + " more to be looked at; --suggested makes them");
    for (Refusal each : plan.refusals().subList(0, Math.min(REFUSALS_SHOWN, plan.refusals().size()))) {
      dev.brisk.api.Finding told = each.finding().told();
      screen.err().println("  not fixed: " + each.finding().file() + ":" + told.line() + " [" + told.rule() + "]: " + each.reason());
    }
    if (plan.refusals().size() > REFUSALS_SHOWN) screen.err().println("  and " + (plan.refusals().size() - REFUSALS_SHOWN) + " more");
  }
}
