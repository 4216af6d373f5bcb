package dev.brisk.tools.cli;

import dev.brisk.tools.report.OutputFile;
import dev.brisk.tools.report.Report;
import dev.brisk.tools.report.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a report goes: a file, or without one standard output. */
final class Target {
  private final Screen screen;
  private final Path file;

  /** @param file null or {@code -} for standard output */
  Target(Screen screen, Path file) {
    this.screen = screen;
    this.file = file == null || file.toString().equals("-") ? null : file;
  }

  /** Before anything is looked at. */
  void check(String option) throws UnusableException, IOException {
    String objection = file == null ? null : new OutputFile(file).objection();
    if (objection != null) throw new UnusableException(option + ": " + file + ": " + objection);
  }

  boolean isFile() {
    return file != null;
  }

  void write(Report report, ReportFormat format) throws IOException {
    if (file != null) {
      new OutputFile(file).write(report, format);
      return;
    }
    try (OutputStream out = new BufferedOutputStream(screen.bytes())) {
      format.write(report, out);
    }
  }
}
