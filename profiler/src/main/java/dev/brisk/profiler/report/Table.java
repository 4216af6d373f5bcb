package dev.brisk.profiler.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells, each as wide as the widest of its column; all flush right but the last. */
final class Table {
  private final List<String[]> rows = new ArrayList<>();

  void add(String... cells) {
    rows.add(cells);
  }

  void add(List<String> cells) {
    rows.add(cells.toArray(String[]::new));
  }

  void print(PrintWriter out) {
    int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) widths[i] = Math.max(widths[i], row[i].length());
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        boolean last = i == row.length - 1;
        if (i > 0) line.append("  ");
        if (!last) line.append(" ".repeat(widths[i] - row[i].length()));
        line.append(row[i]);
      }
      out.print(line.toString().stripTrailing() + "\n");
    }
  }
}
