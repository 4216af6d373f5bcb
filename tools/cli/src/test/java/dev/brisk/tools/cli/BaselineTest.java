package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir
  private Path folder;

  private Cli cli;
  private Path totals;

  @BeforeEach
  void begin() throws Exception {
    cli = new Cli(folder);
    totals = cli.write("src/shop/Totals.java", Cli.SLOW);
  }

  private Cli.Result check() {
    return cli.run("check", "./src", "--baseline=brisk-baseline.txt");
  }

  @Test
  void whatIsAcceptedIsCountedAndNotTold() throws Exception {
    Cli.Result written = cli.run("baseline", "./src");
    assertThat(written.err()).isEqualTo("brisk: 1 finding accepted in brisk-baseline.txt\n");
    assertThat(written.status()).isEqualTo(ExitStatus.GOOD);
    assertThat(folder.resolve("brisk-baseline.txt")).hasContent("""
        # brisk baseline 1: findings accepted as they are; lines may go, and 'brisk baseline' writes all anew
        BoxedAccumulator\tsrc/shop/Totals.java\tshop.Totals#total(long[])\tsum+=price\t1
        """);
    Cli.Result result = check();
    assertThat(result.out()).isEqualTo("0 findings in 0 of 1 file\n");
    assertThat(result.err()).isEqualTo("brisk: 1 more is accepted in brisk-baseline.txt\n");
    assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
  }

  @Test
  void oneMoreOfTheSameIsNew() throws Exception {
    cli.run("baseline", "./src");
    Files.writeString(totals, Cli.SLOW.replaceFirst("(?s)(  long total.*  }\n)", "$1\n$1").replaceFirst("total", "later"));
    assertThat(check().out()).contains("src/shop/Totals.java:6:31").contains("1 finding (1 warning)");
    assertThat(check().status()).isEqualTo(ExitStatus.FOUND);
  }

  @Test
  void whatLostItsEffectIsTold() throws Exception {
    cli.run("baseline", "./src");
    Files.writeString(totals, Cli.SLOW.replace("Long", "long"));
    assertThat(check().err())
        .isEqualTo("brisk: 1 line of brisk-baseline.txt has lost its effect, such as that of src/shop/Totals.java; 'brisk baseline' writes it anew\n");
    cli.write("other/Empty.java", "class Empty {}");
    assertThat(cli.run("check", "./other", "--baseline=brisk-baseline.txt").err()).isEmpty();
  }

  @Test
  void whatIsNoBaselineIsNotReplaced() throws Exception {
    assertThat(check().err()).isEqualTo("brisk: --baseline: no such file: brisk-baseline.txt; 'brisk baseline' writes it\n");
    Path file = cli.write("brisk-baseline.txt", "# brisk baseline 2: of tomorrow\n");
    assertThat(cli.run("baseline", "./src").err()).contains("brisk-baseline.txt: this baseline is of another version of Brisk");
    assertThat(cli.run("baseline", "./src").status()).isEqualTo(ExitStatus.UNFINISHED);
    assertThat(file).hasContent("# brisk baseline 2: of tomorrow\n");
    assertThat(check().err()).contains("--baseline: ").contains("this baseline is of another version");
    assertThat(check().status()).isEqualTo(ExitStatus.UNUSABLE);
    Files.writeString(file, "something else");
    assertThat(check().err()).contains("this is no baseline");
    Files.writeString(file, "# brisk baseline 1: x\nBoxedAccumulator\n");
    assertThat(check().err()).contains("line 2 has 1 columns, not 5");
    assertThat(Files.list(folder)).hasSize(2);
  }
}
