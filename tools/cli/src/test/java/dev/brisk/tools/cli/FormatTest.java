package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FormatTest {
  /** What neither JSON nor XML takes as it is, in a name and in a quoted source. */
  private static final String ODD = "a\"</script>&'<b>\u0001\u2028ä\uD83D\uDE00\t]]>";

  @TempDir
  private Path folder;

  private static byte[] written(Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    dev.brisk.api.Finding told = new dev.brisk.api.Finding("Rule", "'" + ODD + "' is slow", Severity.NOTE, Heat.HOT, "x", 3, 4, 3, 9, null);
    format.write(List.of(new Finding(told, ODD + ".java", "", null), new Finding(told, "b.java", "", null)), out);
    return out.toByteArray();
  }

  @Test
  void aLineOfJsonHasAllThatIsKnown() throws IOException {
    Cli cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW);
    Cli.Result result = cli.run("check", "./src", "--format=json");
    assertThat(result.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(result.out().lines()).hasSize(1);
    JsonObject finding = JsonParser.parseString(result.out()).getAsJsonObject();
    assertThat(finding.get("rule").getAsString()).isEqualTo("BoxedAccumulator");
    assertThat(finding.get("severity").getAsString() + ' ' + finding.get("heat").getAsString()).isEqualTo("warning warm");
    assertThat(finding.get("file").getAsString()).isEqualTo("src/shop/Totals.java");
    assertThat(finding.get("line").getAsInt() + ":" + finding.get("column").getAsInt()).isEqualTo("6:31");
    assertThat(finding.get("member").getAsString()).isEqualTo("shop.Totals#total(long[])");
    assertThat(finding.get("message").getAsString()).contains("declare it long");
    assertThat(finding.get("evidence").getAsString()).startsWith("measured ");
    JsonObject edit = finding.getAsJsonObject("fix").getAsJsonArray("edits").get(0).getAsJsonObject();
    assertThat(Cli.SLOW.substring(edit.get("start").getAsInt(), edit.get("end").getAsInt()) + ">" + edit.get("text").getAsString()).isEqualTo("Long>long");
  }

  @Test
  void checkstylesXml() throws IOException {
    Cli cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW);
    assertThat(cli.run("check", "./src", "--format=checkstyle").out()).matches("""
        <\\?xml version="1.0" encoding="UTF-8"\\?>
        <checkstyle version="brisk 0.1.0">
          <file name="src/shop/Totals.java">
            <error line="6" column="31" severity="warning" message="'sum' is of type Long: [^"]*" source="brisk.BoxedAccumulator"( /|/)>
          </file>
        </checkstyle>
        """);
    assertThat(cli.run("check", "./src", "--format=checkstyle", "--rules=none").out()).contains("<checkstyle version=\"brisk 0.1.0\">\n</checkstyle>");
  }

  @Test
  void oddCharactersAreInert() throws Exception {
    String[] lines = new String(written(Format.json), StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(JsonParser.parseString(lines[0]).getAsJsonObject().get("file").getAsString()).isEqualTo(ODD + ".java");
    Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(written(Format.checkstyle))).getDocumentElement();
    Element file = (Element) root.getElementsByTagName("file").item(0);
    assertThat(file.getAttribute("name").replace('\t', ' ')).isEqualTo(ODD.replace('\u0001', '\uFFFD').replace('\t', ' ') + ".java");
    assertThat(((Element) file.getElementsByTagName("error").item(0)).getAttribute("severity")).isEqualTo("info");
    assertThat(root.getElementsByTagName("file").getLength()).isEqualTo(2);
  }
}
