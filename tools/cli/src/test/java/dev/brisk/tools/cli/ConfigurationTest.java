package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the repository, as the command reads it. */
class ConfigurationTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void sources() throws IOException {
    cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW);
    cli.write("src/shop/parser/Totals.java", Cli.SLOW.replace("package shop", "package shop.parser"));
  }

  @Test
  void headAndSections() throws IOException {
    cli.write("brisk.properties", "severity = boxing:error\n[src/**/parser/**]\nseverity = all:note\n");
    Cli.Result result = cli.run("check", "./src", "--fail-on=error");
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).contains("src/shop/Totals.java:6:31: error").contains("src/shop/parser/Totals.java:6:31: note");
    assertThat(cli.run("check", "./src", "--fail-on=error", "--severity=all:warning").out()).doesNotContain("error").doesNotContain("note");
    assertThat(cli.run("check", "./src", "--config=off").out()).contains("2 findings (2 warnings)");
    cli.write("ci/brisk.properties", "rules = -boxing\n");
    assertThat(cli.run("check", "./src", "--config=" + folder + "/ci/brisk.properties").out()).contains("0 findings");
  }

  @Test
  void excludedPaths() throws IOException {
    cli.write("brisk.properties", "exclude = /src/shop/parser\n");
    assertThat(cli.run("check", "./src").out()).contains("1 finding (1 warning)").doesNotContain("parser");
    assertThat(cli.run("fix", "./src").out()).contains("src/shop/Totals.java").doesNotContain("parser");
  }

  @Test
  void mistakes() throws IOException {
    cli.write("brisk.properties", "# ours\nexclud = x\n");
    Cli.Result warned = cli.run("check", "./src");
    assertThat(warned.err()).contains("brisk: " + folder + "/brisk.properties:2: no option is named 'exclud'; did you mean exclude\n");
    assertThat(warned.status()).isEqualTo(1);
    cli.write("brisk.properties", "# ours\n\nfail = hott\n");
    Cli.Result refused = cli.run("check", "./src");
    assertThat(refused.err()).contains("brisk: " + folder + "/brisk.properties:3: fail: no value is named 'hott'; did you mean hot\n");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(cli.run("check", "./src", "--config=" + folder + "/none").err()).contains(folder + "/none: there is no such file");
  }

  @Test
  void theBaselineOfTheFile() throws IOException {
    cli.write("brisk.properties", "baseline = ci/accepted.txt\n");
    assertThat(cli.run("check", "./src").err()).contains("no such file: ci/accepted.txt; 'brisk baseline' writes it");
    assertThat(cli.run("baseline", "./src").err()).contains("2 findings accepted in ci/accepted.txt");
    Cli.Result check = cli.run("check", "./src");
    assertThat(check.status()).isZero();
    assertThat(check.err()).contains("2 more are accepted in ci/accepted.txt");
  }

  @Test
  void formerSourcesAreReadTheSame() throws Exception {
    cli.write("brisk.properties", "[/src/shop/parser]\nrules = none\n");
    cli.git("init", "-q");
    cli.git("add", ".");
    cli.git("commit", "-qm", "x");
    cli.write("src/shop/parser/Totals.java", Cli.SLOW.replace("package shop", "// down\npackage shop.parser"));
    cli.write("src/shop/Totals.java", "// down\n" + Cli.SLOW);
    Cli.Result result = cli.run("check", "./src", "--since=HEAD");
    assertThat(result.err()).contains("1 more was there at HEAD already");
    assertThat(result.status()).isZero();
  }
}
