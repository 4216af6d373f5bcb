package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is so. */
class ReadmeTest {
  private static final Page README = new Page(Project.ROOT.resolve("README.md"));
  private static final String SUM = """
      package shop;

      class Sum {
        long of(long[] xs) {
          Long total = 0L;
          for (long x : xs) total += x;
          return total;
        }

        @Deprecated
        void old() {}
      }
      """;

  @Test
  void theFindingsOfTheSampleAreReal() throws IOException {
    List<String> lines = Sample.lines();
    List<String> shown = new ArrayList<>();
    for (String rule : List.of("[BoxedAccumulator]", "[KeySetLookup]")) lines.stream().filter(line -> line.contains(rule)).findFirst().ifPresent(shown::add);
    lines.stream().filter(line -> line.contains("brisk: ")).map(line -> few(line.substring(line.indexOf("brisk: ")))).forEach(shown::add);
    String block = "<!-- findings of the sample -->\n```text\n" + String.join("\n", shown) + "\n```";
    if (System.getProperty("bless") != null) {
      String text = README.text().replaceAll("(?s)<!-- findings of the sample -->\n```text\n.*?```", Matcher.quoteReplacement(block));
      Files.writeString(README.file(), text);
    }
    assertThat(Sample.unmeasured(README.text())).as("the README shows old findings; write them with -Dbless").contains(Sample.unmeasured(block));
  }

  /** The last line with the first few of its rules. */
  private static String few(String line) {
    return line.replaceAll("\\((\\w+ \\d+, \\w+ \\d+, \\w+ \\d+), [^)]*\\)", "($1, ...)");
  }

  @Test
  void ciRunsTheTestCommand() throws IOException {
    assertThat(README.text()).contains("\nmvn install\n");
    assertThat(Files.readString(Project.ROOT.resolve(".ci/run"))).contains("mvn -B -ntp install");
  }

  @Test
  void everyOptionIsTaken() throws IOException {
    Matcher option = Pattern.compile("-Abrisk\\.[a-z]+=[^\\s`<']+").matcher(README.text());
    List<String> options = new ArrayList<>();
    while (option.find()) options.add(option.group());
    assertThat(options).hasSizeGreaterThan(8);
    for (String each : options) {
      Run run = Project.named("readme-option").file("src/main/java/shop/Sum.java", SUM).javac(each);
      assertThat(run.output()).as(each).doesNotContain("warning: brisk:").contains("brisk: ");
    }
  }

  private static Run build(String name, String plugin) {
    return Run.maven(Project.named(name).file("src/main/java/shop/Sum.java", SUM).file("pom.xml", """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>shop</groupId>
          <artifactId>readme</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build><plugins>%s</plugins></build>
        </project>
        """.formatted(plugin)).folder(), "compile");
  }

  @Test
  void theMavenBlockWorks() throws IOException {
    Run run = build("readme-maven", README.blocks("xml").get(0));
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("[BoxedAccumulator]").contains("target/brisk/classes.sarif");
  }

  @Test
  void theBlockWithLombokWorks() throws IOException {
    String paths = README.blocks("xml").get(1);
    Run run = build("readme-lombok", "<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version><configuration>" + paths + "</configuration></plugin>");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("[BoxedAccumulator]");
  }

  @Test
  void theStrictBlockIsClean() throws IOException {
    String arguments = README.blocks("xml").get(3);
    assertThat(arguments).contains("-Werror").contains("-Xplugin:Brisk");
    String plugin = README.blocks("xml").get(0).replace("</configuration>", arguments + "</configuration>");
    Run run = build("readme-strict", plugin);
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("[BoxedAccumulator]").doesNotContain("[WARNING]");
  }

  @Test
  void theProblemMatcherMatches() throws IOException {
    Matcher regexp = Pattern.compile("\"regexp\": \"(.*)\"").matcher(README.text());
    assertThat(regexp.find()).isTrue();
    Pattern pattern = Pattern.compile(regexp.group(1).replace("\\\\", "\\"));
    Run run = build("readme-matcher", README.blocks("xml").get(0));
    List<String> matched = run.output().lines().filter(line -> pattern.matcher(line).find()).toList();
    assertThat(matched).hasSize(1);
    Matcher finding = pattern.matcher(matched.get(0));
    assertThat(finding.find()).isTrue();
    assertThat(finding.group(2)).endsWith("Sum.java");
    assertThat(finding.group(3)).isEqualTo("6");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    assertThat(README.links()).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
  }
}
