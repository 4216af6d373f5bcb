package dev.brisk.tools.report;

import dev.brisk.api.Finding;
import dev.brisk.api.Severity;
import dev.brisk.report.Listed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A suite for each file with a test for each finding: errors and warnings have failed, notes have passed, what was accepted was skipped. */
final class JUnitXml {
  private JUnitXml() {}

  static void write(Report report, OutputStream out) throws IOException {
    Map<String, List<Listed>> files = ByFile.of(report.findings());
    int all = report.findings().size();
    Xml.write(out, xml -> xml.element("testsuites", counts("brisk", all == 0 ? 1 : all, report.findings()), () -> {
      // Without any test many readers take the file for broken.
      if (all == 0) xml.element("testsuite", counts("brisk", 1, List.of()), () -> xml.element("testcase", "", "classname", "brisk", "name", "nothing found"));
      for (Map.Entry<String, List<Listed>> file : files.entrySet()) suite(file.getKey(), file.getValue(), report, xml);
    }));
  }

  private static void suite(String file, List<Listed> findings, Report report, Xml xml) throws XMLStreamException {
    xml.element("testsuite", counts(file, findings.size(), findings), () -> {
      Map<String, Integer> names = new HashMap<>();
      for (Listed each : findings) test(each, names, report, xml);
    });
  }

  private static void test(Listed listed, Map<String, Integer> names, Report report, Xml xml) throws XMLStreamException {
    Finding finding = listed.finding();
    // Lines that move should not make it another test.
    String name = finding.rule() + (finding.member().isEmpty() ? "" : " in " + finding.member());
    int before = names.merge(name, 1, Integer::sum);
    String[] attributes = {"classname", finding.file(), "name", before == 1 ? name : name + " (" + before + ")", "file", finding.file(), "line", Integer.toString(finding.line())};
    xml.element("testcase", attributes, () -> {
      String text = finding.file() + ":" + finding.line() + ": [" + finding.rule() + "] (" + finding.heat().name().toLowerCase(Locale.ROOT) + ") " + finding.message();
      if (listed.acceptance() != null) xml.element("skipped", "", "message", reason(listed));
      else if (fails(listed)) xml.element("failure", text + why(report, finding), "message", finding.message(), "type", finding.severity().name().toLowerCase(Locale.ROOT));
      else xml.element("system-out", text);
    });
  }

  private static String why(Report report, Finding finding) {
    String why = report.catalogue().page(finding.rule()).why();
    return why.isEmpty() ? "" : "\n" + why;
  }

  private static String reason(Listed listed) {
    return "accepted" + (listed.acceptance().reason().isEmpty() ? "" : ": " + listed.acceptance().reason());
  }

  private static boolean fails(Listed listed) {
    return listed.acceptance() == null && listed.finding().severity().compareTo(Severity.WARNING) >= 0;
  }

  private static String[] counts(String name, int tests, List<Listed> findings) {
    long failures = findings.stream().filter(JUnitXml::fails).count();
    long skipped = findings.stream().filter(each -> each.acceptance() != null).count();
    return new String[] {"name", name, "tests", Integer.toString(tests), "failures", Long.toString(failures), "errors", "0", "skipped", Long.toString(skipped)};
  }
}
