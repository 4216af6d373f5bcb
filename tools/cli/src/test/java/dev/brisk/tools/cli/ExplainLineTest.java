package dev.brisk.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainLineTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() throws IOException {
    cli = new Cli(folder);
    cli.write("src/shop/Totals.java", Cli.SLOW);
    cli.write("src/shop/Orders.java", """
        package shop;

        class Orders {
          @SuppressWarnings("BoxedAccumulator")
          long total(long[] prices) {
            Long sum = 0L;
            for (long price : prices) sum += price;
            return sum;
          }

          void all(String[] names) {
            for (String name : names) one(name);
          }

          private String one(String name) {
            return name.replaceAll("a+", "b") + name.length();
          }

          static void main(String[] names) {
            label(names[0]);
          }

          private static String label(String name) {
            return name.replaceAll("a+", "b");
          }

          long sizes(java.nio.file.Path[] files) throws java.io.IOException {
            Long sum = 0L;
            for (java.nio.file.Path file : files) sum += java.nio.file.Files.readAllBytes(file).length;
            return sum;
          }
        }
        """);
  }

  private Cli.Result explain(String... words) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(words));
    return cli.run(all.toArray(new String[0]));
  }

  @Test
  void whatIsReported() {
    Cli.Result result = explain("./src/shop/Totals.java:6");
    assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
    assertThat(result.out()).startsWith("src/shop/Totals.java:6: for (long price : prices) sum += price;\n  in shop.Totals.total(long[])\n")
        .contains("Heat: warm\n", "  warm: the loop at line 6\n", "  prices  is of type long[]\n", "hidden work: 'sum' is unboxed to long\n", "Reported\n  [BoxedAccumulator] (warm) 'sum' is of type Long")
        .contains("Not looked here\n", "JoinByNestedLoops at 'for (long price : prices) sum += price;': it stands in no loop\n");
  }

  @Test
  void whatIsAcceptedInTheSource() {
    assertThat(explain("./src/shop/Orders.java:7").out()).contains("Found and not reported\n  [BoxedAccumulator] (warm) ", "    it is accepted in the source\n").doesNotContain("Reported\n  [");
  }

  @Test
  void whatSavesTooLittle() {
    assertThat(explain("./src/shop/Orders.java:29").out()).contains("Found and not reported\n  [BoxedAccumulator] (warm) ", "it saves about ", "; told is what saves 20 ns and 10 % in warm code\n");
    assertThat(explain("./src/shop/Orders.java:29", "--worth=off").out()).contains("Reported\n  [BoxedAccumulator]");
  }

  @Test
  void whatRulesAskedWhereTheySaidNothing() throws IOException {
    cli.write("src/shop/Doubt.java", """
        package shop;

        class Doubt {
          int count(java.util.regex.Pattern word, String[] names) {
            int count = 0;
            for (String name : names) {
              if (word.matcher(name).matches() || word.matcher(name).matches()) count++;
            }
            return count;
          }
        }
        """);
    assertThat(explain("./src/shop/Doubt.java:7").out())
        .contains("Looked and said nothing\n", "RepeatedPureCall at 'word.matcher(name).matches()': last asked: ", "is 'word.matcher(name).matches()' free of effects? no\n");
  }

  @Test
  void heatOfCallers() {
    assertThat(explain("./src/shop/Orders.java:16").out()).contains("Heat: warm\n  warm: shop.Orders.all calls shop.Orders.one in a loop, which makes it warm\n");
    assertThat(explain("./src/shop/Orders.java:24").out()).contains("Heat: cold\n  cold: only cold code calls shop.Orders.label, such as shop.Orders.main\n  cold: shop.Orders.main is cold by its name");
  }

  @Test
  void rulesThatAreOff() throws IOException {
    assertThat(explain("./src/shop/Totals.java:6", "--rules=-boxing").out()).contains("Found and not reported\n  [BoxedAccumulator]", "    the rule is switched off\n");
  }

  @Test
  void filesThatAreLeftOut() throws IOException {
    assertThat(explain("./src/shop/Totals.java:6", "--exclude=**/Totals.java").out()).contains("Not looked at\n  it is excluded by an option\n");
    cli.write("src/test/java/shop/TotalsTest.java", Cli.SLOW.replace("Totals", "TotalsTest"));
    assertThat(explain("./src/test/java/shop/TotalsTest.java:6").out()).contains("Not looked at\n  it is test code");
  }

  @Test
  void linesWithoutCodeAndFilesThatAreNotUnderstood() throws IOException {
    assertThat(explain("./src/shop/Totals.java:2").out()).contains("No code begins on this line\n");
    cli.write("src/shop/Broken.java", "package shop;\n\nclass Broken {\n  absent.Thing thing;\n}\n");
    assertThat(explain("./src/shop/Broken.java:4").out()).contains("The compiler does not understand all of the file", "src/shop/Broken.java:4: package absent does not exist");
  }

  @Test
  void asJson() {
    JsonObject line = JsonParser.parseString(explain("./src/shop/Totals.java:6:31", "--format=json").out()).getAsJsonObject();
    assertThat(line.get("file").getAsString()).isEqualTo("src/shop/Totals.java");
    assertThat(line.get("heat").getAsString()).isEqualTo("warm");
    JsonObject finding = line.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(finding.get("rule").getAsString()).isEqualTo("BoxedAccumulator");
    assertThat(finding.get("verdict").getAsString()).isEqualTo("told");
  }

  @Test
  void whatCannotBeExplained() {
    assertThat(explain("./src/shop/Absent.java:6")).extracting(Cli.Result::status, Cli.Result::err).containsExactly(ExitStatus.UNUSABLE, "brisk: no such file: " + folder + "/src/shop/Absent.java\n");
    assertThat(explain("./src/shop/Totals.java:99").err()).endsWith("Totals.java has lines 1 to 9, not 99\n");
    assertThat(explain("./src/shop/Totals.java").err()).contains("which line of it?");
    assertThat(explain("./src/shop/Totals.java:6", "./src/shop/Orders.java").err()).contains("lies in none of the sources that are named");
  }

  @Test
  void completionOfShells() {
    Cli.Result bash = Cli.plain("completion", "bash");
    assertThat(bash.status()).isEqualTo(ExitStatus.GOOD);
    assertThat(bash.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_brisk -o default brisk", "--fail-on", "KeySetLookup");
    assertThat(Cli.plain("completion", "zsh").out()).startsWith("#compdef brisk\n");
    assertThat(Cli.plain("completion", "fish").status()).isEqualTo(ExitStatus.UNUSABLE);
  }
}
