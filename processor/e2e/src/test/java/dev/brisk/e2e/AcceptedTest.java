package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What users accept beside their code, and what is wrong with it. */
class AcceptedTest {
  private static final String SUM = """
          Long total = 0L;
          for (long x : xs) total += x;
          return total;
        }
      """;

  private static Project project(String name, String... members) {
    return Project.named(name).file("src/main/java/shop/Sums.java", "package shop;\n\nimport dev.brisk.annotations.Accepted;\n\nclass Sums {\n" + String.join("", members) + "}\n")
        .file("target/x", "");
  }

  private static List<Run> bothDoors(Project project, String... options) {
    return List.of(project.javac(options), project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk"), options));
  }

  @Test
  void commentsCoverWhatBeginsThere() {
    Project project = project("accepted-comments",
        "  long onTheLine(long[] xs) {\n    Long total = 0L;\n    for (long x : xs) total += x; // brisk:accept BoxedAccumulator few rows\n    return total;\n  }\n",
        "  long aboveTheDeclaration(long[] xs) {\n    // brisk:accept boxing one \"row\"\n    Long total = 0L;\n    for (long x : xs) total += x;\n    return total;\n  }\n",
        "  // brisk:accept brisk, AllocationInHotLoop: once a day\n\n  long aboveTheMethod(long[] xs) {\n" + SUM,
        "  @SuppressWarnings(\"unused\") // brisk:accept BoxedAccumulator on its first line\n  long annotated(long[] xs) {\n" + SUM,
        "  String text = \"// brisk:accept BoxedAccumulator no comment\"; long told(long[] xs) {\n" + SUM,
        "  long elsewhere(long[] xs) {\n    Long total = 0L;\n    for (long x : xs) total += x;\n    return total; // brisk:accept BoxedAccumulator elsewhere\n  }\n");
    for (Run run : bothDoors(project)) {
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.findings()).as(run.output()).hasSize(2);
      assertThat(run.output()).contains("Sums.java:32: ").contains("Sums.java:37: ").contains("2 findings (BoxedAccumulator 2)")
          .contains("the comment in line 38 accepts BoxedAccumulator, which is not found here; it can go");
    }
    String list = project.read("target/brisk/classes.sarif");
    assertThat(list.split("\"kind\": \"inSource\"", -1)).hasSize(5);
    assertThat(list).contains("\"justification\": \"few rows\"").contains("\"justification\": \"one \\\"row\\\"\"").contains("\"justification\": \"once a day\"");
  }

  @Test
  void annotationsStandInTheListWithTheirReason() {
    Project project = project("accepted-annotations",
        "  @Accepted(value = \"boxing\", reason = \"runs once\")\n  long theme(long[] xs) {\n" + SUM,
        "  @SuppressWarnings(\"brisk.BoxedAccumulator\")\n  long suppressed(long[] xs) {\n" + SUM,
        "  @interface Generated {}\n  @Generated\n  long made(long[] xs) {\n" + SUM);
    for (Run run : bothDoors(project, "-Werror")) assertThat(run.exit()).as(run.output()).isZero();
    String list = project.read("target/brisk/classes.sarif");
    assertThat(list.split("\"kind\": \"inSource\"", -1)).hasSize(3);
    assertThat(list).contains("\"justification\": \"runs once\"");
    // A compilation of other files keeps them.
    project.file("src/main/java/shop/Other.java", "package shop;\n\nclass Other {}\n");
    Run.javac(project.folder(), List.of("-processorpath", Project.PROCESSOR.toString(), "-d", project.path("target/classes").toString(), project.path("src/main/java/shop/Other.java").toString()));
    assertThat(project.read("target/brisk/classes.sarif").split("\"kind\": \"inSource\"", -1)).hasSize(3);
  }

  @Test
  void namesThatMeanNothingAreTold() {
    Project project = project("accepted-names",
        "  @Accepted(value = {\"BoxedAcumulator\", \"BoxedAccumulator\"}, reason = \"x\")\n  long a(long[] xs) {\n" + SUM,
        "  @SuppressWarnings({\"unchecked\", \"BriskBoxedAccumulator\", \"brisk:BoxedAcumulator\"})\n  long b(long[] xs) {\n" + SUM,
        "  long c(long[] xs) {\n    Long total = 0L;\n    for (long x : xs) total += x; // brisk:accept BoxedAcumulator few rows\n    return total;\n  }\n",
        "  // brisk:accept BoxedAccumulator\n  long d(long[] xs) {\n" + SUM);
    for (Run run : bothDoors(project)) {
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.findings()).as(run.output()).hasSize(3);
      assertThat(run.output()).contains("Sums.java:6: warning: brisk: @Accepted: no rule or theme is named 'BoxedAcumulator'; did you mean BoxedAccumulator")
          .contains("Sums.java:12: warning: brisk: @SuppressWarnings: no rule or theme is named 'BriskBoxedAccumulator'; ")
          .contains("Sums.java:12: warning: brisk: @SuppressWarnings: no rule or theme is named 'BoxedAcumulator'; did you mean BoxedAccumulator")
          .contains("Sums.java:20: warning: brisk: the comment in line 20 accepts nothing: no rule or theme is named 'BoxedAcumulator'; did you mean BoxedAccumulator")
          .contains("warning: brisk: the comment in line 23 gives no reason and accepts nothing; write one behind the rule");
    }
    assertThat(project.javac("-Abrisk.report=note", "-Werror").exit()).isZero();
  }

  @Test
  void whatHasLostItsEffectIsToldByWholeBuilds() {
    Project project = project("accepted-stale",
        "  @Accepted(value = {\"BoxedAccumulator\", \"StringConcatInLoop\"}, reason = \"x\")\n  long a(long[] xs) {\n" + SUM,
        "  @SuppressWarnings({\"unchecked\", \"all\", \"KeySetLookup\"})\n  long b(long x) {\n    return x;\n  }\n");
    Run whole = project.javac();
    assertThat(whole.output()).contains("Sums.java:6: Note: brisk: @Accepted(\"StringConcatInLoop\") accepts nothing that is found here; it can go")
        .contains("Sums.java:12: Note: brisk: @SuppressWarnings(\"KeySetLookup\") accepts nothing that is found here; it can go").doesNotContain("(\"BoxedAccumulator\")");
    // Cooler than what is told, and accepted all the same.
    assertThat(project.javac("-Abrisk.heat=hot").output()).doesNotContain("(\"BoxedAccumulator\")");
    assertThat(project.javac("-Abrisk.rules=none,boxing").output()).doesNotContain("it can go");
    project.file("src/main/java/shop/Other.java", "package shop;\n\nclass Other {}\n");
    project.javac();
    Run part = Run.javac(project.folder(), List.of("-processorpath", Project.PROCESSOR.toString(), "-cp", Project.ANNOTATIONS.toString(), "-d",
        project.path("target/classes").toString(), project.path("src/main/java/shop/Sums.java").toString()));
    assertThat(part.output()).doesNotContain("it can go");
  }

  @Test
  void whatConcernsNoFileHasNoPlace() {
    Project project = project("accepted-place", "  long a(long[] xs) {\n" + SUM);
    for (Run run : bothDoors(project)) assertThat(run.output().lines().toList()).anyMatch(line -> line.matches("(- )?Note: brisk: \\d+ rules, 1 class, 1 finding.*"));
    assertThat(project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk exclud=x")).output()).contains("warning: brisk: no option is named 'brisk.exclud'")
        .doesNotContain("java:1: warning");
  }
}
