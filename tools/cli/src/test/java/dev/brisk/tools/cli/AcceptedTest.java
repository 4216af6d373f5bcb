package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted in the sources, as the command tells it. */
class AcceptedTest {
  @TempDir
  private Path folder;

  @Test
  void acceptedOnTheLine() throws Exception {
    Cli cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW.replace("sum += price;", "sum += price; // brisk:accept BoxedAccumulator ten prices"));
    Cli.Result text = cli.run("check", "./src");
    assertThat(text.status()).as(text.out()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(cli.run("check", "./src", "--format=sarif").out()).contains("\"kind\": \"inSource\"").contains("\"justification\": \"ten prices\"");
    assertThat(cli.run("fix", "./src").out()).isEmpty();
  }

  @Test
  void whatIsWrongOrWithoutEffect() throws Exception {
    Cli cli = new Cli(folder);
    cli.write("src/shop/Empty.java", "package shop;\n\nclass Empty {\n  // brisk:accept BoxedAccumulator was slow once\n  int a;\n  int b; // brisk:accept KeySetLokup why\n"
        + "  int c; // brisk:accept KeySetLookup\n  @SuppressWarnings(\"strings\") int d;\n}\n");
    cli.write("src/shop/Broken.java", "package shop;\n\nclass Broken {\n  int a; // brisk:accept BoxedAccumulator nobody knows\n  Absent b;\n}\n");
    Cli.Result result = cli.run("check", "./src");
    assertThat(result.err()).contains("brisk: src/shop/Empty.java:5: the comment in line 4 accepts BoxedAccumulator, which is not found here; it can go\n")
        .contains("brisk: src/shop/Empty.java:6: the comment in line 6 accepts nothing: no rule or theme is named 'KeySetLokup'; did you mean KeySetLookup\n")
        .contains("brisk: src/shop/Empty.java:7: the comment in line 7 gives no reason and accepts nothing; write one behind the rule\n")
        .contains("brisk: src/shop/Empty.java:8: @SuppressWarnings(\"strings\") accepts nothing that is found here; it can go\n").doesNotContain("Broken.java:4: ");
    assertThat(result.status()).isZero();
    // Who looks at one file does not see who calls it.
    assertThat(cli.run("check", "./src/shop/Empty.java").err()).doesNotContain("line 4");
  }
}
