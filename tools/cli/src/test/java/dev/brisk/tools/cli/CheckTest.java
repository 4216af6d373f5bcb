package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.options.OptionSpec;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir
  private Path folder;

  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  @Test
  void aFindingWithItsLineAndTheTotals() throws IOException {
    cli.write("src/shop/Totals.java", Cli.SLOW);
    Cli.Result result = cli.run("check", "./src");
    assertThat(result.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("src/shop/Totals.java:6:31: warning (warm): [BoxedAccumulator] 'sum' is of type Long: ")
        .contains("\n    for (long price : prices) sum += price;\n                              ^~~~~~~~~~~~\n")
        .endsWith("""

                 1  BoxedAccumulator  1 warm
            1 finding (1 warning) in 1 of 1 file
            """)
        .doesNotContain("\u001b");
  }

  @Test
  void theExitStatusHangsOnTheSeverity() throws IOException {
    cli.write("src/shop/Totals.java", Cli.SLOW);
    assertThat(cli.run("check", "./src", "--fail-on=error").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(cli.run("check", "./src", "--fail-on=error", "--fail=warm").status()).isEqualTo(ExitStatus.FOUND);
    assertThat(cli.run("check", "./src", "--severity=boxing:note").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(cli.run("check", "./src", "--fail-on=never").status()).isEqualTo(ExitStatus.GOOD);
    Cli.Result none = cli.run("check", "./src", "--rules=-boxing");
    assertThat(none.status()).isEqualTo(ExitStatus.GOOD);
    assertThat(none.out()).isEqualTo("0 findings in 0 of 1 file\n");
  }

  @Test
  void sourcesOnTheClassPathAreOnlySeen() throws IOException {
    cli.write("src/shop/Till.java", "package shop; class Till { long all(long[] prices) { return new Totals().total(prices); } }");
    cli.write("lib/shop/Totals.java", Cli.SLOW);
    Cli.Result result = cli.run("check", "./src", "--classpath=" + folder.resolve("lib"));
    assertThat(result.out()).isEqualTo("0 findings in 0 of 1 file\n");
    assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
  }

  @Test
  void colourWhereItIsAskedFor() throws IOException {
    cli.write("src/shop/Totals.java", Cli.SLOW);
    assertThat(cli.run("check", "./src", "--color=always").out()).contains("\u001b[");
  }

  @Test
  void sourcesWithErrorsAreLookedAtAsFarAsTheyAreUnderstood() throws IOException {
    cli.write("src/shop/Totals.java", Cli.SLOW);
    cli.write("src/shop/Broken.java", "package shop; class Broken extends absent.Thing { void f() { } }");
    Cli.Result result = cli.run("check", "./src");
    assertThat(result.out()).contains("[BoxedAccumulator]");
    assertThat(result.err()).isEqualTo("""
        brisk: the compiler reports 1 error in 1 file; what depends on them is left out. Is the class path whole?
          src/shop/Broken.java:1: package absent does not exist
        """);
  }

  @Test
  void everyOptionOfTheLinterIsOffered() {
    String help = Cli.plain("check", "--help").out();
    for (OptionSpec each : OptionSpec.values()) {
      if (each != OptionSpec.LIST && each != OptionSpec.REPORT) assertThat(help).contains("--" + each.key() + "=");
    }
  }

  @Test
  void whatCanNotBeUsedIsNamed() throws IOException {
    Path source = cli.write("src/shop/Totals.java", Cli.SLOW);
    assertUnusable("no such source: " + folder + "/absent", "check", "./absent");
    assertUnusable("--heat: no value is named 'hotter'; allowed are cold, normal, warm, hot", "check", "./src", "--heat=hotter");
    assertUnusable("--release: this Java knows 7 to", "check", "./src", "--release=99");
    assertUnusable("Invalid value for option '--encoding'", "check", "./src", "--encoding=klingon");
    assertUnusable("Missing required parameter: 'SRC'", "check");
    assertUnusable("Unknown option: '--frob'", "check", "./src", "--frob");
    assertThat(Cli.plain("check", source.toString(), "--base=" + folder + "/absent").err()).isEqualTo("brisk: --base: no such folder: " + folder + "/absent\n");
  }

  private void assertUnusable(String message, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(result.out()).isEmpty();
  }
}
