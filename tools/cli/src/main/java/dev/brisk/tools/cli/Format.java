package dev.brisk.tools.cli;

import dev.brisk.tools.report.ReportFormat;

/** How findings are printed. All but text are in UTF-8 and hold nothing else. */
enum Format {
  text(null),
  json(ReportFormat.JSON),
  checkstyle(ReportFormat.CHECKSTYLE),
  junit(ReportFormat.JUNIT),
  sarif(ReportFormat.SARIF),
  html(ReportFormat.HTML);

  /** Null for text, which has totals as well. */
  final ReportFormat report;

  Format(ReportFormat report) {
    this.report = report;
  }
}
