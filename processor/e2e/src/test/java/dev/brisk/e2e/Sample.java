package dev.brisk.e2e;

import java.util.ArrayList;
import java.util.List;

/** A copy of the sample project, compiled once as a user would. */
final class Sample {
  private static Project copy;
  private static Run compiled;

  private Sample() {}

  static synchronized Project project() {
    if (copy == null) {
      copy = Project.named("sample");
      copy.copy("sample-project", "");
      compiled = Run.maven(copy.folder(), "compile");
    }
    return copy;
  }

  /** A finding without what was measured, which differs by JDK. */
  static String unmeasured(String line) {
    return line.replaceAll("measured [0-9.]+ times", "measured N times");
  }

  static Run run() {
    project();
    return compiled;
  }

  /** What Brisk said, paths from the project's own root on. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String line : run().output().split("\n")) {
      String text = line.replace(project().folder().toString() + "/", "").stripTrailing();
      if (text.contains("] [") && text.contains(".java:[") || text.contains("brisk: ")) lines.add(text);
    }
    return lines;
  }
}
