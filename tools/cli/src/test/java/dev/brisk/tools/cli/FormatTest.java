package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {
  @TempDir
  private Path folder;

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
    assertThat(finding.get("what").getAsString()).startsWith("'sum' is of type Long: each pass unboxes it").doesNotContain("declare");
    assertThat(finding.get("instead").getAsString()).isEqualTo("declare it long");
    assertThat(finding.get("why").getAsString()).startsWith("A Long that collects a sum is unboxed");
    assertThat(finding.get("source").getAsString()).contains("sum += price");
    JsonObject edit = finding.getAsJsonObject("fix").getAsJsonArray("edits").get(0).getAsJsonObject();
    assertThat(edit.toString()).isEqualTo("{\"line\":5,\"column\":5,\"endLine\":5,\"endColumn\":9,\"text\":\"long\"}");
    JsonObject change = finding.getAsJsonObject("fix").getAsJsonArray("changes").get(0).getAsJsonObject();
    assertThat(change.get("before").getAsString() + ">" + change.get("after").getAsString()).isEqualTo("    Long sum = 0L; // grows>    long sum = 0L; // grows");
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
  void intoAFileOrNotAtAll() throws IOException {
    Cli cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW);
    Path notes = cli.write("notes.txt", "mine");
    Cli.Result refused = cli.run("check", "./src", "--format=sarif", "-o", "./notes.txt");
    assertThat(refused.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(refused.err()).contains("--output: " + notes + ": there is another file in its place, and it is no report of Brisk");
    assertThat(notes).hasContent("mine");
    assertThat(cli.run("check", "./src", "-o", "./x.txt").err()).contains("say which --format");
    for (String format : new String[] {"json", "checkstyle", "junit", "sarif", "html"}) {
      Cli.Result written = cli.run("check", "./src", "--format=" + format, "-o", "./out/of." + format);
      assertThat(written.status()).as(written.err()).isEqualTo(ExitStatus.FOUND);
      assertThat(written.out()).isEmpty();
      byte[] bytes = Files.readAllBytes(folder.resolve("out/of." + format));
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(cli.run("check", "./src", "--format=" + format).out()).contains("declare it long");
      assertThat(cli.run("check", "./src", "--format=" + format, "-o", "./out/of." + format).status()).isEqualTo(ExitStatus.FOUND);
      assertThat(folder.resolve("out/of." + format)).hasBinaryContent(bytes);
    }
    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.tmp");
  }
}
