package dev.brisk.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.brisk.api.Finding;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.report.Acceptance;
import dev.brisk.report.Excerpt;
import dev.brisk.report.Listed;
import dev.brisk.report.Rewrite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ReportFormatTest {
  /** What neither JSON nor XML nor HTML takes as it is, in a name, a quoted source, and a source itself. */
  static final String ODD = "a\"</script><!--<script>alert(1)</script>&'<b>\u0001\u2028\u202eä\uD83D\uDE00\t]]>";

  private static Listed listed(String file, Severity severity, Rewrite rewrite, Acceptance acceptance) {
    return new Listed(new Finding("BoxedAccumulator", "'" + ODD + "' is slow; write '" + ODD + "'", severity, Heat.HOT, file, 3, 4, 3, 9, ODD), rewrite, acceptance, new Excerpt(2, List.of("2", ODD, "4")));
  }

  static Report report() {
    Rewrite rewrite = new Rewrite(ODD, List.of(new Rewrite.Replacement(3, 1, 3, 3, ODD)));
    return new Report(ODD, List.of(listed(ODD + ".java", Severity.WARNING, rewrite, null), listed("b.java", Severity.NOTE, null, null),
        listed("c.java", Severity.ERROR, null, new Acceptance(true, ODD))), Catalogue.own("0.1.0"), file -> List.of("1", "2", ODD + file, "4"), new Report.Trend(ODD, 3));
  }

  private static byte[] written(ReportFormat format, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, out);
    return out.toByteArray();
  }

  private static String text(ReportFormat format, Report report) throws IOException {
    return new String(written(format, report), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theSameBytesInAnyOrder(ReportFormat format) throws IOException {
    Report report = report();
    List<Listed> turned = new ArrayList<>(report.findings());
    turned.addAll(report.findings());
    Collections.reverse(turned);
    assertThat(written(format, new Report(report.title(), turned, Catalogue.own("0.1.0"), report.sources(), report.trend()))).isEqualTo(written(format, report));
  }

  @Test
  void linesOfJson() throws IOException {
    String[] lines = text(ReportFormat.JSON, report()).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(JsonParser.parseString(lines[0]).getAsJsonObject().get("file").getAsString()).isEqualTo(ODD + ".java");
    assertThat(JsonParser.parseString(lines[0]).getAsJsonObject().get("instead").getAsString()).isEqualTo("write '" + ODD + "'");
  }

  @Test
  void checkstylesXml() throws Exception {
    Element root = parsed(written(ReportFormat.CHECKSTYLE, report()));
    Element file = (Element) root.getElementsByTagName("file").item(0);
    assertThat(file.getAttribute("name")).isEqualTo(xml(ODD) + ".java");
    assertThat(((Element) root.getElementsByTagName("error").item(1)).getAttribute("severity")).isEqualTo("info");
    assertThat(root.getElementsByTagName("file").getLength()).as("without what was accepted").isEqualTo(2);
  }

  @Test
  void jUnitsXml() throws Exception {
    Element root = parsed(written(ReportFormat.JUNIT, report()));
    assertThat(root.getAttribute("tests") + root.getAttribute("failures") + root.getAttribute("skipped")).isEqualTo("311");
    assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
    Element failure = (Element) root.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("warning");
    assertThat(failure.getTextContent()).contains("A Long that collects a sum");
    Element test = (Element) failure.getParentNode();
    assertThat(test.getAttribute("name")).isEqualTo("BoxedAccumulator in " + xml(ODD));
    assertThat(test.getAttribute("line")).isEqualTo("3");
    assertThat(((Element) root.getElementsByTagName("skipped").item(0)).getAttribute("message")).isEqualTo("accepted: " + xml(ODD));
    Element none = parsed(written(ReportFormat.JUNIT, new Report("", List.of(), Catalogue.own("0.1.0"), file -> List.of(), null)));
    assertThat(none.getElementsByTagName("testcase").getLength()).isEqualTo(1);
  }

  private static String xml(String text) {
    // A tab in an attribute is a blank to those who read it.
    return text.replace('\u0001', '\uFFFD').replace('\t', ' ');
  }

  private static Element parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
  }

  @Test
  void sarifByItsSchema() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode list = json.readTree(written(ReportFormat.SARIF, report()));
    try (InputStream in = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      assertThat(schema.validate(list, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))).isEmpty();
    }
    JsonNode first = list.at("/runs/0/results/0");
    assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri").asText()).matches("[a-zA-Z0-9%/._~-]+");
    assertThat(first.at("/fixes/0/description/text").asText()).isEqualTo(ODD);
    assertThat(first.at("/rank").asInt()).isEqualTo(90);
    JsonNode accepted = list.at("/runs/0/results/2/suppressions/0");
    assertThat(accepted.at("/kind").asText() + accepted.at("/justification").asText()).isEqualTo("inSource" + ODD);
    for (JsonNode rule : list.at("/runs/0/tool/driver/rules")) {
      assertThat(rule.has("help")).as(rule.get("id").asText()).isEqualTo(rule.get("id").asText().equals("BoxedAccumulator"));
    }
  }

  @Test
  void nothingOnThePageEndsItsData() throws IOException {
    String page = text(ReportFormat.HTML, report());
    assertThat(page).contains(Page.MARK).contains("script-src 'sha256-").doesNotContain("<b>").doesNotContain("<!--").doesNotContain("alert(1)</").doesNotContain("http:");
    assertThat(page.split("</script>", -1)).as("the index, three sources, the script").hasSize(6);
    String data = page.substring(page.indexOf("class=\"index\">") + 14, page.indexOf("</script>"));
    assertThat(JsonParser.parseString(data).getAsJsonObject().getAsJsonArray("files").get(0).getAsString()).isEqualTo(ODD + ".java");
  }
}
