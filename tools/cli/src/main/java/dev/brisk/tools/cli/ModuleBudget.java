package dev.brisk.tools.cli;

import dev.brisk.options.OptionSpec;
import dev.brisk.tools.baseline.Budget;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How many findings modules may have, and whether they keep to it. */
final class ModuleBudget {
  @Option(names = "--budget", paramLabel = "FILE", description = "How many findings each module may have; one that has more fails, and no other does unless it has errors. From --base on.")
  private Path named;

  @Option(names = "--lower-budget", description = "Write what modules have now to that file, where it is less than what they may have.")
  private boolean lower;

  /** Whether every module keeps to it; null if there is none. */
  Boolean isKept(Look look, Settings settings, Screen screen) throws UnusableException, IOException {
    Path file = named != null ? look.compilation().base().resolve(named) : look.configuration().path(OptionSpec.BUDGET, look.compilation().base());
    if (file == null && lower) throw new UnusableException("--lower-budget: no file is named; add --budget=brisk-budget.txt");
    if (file == null) return null;
    Path shown = settings.named(file);
    Budget budget = read(file, shown);
    Map<String, Integer> counts = budget == null ? Budget.counts(look.open()) : budget.counts(look.open(), look.compilation());
    boolean kept = true;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      String overrun = budget == null ? null : budget.overrun(each.getKey(), each.getValue());
      if (overrun == null) continue;
      screen.err().println("brisk: " + shown + ": " + overrun);
      kept = false;
    }
    if (lower) lower(budget, counts, file, shown, look, screen);
    else if (!budget.mayFall(counts).isEmpty()) {
      screen.err().println("brisk: " + shown + ": fewer findings than allowed in " + String.join(", ", budget.mayFall(counts).keySet()) + "; --lower-budget writes what is left");
    }
    return kept;
  }

  private Budget read(Path file, Path shown) throws UnusableException {
    try {
      return Budget.read(file);
    } catch (NoSuchFileException absent) {
      if (lower) return null;
      throw new UnusableException("--budget: no such file: " + shown + "; --lower-budget writes it");
    } catch (IOException unusable) {
      throw new UnusableException("--budget: " + Brisk.reason(unusable));
    }
  }

  private static void lower(Budget budget, Map<String, Integer> counts, Path file, Path shown, Look look, Screen screen) throws UnusableException, IOException {
    for (Path each : look.compilation().sources()) {
      if (each.toString().endsWith(".java")) throw new UnusableException("--lower-budget: counts whole modules, and " + each + " is a file");
    }
    Map<String, Integer> fewer = budget == null ? new TreeMap<>(counts) : budget.mayFall(counts);
    if (budget != null && fewer.isEmpty()) return;
    Budget.lowered(budget, counts).write(file);
    screen.err().println("brisk: " + shown + ": " + (fewer.isEmpty() ? "no module may have findings" : "now " + fewer));
  }
}
