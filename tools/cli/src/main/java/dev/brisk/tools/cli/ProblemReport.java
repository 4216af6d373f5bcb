package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the compiler could not understand: the first few of it, and how much there is. */
final class ProblemReport {
  private static final int SHOWN = 5;

  private final Screen screen;

  ProblemReport(Screen screen) {
    this.screen = screen;
  }

  void print(List<Problem> problems) {
    if (problems.isEmpty()) return;
    Set<String> files = new HashSet<>();
    for (Problem each : problems) files.add(each.file());
    screen.err().println("brisk: the compiler reports " + TextReport.count(problems.size(), "error") + " in " + TextReport.count(files.size(), "file")
        + "; what depends on them is left out. Is the class path whole?");
    for (Problem each : problems.subList(0, Math.min(SHOWN, problems.size()))) screen.err().println("  " + each.toString().lines().findFirst().orElse(""));
    if (problems.size() > SHOWN) screen.err().println("  and " + (problems.size() - SHOWN) + " more");
  }
}
