package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceTest {
  private static final String OTHER = Cli.SLOW.replace("Totals", "Others");

  @TempDir
  private Path folder;

  private Cli cli;
  private Path totals;

  @BeforeEach
  void begin() throws Exception {
    cli = new Cli(folder);
    totals = cli.write("src/shop/Totals.java", Cli.SLOW);
    cli.git("init", "-q");
    cli.git("add", ".");
    cli.git("commit", "-qm", "x");
  }

  private Cli.Result since(String commit) {
    return cli.run("check", "./src", "--since=" + commit);
  }

  @Test
  void whatWasThereIsCountedAndNotTold() {
    Cli.Result result = since("HEAD");
    assertThat(result.out()).isEqualTo("0 findings in 0 of 1 file\n");
    assertThat(result.err()).isEqualTo("brisk: 1 more was there at HEAD already\n");
    assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
  }

  @Test
  void itStaysKnownWhereLinesMoveAndFilesAreRenamed() throws Exception {
    Files.writeString(totals, Cli.SLOW.replace("class Totals", "/** Of a day.\n * And of a year. */\nclass Totals"));
    assertThat(since("HEAD").out()).startsWith("0 findings");
    cli.git("mv", "src/shop/Totals.java", "src/Totals.java");
    assertThat(since("HEAD").out()).startsWith("0 findings");
  }

  @Test
  void aChangedLineIsToldWhateverWasThere() throws Exception {
    Files.writeString(totals, Cli.SLOW.replace("sum += price", "sum +=  price"));
    Cli.Result result = since("HEAD");
    assertThat(result.out()).contains("src/shop/Totals.java:6:31: warning").contains("1 finding (1 warning) in 1 of 1 file");
    assertThat(result.status()).isEqualTo(ExitStatus.FOUND);
    cli.git("commit", "-qam", "y");
    assertThat(since("HEAD").out()).startsWith("0 findings");
    assertThat(since("HEAD~1").out()).contains("[BoxedAccumulator]");
  }

  @Test
  void aFindingThatAChangeElsewhereBringsIsTold() throws Exception {
    Files.writeString(totals, Cli.SLOW.replace("Long sum", "long sum"));
    cli.git("commit", "-qam", "good");
    Files.writeString(totals, Cli.SLOW);
    // The line of the finding, which is not the declaration's, is as it was.
    assertThat(since("HEAD").out()).contains("src/shop/Totals.java:6:31: warning");
  }

  @Test
  void filesThatGitDoesNotKnowAreNew() throws Exception {
    cli.write("src/shop/Others.java", OTHER);
    Cli.Result result = since("HEAD");
    assertThat(result.out()).contains("src/shop/Others.java:6:31").contains("1 finding (1 warning) in 1 of 2 files").doesNotContain("Totals.java");
    cli.git("add", ".");
    cli.git("commit", "-qm", "y");
    assertThat(since("HEAD").err()).isEqualTo("brisk: 2 more were there at HEAD already\n");
    assertThat(since("HEAD~1").out()).contains("src/shop/Others.java:6:31").doesNotContain("Totals.java");
  }

  @Test
  void whatGitDoesNotKnowIsNamed(@TempDir Path elsewhere) throws Exception {
    Cli.Result unknown = since("nowhere");
    assertThat(unknown.err()).isEqualTo("brisk: --since: git knows no commit 'nowhere'\n");
    assertThat(unknown.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(since("--all").err()).isEqualTo("brisk: --since: git knows no commit '--all'\n");
    Cli other = new Cli(elsewhere);
    other.write("src/shop/Totals.java", Cli.SLOW);
    assertThat(other.run("check", "./src", "--since=HEAD").err()).contains("is in no work tree of git");
  }
}
