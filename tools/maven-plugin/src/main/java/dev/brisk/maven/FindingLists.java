package dev.brisk.maven;

import dev.brisk.tools.report.Catalogue;
import dev.brisk.tools.report.OutputFile;
import dev.brisk.tools.report.Report;
import dev.brisk.tools.report.ReportFormat;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Writes findings as lists in SARIF, the same as the processor writes beside the classes, and as a page. */
final class FindingLists {
  private Catalogue catalogue;

  FindingLists(String version) {
    this.catalogue = Catalogue.own(version);
  }

  /** Where the pages of rules lie; null if nobody says. */
  synchronized void pages(String where) {
    catalogue = catalogue.withPages(where);
  }

  /**
   * Writes a file and replaces the former one: an analysis sees all there is.
   *
   * @param trend what became of a baseline; null without one
   * @return null, or one line that says why there is none
   */
  String write(ReportFormat format, Path file, String title, Listing listing, Report.Trend trend) {
    try {
      new OutputFile(file).write(new Report(title, listing.findings(), catalogue, listing.lines(), trend), format);
      return null;
    } catch (IOException failed) {
      String reason = failed instanceof FileSystemException named && named.getReason() != null ? named.getReason() : failed.toString();
      return (format == ReportFormat.HTML ? "the page" : "the list of findings") + " could not be written to " + file + ": " + reason;
    }
  }
}
