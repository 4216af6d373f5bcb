package dev.brisk.tools.report;

import java.io.IOException;
import java.io.OutputStream;

/** How a report is written: always in UTF-8, the same bytes for the same findings. */
public enum ReportFormat {
  /** A JSON object on each line. */
  JSON(JsonLines::write),
  /** As Checkstyle writes it, which much else reads. */
  CHECKSTYLE(CheckstyleXml::write),
  /** A test for each finding. */
  JUNIT(JUnitXml::write),
  /** The list that the processor writes as well. */
  SARIF(Sarif::write),
  /** A page for people. */
  HTML(Page::write);

  /** Writes all of a report. */
  private interface Writing {
    void write(Report report, OutputStream out) throws IOException;
  }

  private final Writing writing;

  ReportFormat(Writing writing) {
    this.writing = writing;
  }

  /** Writes a report; {@code out} stays open. */
  public void write(Report report, OutputStream out) throws IOException {
    writing.write(report, out);
    out.flush();
  }
}
