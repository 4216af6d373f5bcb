package dev.brisk.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.maven.Build.Run;
import dev.brisk.options.OptionSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real builds of projects whose poms know nothing of Brisk. */
class PluginTest {
  private static final String CHECK = Build.PLUGIN + "check";
  private static final String THREE = "maven3.home";

  /** Modules that need each other's classes; Lombok and MapStruct on both paths; modules; generated sources; an encoding of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"maven.home", "maven3.home", "maven4.home"})
  void aWholeReactor(String maven) throws Exception {
    Build build = Build.of("reactor", "reactor-" + maven);
    List<String> before = build.files();
    Run run = build.maven(maven, "-T", "2", CHECK);
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.lines("[BoxedAccumulator]")).hasSize(2);
    assertThat(run.output()).contains("prices/src/main/java/shop/prices/Prices.java:[14,").contains("orders/src/main/java/shop/orders/Orders.java:[20,")
        .contains("texts/src/main/java/shop/texts/Labels.java:[8,").contains("all += \"ä\" + name");
    assertThat(run.output()).contains("brisk: 4 modules, 6 files, 3 findings").contains("by rule: BoxedAccumulator 2, StringConcatInLoop 1")
        .contains("by module: orders 1, prices 1, texts 1").doesNotContain("does not understand").doesNotContain("Texts.java").doesNotContain("not marked as thread-safe");
    assertThat(run.output()).contains("all of them in target/brisk/findings.sarif");
    assertThat(run.output()).contains("to be read in target/brisk/index.html");
    assertThat(Files.readString(build.folder().resolve("target/brisk/index.html"))).contains("<!DOCTYPE html>").contains("all +\\u003d \\\"ä\\\" + name").contains("\"texts\"");
    assertThat(Files.readString(build.folder().resolve("target/brisk/findings.sarif"))).contains("\"orders/src/main/java/shop/orders/Orders.java\"");
    assertThat(Files.readString(build.folder().resolve("orders/target/brisk/classes.sarif"))).contains("\"src/main/java/shop/orders/Orders.java\"");
    assertThat(build.files().stream().filter(file -> !file.contains("target/")).toList()).isEqualTo(before);
  }

  /** Without the phases before it, what other modules would have made is read from their sources. */
  @Test
  void siblingsFromTheirSources() throws Exception {
    Build build = Build.of("reactor", "sources");
    Run run = build.maven(THREE, "-o", "generate-sources", Build.PLUGIN + "check-no-fork", "-pl", "texts,orders,prices,model");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("[StringConcatInLoop]").contains("brisk: 4 modules, 6 files");
    assertThat(build.files()).noneMatch(file -> file.contains("/target/classes/"));
  }

  @Test
  void whatIsAnErrorFailsAfterAllModules() throws Exception {
    Build build = Build.of("reactor", "failing");
    Run run = build.maven(THREE, CHECK, "-Dbrisk.fail=warm");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output()).contains("[ERROR] prices/src/main/java/shop/prices/Prices.java").contains("[ERROR] orders/src/main/java/shop/orders/Orders.java")
        .contains("brisk: 3 findings of severity error; they are listed above").contains("brisk: 4 modules, 6 files, 3 findings (3 errors)");
    assertThat(build.maven(THREE, Build.PLUGIN + "report", "-Dbrisk.fail=warm", "-o").exit()).isZero();
  }

  /** A gate in the pom, options from the pom and from the command line, none of the project's own strictness. */
  @Test
  void aGateInThePom() throws Exception {
    Build build = Build.of("single", "gate").change("pom.xml", "</plugins>", """
        <plugin>
          <groupId>dev.brisk</groupId>
          <artifactId>brisk-maven-plugin</artifactId>
          <version>%s</version>
          <executions><execution><phase>process-classes</phase><goals><goal>check-no-fork</goal></goals></execution></executions>
          <configuration><options><fail>hot</fail></options></configuration>
        </plugin>
        </plugins>""".formatted(Build.VERSION)).change("pom.xml", "</properties>", "<brisk.fail>never</brisk.fail><brisk.tests>on</brisk.tests></properties>");
    Run failing = build.maven(THREE, "process-classes");
    assertThat(failing.exit()).as(failing.output()).isEqualTo(1);
    assertThat(failing.output()).contains("[WARNING] src/main/java/shop/Sum.java:[11,7] [BoxedAccumulator]").contains("[ERROR] src/main/java/shop/Sum.java:[21,9] [BoxedAccumulator]")
        .contains("SumTest.java:[7,").contains("brisk: 1 finding of severity error");
    Run passing = build.maven(THREE, "process-classes", "-Dbrisk.fail=never", "-Dbrisk.tests=off");
    assertThat(passing.exit()).as(passing.output()).isZero();
    assertThat(passing.output()).contains("2 findings (2 warnings)").contains("all of them in target/brisk/classes.sarif").doesNotContain("SumTest");
  }

  @Test
  void fixesAsADiffAndApplied() throws Exception {
    Build build = Build.of("reactor", "fixes");
    Path prices = build.folder().resolve("prices/src/main/java/shop/prices/Prices.java");
    String before = Files.readString(prices);
    Run shown = build.maven(THREE, Build.PLUGIN + "fix");
    assertThat(shown.exit()).as(shown.output()).isZero();
    assertThat(shown.output()).contains("brisk: 3 findings can be fixed in 3 files (BoxedAccumulator 2, StringConcatInLoop 1)").contains("the diff is in target/brisk/fix.diff");
    assertThat(Files.readString(prices)).isEqualTo(before);
    Run refused = build.maven(THREE, Build.PLUGIN + "fix", "-Dbrisk.apply", "-o");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output()).contains("nothing was changed. Commit first, or add -Dbrisk.allowDirty");
    assertThat(Files.readString(prices)).isEqualTo(before);
    Files.writeString(build.folder().resolve(".gitignore"), "target\n");
    build.git("init", "-q");
    build.git("add", ".");
    build.git("commit", "-qm", "x");
    build.git("apply", "--check", "target/brisk/fix.diff");
    Run applied = build.maven(THREE, "-T", "2", Build.PLUGIN + "fix", "-Dbrisk.apply", "-o");
    assertThat(applied.exit()).as(applied.output()).isZero();
    assertThat(applied.output()).contains("brisk: 3 findings fixed in 3 files (BoxedAccumulator 2, StringConcatInLoop 1)");
    assertThat(Files.readString(prices)).isEqualTo(before.replace("Long total", "long total"));
    Path labels = build.folder().resolve("texts/src/main/java/shop/texts/Labels.java");
    assertThat(Files.readString(labels, StandardCharsets.ISO_8859_1)).contains("append(\"ä\")");
    assertThat(build.git("status", "--porcelain").lines()).containsExactly(" M orders/src/main/java/shop/orders/Orders.java", " M prices/src/main/java/shop/prices/Prices.java",
        " M texts/src/main/java/shop/texts/Labels.java");
  }

  @Test
  void onlyWhatAChangeBrings() throws Exception {
    Build build = Build.of("single", "since");
    Files.writeString(build.folder().resolve(".gitignore"), "target\n");
    build.git("init", "-q");
    build.git("add", ".");
    build.git("commit", "-qm", "x");
    build.change("src/main/java/shop/Sum.java", "package shop;", "package shop;\n\n// Further down.");
    Run known = build.maven(THREE, CHECK, "-Dbrisk.since=HEAD", "-Dbrisk.fail=warm");
    assertThat(known.exit()).as(known.output()).isZero();
    assertThat(known.output()).contains("brisk: 2 more were there at HEAD already").contains("0 findings").doesNotContain("no option");
    Files.copy(build.folder().resolve("src/main/java/shop/Sum.java"), build.folder().resolve("src/main/java/shop/Other.java"));
    build.change("src/main/java/shop/Other.java", "class Sum", "class Other");
    Run brought = build.maven(THREE, CHECK, "-Dbrisk.since=HEAD", "-Dbrisk.fail=warm", "-o");
    assertThat(brought.exit()).isEqualTo(1);
    assertThat(brought.output()).contains("[ERROR] src/main/java/shop/Other.java:").contains("brisk: 2 findings of severity error").doesNotContain("Sum.java:[");
    assertThat(build.maven(THREE, CHECK, "-Dbrisk.since=nowhere", "-o").output()).contains("brisk: brisk.since: git knows no commit 'nowhere'");
  }

  @Test
  void whatIsAcceptedIsNotTold() throws Exception {
    Build build = Build.of("reactor", "baseline");
    Run written = build.maven(THREE, "-T", "2", Build.PLUGIN + "baseline");
    assertThat(written.exit()).as(written.output()).isZero();
    assertThat(written.output()).contains("brisk: 3 findings accepted in brisk-baseline.txt");
    List<String> lines = Files.readAllLines(build.folder().resolve("brisk-baseline.txt"));
    assertThat(lines).hasSize(4).contains("StringConcatInLoop\ttexts/src/main/java/shop/texts/Labels.java\tshop.texts.Labels#all(java.lang.String[])\tall+=\"ä\"+name\t1");
    build.change("prices/src/main/java/shop/prices/Prices.java", "public class", "/** By article. */\npublic class");
    build.change("orders/src/main/java/shop/orders/Orders.java", "Long pieces = 0L;", "long pieces = 0L;");
    Run check = build.maven(THREE, CHECK, "-Dbrisk.fail=warm", "-Dbrisk.baseline=brisk-baseline.txt", "-o");
    assertThat(check.exit()).as(check.output()).isZero();
    assertThat(check.lines("1 more is accepted in brisk-baseline.txt")).hasSize(2);
    assertThat(check.output()).contains("0 findings").contains("brisk: 1 line of brisk-baseline.txt without effect, such as that of orders/src/main/java/shop/orders/Orders.java");
  }

  /** One at the root for all modules; options of the command line win. */
  @Test
  void theFileOfTheRepository() throws Exception {
    Build build = Build.of("reactor", "configuration");
    Files.createDirectory(build.folder().resolve(".git"));
    Path file = build.folder().resolve("brisk.properties");
    Files.writeString(file, "exclud = x\nseverity = BoxedAccumulator:error\nbaseline = accepted.txt\n[texts/src/main/java/**]\nrules = none\n[/orders]\nseverity = all:note\n");
    Run written = build.maven(THREE, Build.PLUGIN + "baseline", "-Dbrisk.rules=none");
    assertThat(written.output()).contains("brisk: 0 findings accepted in accepted.txt");
    Run check = build.maven(THREE, CHECK, "-o");
    assertThat(check.exit()).as(check.output()).isEqualTo(1);
    assertThat(check.output()).contains("[ERROR] prices/src/main/java/shop/prices/Prices.java").contains("[INFO] orders/src/main/java/shop/orders/Orders.java").doesNotContain("Labels.java:");
    assertThat(check.lines("brisk.properties:1: no option is named 'exclud'; did you mean exclude")).hasSize(1);
    assertThat(build.maven(THREE, CHECK, "-o", "-Dbrisk.severity=all:warning").exit()).isZero();
    Files.writeString(file, "fail = hott\n");
    Run refused = build.maven(THREE, CHECK, "-o");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output()).contains("brisk.properties:1: fail: no value is named 'hott'; did you mean hot");
  }

  @Test
  void modulesKeepToTheirBudgets() throws Exception {
    Build build = Build.of("reactor", "budget");
    Path file = build.folder().resolve("brisk-budget.txt");
    Run begun = build.maven(THREE, "-T", "2", CHECK, "-Dbrisk.budget=brisk-budget.txt", "-Dbrisk.lowerBudget");
    assertThat(begun.exit()).as(begun.output()).isZero();
    assertThat(Files.readAllLines(file)).contains("orders\t1", "prices\t1", "texts\t1", "model\t0");
    Files.writeString(file, Files.readString(file).replace("orders\t1", "orders\t0").replace("prices\t1", "prices\t4"));
    Run over = build.maven(THREE, CHECK, "-o", "-Dbrisk.budget=brisk-budget.txt");
    assertThat(over.exit()).isEqualTo(1);
    assertThat(over.output()).contains("[ERROR] brisk: brisk-budget.txt: orders has 1 finding, and its budget is 0").contains("over budget: orders has 1 finding")
        .contains("fewer findings than allowed in prices; -Dbrisk.lowerBudget writes what is left").doesNotContain("no option");
  }

  @Test
  void wrongOptionsAreTold() throws Exception {
    Build build = Build.of("single", "options");
    Run gate = build.maven(THREE, CHECK, "-Dbrisk.fail=hott");
    assertThat(gate.exit()).isEqualTo(1);
    assertThat(gate.output()).contains("brisk: brisk.fail: no value is named 'hott'; did you mean hot");
    Run typo = build.maven(THREE, CHECK, "-Dbrisk.exclud=x", "-Dbrisk.rules=none");
    assertThat(typo.exit()).as(typo.output()).isZero();
    assertThat(typo.lines("did you mean brisk.exclude")).hasSize(1);
    assertThat(typo.output()).contains("0 findings");
  }

  @Test
  void helpTellsEveryOption() throws Exception {
    Run run = Build.of("single", "help").maven(THREE, Build.PLUGIN + "help");
    assertThat(run.exit()).as(run.output()).isZero();
    for (OptionSpec each : OptionSpec.values()) assertThat(run.output()).contains("-D" + each.processorKey());
    assertThat(run.output()).contains("brisk:check ").contains("brisk:check-no-fork ").contains("brisk:report ").contains("brisk:fix ").contains("brisk:baseline ");
  }
}
