package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {
  @TempDir
  private Path folder;

  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  @Test
  void aDiffThatChangesNothing() throws IOException {
    Path file = cli.write("src/shop/Totals.java", Cli.SLOW);
    Cli.Result result = cli.run("fix", "./src");
    assertThat(result.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(result.out()).isEqualTo("""
        --- a/src/shop/Totals.java
        +++ b/src/shop/Totals.java
        @@ -2,7 +2,7 @@

         class Totals {
           long total(long[] prices) {
        -    Long sum = 0L; // grows
        +    long sum = 0L; // grows
             for (long price : prices) sum += price;
             return sum;
           }
        """.replace("@@\n\n", "@@\n \n"));
    assertThat(result.err()).isEqualTo("brisk: 1 finding can be fixed in 1 file (BoxedAccumulator 1); 0 left; --apply changes the files\n");
    assertThat(file).hasContent(Cli.SLOW);
  }

  @Test
  void gitTakesTheDiff() throws Exception {
    String windows = Cli.SLOW.stripTrailing().replace("\n", "\r\n").replace("grows", "größer");
    Path file = cli.write("src/shop/Totals.java", windows);
    cli.git("init", "-q");
    Files.writeString(folder.resolve("fix.diff"), cli.run("fix", "./src").out());
    cli.git("apply", "fix.diff");
    assertThat(Files.readString(file)).isEqualTo(windows.replace("Long sum", "long sum"));
  }

  @Test
  void appliedOnceAndNothingIsLeftForASecondRun() throws IOException {
    Path file = cli.write("src/shop/Totals.java", Cli.SLOW);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    Cli.Result first = cli.run("fix", "./src", "--apply");
    assertThat(first.err()).isEqualTo("brisk: 1 finding fixed in 1 file (BoxedAccumulator 1); 0 left\n");
    assertThat(first.status()).isEqualTo(ExitStatus.GOOD);
    assertThat(file).hasContent(Cli.SLOW.replace("Long sum", "long sum"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rwxr-x---");
    Cli.Result second = cli.run("fix", "./src", "--apply");
    assertThat(second.err()).isEqualTo("brisk: 0 findings can be fixed in 0 files; 0 left\n".replace("can be fixed", "fixed"));
    assertThat(second.status()).isEqualTo(ExitStatus.GOOD);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theEncodingStays() throws IOException {
    Path file = folder.resolve("Totals.java");
    byte[] latin = Cli.SLOW.replace("grows", "größer").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThat(cli.run("fix", "./Totals.java", "--apply", "--encoding=ISO-8859-1").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("long sum = 0L; // größer");
    Files.write(file, latin);
    Cli.Result wrong = cli.run("fix", "./Totals.java", "--apply");
    assertThat(wrong.err()).contains("not in the encoding UTF-8");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
  }

  @Test
  void aTreeThatGitCouldNotGiveBackIsLeftAlone() throws Exception {
    Path file = cli.write("src/shop/Totals.java", Cli.SLOW);
    cli.git("init", "-q");
    Cli.Result unknown = cli.run("fix", "./src", "--apply");
    assertThat(unknown.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(unknown.err()).contains("git does not know one of the files to be changed").contains("src/shop/Totals.java").contains("--allow-dirty");
    cli.git("add", ".");
    cli.git("commit", "-qm", "x");
    Files.writeString(file, Cli.SLOW + "\n");
    Cli.Result dirty = cli.run("fix", "./src", "--apply");
    assertThat(dirty.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(dirty.err()).contains("changes that are not committed, such as src/shop/Totals.java; nothing was changed");
    assertThat(file).hasContent(Cli.SLOW + "\n");
    cli.git("checkout", "-q", ".");
    assertThat(cli.run("fix", "./src", "--apply").status()).isEqualTo(ExitStatus.GOOD);
    Files.writeString(file, Cli.SLOW);
    Files.writeString(folder.resolve("other.txt"), "not git's");
    assertThat(cli.run("fix", "./src", "--apply", "--allow-dirty").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(cli.git("status", "--porcelain")).isEqualTo(" M src/shop/Totals.java\n?? other.txt\n");
  }

  @Test
  void aLinkThatLeadsOutIsNotFollowed() throws IOException {
    Path outside = cli.write("elsewhere/Totals.java", Cli.SLOW);
    Files.createDirectories(folder.resolve("src"));
    Files.createSymbolicLink(folder.resolve("src/Totals.java"), outside);
    Cli.Result result = cli.run("fix", "./src", "--apply");
    assertThat(result.status()).isEqualTo(ExitStatus.UNFINISHED);
    assertThat(result.err()).contains("src/Totals.java: a link leads out of ");
    assertThat(outside).hasContent(Cli.SLOW);
  }

  @Test
  void sourcesInJarsAreNotChanged() throws IOException {
    Path jar = folder.resolve("shop.jar");
    try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new java.util.jar.JarEntry("shop/Totals.java"));
      out.write(Cli.SLOW.getBytes(StandardCharsets.UTF_8));
    }
    Cli.Result result = cli.run("fix", "./shop.jar", "--apply");
    assertThat(result.err()).contains("not fixed: shop.jar!/shop/Totals.java:6 [BoxedAccumulator]: the file lies in a jar");
    assertThat(result.status()).isEqualTo(ExitStatus.FOUND);
  }

  @Test
  void importsAndFieldsAreAddedWhereTheyAreNeeded() throws IOException {
    Path file = cli.write("src/shop/Words.java", """
        package shop;

        import java.util.List;

        /** Looks at words. */
        class Words {
          int count(List<String> words) {
            int count = 0;
            for (String word : words) {
              if (word.matches("[a-z]+-[0-9]*")) count++; // plain
              if (word.split("--").length > 1) count++;
            }
            return count;
          }
        }
        """.replace("\n", "\r\n"));
    assertThat(cli.run("fix", "./src", "--apply", "--allow-dirty").status()).isEqualTo(ExitStatus.GOOD);
    assertThat(Files.readString(file)).isEqualTo("""
        package shop;

        import java.util.List;
        import java.util.regex.Pattern;

        /** Looks at words. */
        class Words {
          private static final Pattern COUNT_PATTERN = Pattern.compile("[a-z]+-[0-9]*");

          private static final Pattern COUNT_PATTERN_2 = Pattern.compile("--");

          int count(List<String> words) {
            int count = 0;
            for (String word : words) {
              if (COUNT_PATTERN.matcher(word).matches()) count++; // plain
              if (COUNT_PATTERN_2.split(word).length > 1) count++;
            }
            return count;
          }
        }
        """.replace("\n", "\r\n"));
    assertThat(cli.run("fix", "./src", "--apply", "--allow-dirty").err()).startsWith("brisk: 0 findings fixed");
  }
}
