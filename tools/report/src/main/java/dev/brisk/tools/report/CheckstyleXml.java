package dev.brisk.tools.report;

import dev.brisk.api.Finding;
import dev.brisk.api.Severity;
import dev.brisk.report.Listed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** What is told, as Checkstyle writes it. */
final class CheckstyleXml {
  private CheckstyleXml() {}

  static void write(Report report, OutputStream out) throws IOException {
    Map<String, List<Listed>> files = ByFile.of(report.told());
    Xml.write(out, xml -> xml.element("checkstyle", new String[] {"version", "brisk " + report.catalogue().version()}, () -> {
      for (Map.Entry<String, List<Listed>> file : files.entrySet()) {
        xml.element("file", new String[] {"name", file.getKey()}, () -> {
          for (Listed each : file.getValue()) {
            Finding told = each.finding();
            xml.element("error", "", "line", Integer.toString(told.line()), "column", Integer.toString(told.column()), "severity", word(told.severity()), "message",
                told.message(), "source", "brisk." + told.rule());
          }
        });
      }
    }));
  }

  private static String word(Severity severity) {
    return severity == Severity.ERROR ? "error" : severity == Severity.WARNING ? "warning" : "info";
  }
}
