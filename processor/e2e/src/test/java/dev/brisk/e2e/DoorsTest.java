package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways into the compiler: found as a processor, named as a plugin, both at once. */
class DoorsTest {
  private static final String SUM = """
      package shop;

      class Sum {
        long of(long[] xs) {
          Long total = 0L;
          for (long x : xs) {
            total += x;
          }
          return total;
        }
      }

      class Second {
        long of(int[] xs) {
          Long total = 0L;
          for (int x : xs) total += x;
          return total;
        }
      }
      """;

  private static Project project(String name) {
    return Project.named(name).file("src/main/java/shop/Sum.java", SUM);
  }

  @Test
  void theProcessorIsFoundAndSaysWhereTheListIs() {
    Project project = project("doors-processor");
    Run run = project.javac();
    assertThat(run.exit()).isZero();
    assertThat(run.findings()).hasSize(2).allMatch(line -> line.startsWith("[BoxedAccumulator] 'total' is of type Long"));
    assertThat(run.output()).contains("Sum.java:7: warning: [BoxedAccumulator]").contains("2 classes, 2 findings (BoxedAccumulator 2)");
    assertThat(project.read("target/brisk/classes.sarif")).contains("\"src/main/java/shop/Sum.java\"");
  }

  @Test
  void thePluginDoesTheSame() {
    Project project = project("doors-plugin");
    Run run = project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk"));
    assertThat(run.exit()).isZero();
    assertThat(run.findings()).hasSize(2);
    assertThat(run.output()).contains("2 classes, 2 findings");
  }

  @Test
  void bothAtOnceAreOneRun() {
    Project project = project("doors-both");
    Run run = project.javac("-Xplugin:Brisk");
    assertThat(run.findings()).hasSize(2);
    assertThat(run.output().split("brisk: ", -1)).hasSize(2);
  }

  @Test
  void optionsReachBoth() {
    Project project = project("doors-options");
    assertThat(project.javac("-Abrisk.rules=-boxing").output()).contains("0 findings");
    List<String> plugin = List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk rules=-boxing");
    assertThat(project.javac(plugin).output()).contains("0 findings");
    assertThat(project.javac("-Abrisk.severity=BoxedAccumulator:error").exit()).isEqualTo(1);
    assertThat(project.javac("-Abrisk.fail=warm").output()).contains("error: [BoxedAccumulator]");
    assertThat(project.javac("-Abrisk.fail=hot").exit()).isZero();
    assertThat(project.javac("-Abrisk.exclude=**/shop/**").output()).contains("0 findings");
    assertThat(project.javac("-Abrisk.report=note", "-Werror").exit()).isZero();
    assertThat(project.javac("-Abrisk.times=on").output()).contains("time per rule in milliseconds:").contains("BoxedAccumulator ");
  }

  @Test
  void aTypoNamesTheNearestRightWord() {
    Project project = project("doors-typo");
    Run run = project.javac("-Abrisk.rules=BoxedAcumulator", "-Abrisk.exclud=x");
    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("BoxedAcumulator").contains("did you mean BoxedAccumulator").contains("did you mean brisk.exclude");
    assertThat(run.findings()).hasSize(2);
  }

  @Test
  void aTypoInAGateFailsTheBuild() {
    Project project = project("doors-gate-typo");
    for (String typo : List.of("fail=hott", "heat=warmm", "severity=BoxedAccumulator:eror", "severity=BoxedAcumulator:error", "report=not", "fial=hot")) {
      List<String> plugin = List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk " + typo);
      for (Run run : List.of(project.javac("-Abrisk." + typo), project.javac(plugin))) {
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("error: brisk: ").contains("; did you mean ");
      }
      assertThat(project.has("target/classes/shop/Sum.class")).as(typo).isFalse();
    }
    assertThat(project.javac("-Abrisk.fail=hott").output()).contains("brisk.fail: no value is named 'hott'; did you mean hot");
    Run notes = project.javac("-Abrisk.fail=hott", "-Abrisk.report=note");
    assertThat(notes.exit()).as(notes.output()).isZero();
  }

  @Test
  void strictBuildsStayClean() {
    Project project = Project.named("doors-strict").file("src/main/java/shop/Fine.java", """
        package shop;

        class Fine {
          @Deprecated
          long of(long[] xs) {
            long total = 0;
            for (long x : xs) total += x;
            return total;
          }
        }
        """);
    Run plugin = project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk"), "-Xlint:all", "-Werror");
    assertThat(plugin.output()).doesNotContain("warning");
    assertThat(plugin.exit()).isZero();
    Run processor = project.javac("-Xlint:all,-processing", "-Werror");
    assertThat(processor.output()).doesNotContain("warning");
    assertThat(processor.exit()).isZero();
  }

  @Test
  void suppressionsAreHonoured() {
    Project project = Project.named("doors-suppressed").file("src/main/java/shop/Quiet.java", """
        package shop;

        import dev.brisk.annotations.Accepted;
        import dev.brisk.annotations.Cold;
        import dev.brisk.annotations.Hot;

        class Quiet {
          static final String ID = "BoxedAccumulator";

          @Accepted(value = "BoxedAccumulator", reason = "runs once a day")
          long accepted(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }

          @SuppressWarnings({"unchecked", "BoxedAccumulator"})
          long suppressed(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }

          @SuppressWarnings("brisk")
          long suppressedForAll(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }

          @SuppressWarnings(ID)
          long suppressedByConstant(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }

          long onTheLocal(long[] xs) {
            @Accepted(value = "BoxedAccumulator", reason = "few rows")
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }

          @Cold
          long cold(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }

          @Generated
          static class Made {
            long of(long[] xs) {
              Long total = 0L;
              for (long x : xs) total += x;
              return total;
            }
          }

          @interface Generated {}

          @SuppressWarnings("unchecked")
          long told(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            return total;
          }
        }
        """);
    Run run = project.javac();
    assertThat(run.findings()).hasSize(1);
    assertThat(run.output()).contains("Quiet.java:66: warning");
  }

  @Test
  void generatedFoldersAndTestsAreLeftAlone() {
    Project project = Project.named("doors-generated")
        .file("target2/generated-sources/annotations/shop/Sum.java", SUM)
        .file("src/test/java/shop/SumTest.java", SUM.replace("class Sum", "class SumTest").replace("class Second", "class Third"));
    Run run = project.javac();
    assertThat(run.findings()).isEmpty();
    assertThat(run.output()).contains("0 findings");
    assertThat(project.javac("-Abrisk.tests=on").findings()).hasSize(2);
  }

  @Test
  void classesMadeByProcessorsAmongTheOthersLeaveTheListBesideThem() throws IOException {
    Project project = Project.named("doors-generated").file("src/shop/Prices.java", """
        package shop;

        @dev.brisk.annotations.Profiled
        interface Prices {
          long cents(String sku);
        }
        """).file("build/classes/keep.txt", "");
    Run run = Run.javac(project.folder(), List.of("-processorpath", Project.PROCESSOR.toString(), "-cp", Project.ANNOTATIONS.toString(), "-d",
        project.path("build/classes").toString(), project.path("src/shop/Prices.java").toString()));
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(project.has("build/classes/shop/PricesProfiled.java")).isTrue();
    assertThat(run.output()).contains("build/brisk/classes.sarif");
    assertThat(project.has("build/brisk/classes.sarif")).isTrue();
  }

  /** With -nowarn javac prints no notes either. */
  @Test
  void whatIsHiddenIsSaidOnce() throws IOException {
    Project project = project("doors-nowarn");
    for (Run run : List.of(project.javac("-nowarn"), project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk"), "-nowarn"))) {
      assertThat(run.output().strip()).startsWith("brisk: -nowarn hides 2 findings").hasLineCount(1);
    }
    project.file("arguments", "-nowarn\n");
    assertThat(project.javac("@" + project.path("arguments"), "-Abrisk.exclud=x").output()).contains("brisk: -nowarn hides 2 findings").contains("brisk: no option is named 'brisk.exclud'");
    assertThat(project.javac("-nowarn", "-Abrisk.rules=none").output()).isEmpty();
  }

  /** Nothing is left beside a class folder that no build tool made, and both doors leave the list at the same place. */
  @Test
  void listsLieInFoldersOfBuildToolsOnly() {
    List<String> plugin = List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk");
    Project plain = Project.named("doors-plain").file("src/shop/Sum.java", "package shop;\n" + Sources.SUM);
    for (List<String> door : List.of(List.of("-processorpath", Project.PROCESSOR.toString()), plugin)) {
      List<String> arguments = new java.util.ArrayList<>(door);
      arguments.addAll(List.of("-d", plain.path("out").toString(), plain.path("src/shop/Sum.java").toString()));
      Run run = Run.javac(plain.folder(), arguments);
      assertThat(run.output()).contains("; no list, as no build folder is known: choose one by brisk.list");
      assertThat(plain.folder().toFile().list()).containsExactlyInAnyOrder("src", "out");
    }
    Project maven = Project.named("doors-same-place").file("pom.xml", "").file("src/main/java/shop/Sum.java", "package shop;\n" + Sources.SUM);
    for (Run run : List.of(maven.javac(), maven.javac(plugin))) assertThat(run.output()).contains("all of them in " + maven.path("target/brisk/classes.sarif"));
  }
}
