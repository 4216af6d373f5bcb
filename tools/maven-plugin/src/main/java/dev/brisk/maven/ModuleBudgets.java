package dev.brisk.maven;

import dev.brisk.tools.baseline.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** How many findings the modules of a build may have, and have. They may come from several threads. */
final class ModuleBudgets {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> overruns = new ArrayList<>();
  private Path file;

  /**
   * Takes in a module.
   *
   * @param begins whether a file that is not there yet will be written
   * @return what to say if it has more than it may; null if it hasn't
   */
  synchronized String add(Path budget, boolean begins, String module, int count) throws MojoExecutionException {
    file = budget;
    counts.put(module, count);
    try {
      if (begins && Files.notExists(budget)) return null;
      String overrun = Budget.read(budget).overrun(module, count);
      if (overrun != null) overruns.add(overrun);
      return overrun;
    } catch (NoSuchFileException absent) {
      throw new MojoExecutionException("brisk: brisk.budget: no such file: " + budget + "; -Dbrisk.lowerBudget writes it", absent);
    } catch (IOException unusable) {
      throw new MojoExecutionException("brisk: brisk.budget: " + unusable.getMessage(), unusable);
    }
  }

  /** What was said of modules that have more than they may. */
  synchronized List<String> overruns() {
    return List.copyOf(overruns);
  }

  /** Says which modules may have fewer findings than they may, or writes that they may have no more. */
  synchronized void close(boolean lower, Path root, Log log) throws MojoExecutionException {
    if (file == null) return;
    try {
      Budget budget = lower && Files.notExists(file) ? null : Budget.read(file);
      Map<String, Integer> fewer = budget == null ? counts : budget.mayFall(counts);
      Path shown = AbstractBriskMojo.named(root, file);
      if (budget != null && fewer.isEmpty()) return;
      if (lower) Budget.lowered(budget, counts).write(file);
      log.info("brisk: " + shown + ": " + (lower ? "now " + fewer : "fewer findings than allowed in " + String.join(", ", fewer.keySet()) + "; -Dbrisk.lowerBudget writes what is left"));
    } catch (IOException failure) {
      throw new MojoExecutionException("brisk: brisk.budget: " + failure.getMessage(), failure);
    }
  }
}
