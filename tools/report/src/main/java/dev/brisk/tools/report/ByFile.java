package dev.brisk.tools.report;

import dev.brisk.report.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings by their files. */
final class ByFile {
  private ByFile() {}

  /** In their order. */
  static Map<String, List<Listed>> of(List<Listed> findings) {
    Map<String, List<Listed>> files = new LinkedHashMap<>();
    for (Listed each : findings) files.computeIfAbsent(each.finding().file(), file -> new ArrayList<>()).add(each);
    return files;
  }
}
