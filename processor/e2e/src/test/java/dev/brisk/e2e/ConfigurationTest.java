package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file of the repository, as both doors of the compiler read it. */
class ConfigurationTest {
  private static final String IN_PARSER = "package shop.parser;\n" + Sources.SUM;

  private static Project project(String name, String text) {
    return Project.named(name).file(".git/HEAD", "ref: x\n").file("brisk.properties", text).file("app/src/main/java/shop/Sum.java", "package shop;\n" + Sources.SUM)
        .file("app/src/main/java/shop/parser/Sum.java", IN_PARSER);
  }

  private static List<Run> bothDoors(Project project, String... options) {
    return List.of(project.javac(options), project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk"), options));
  }

  @Test
  void bothDoorsReadTheFileAboveTheSources() {
    for (Run run : bothDoors(project("config-head", "severity = BoxedAccumulator:error\n"))) assertThat(run.exit()).as(run.output()).isEqualTo(1);
    for (Run run : bothDoors(project("config-section", "[app/src/main/java/**/parser/**]\nrules = none\n"))) {
      assertThat(run.findings()).hasSize(1);
      assertThat(run.output()).doesNotContain("parser/Sum.java:5: warning");
    }
    for (Run run : bothDoors(project("config-exclude", "exclude = app/src/main/java/shop/parser\ntimes = on\n"))) {
      assertThat(run.findings()).hasSize(1);
      assertThat(run.output()).contains("time per rule in milliseconds:");
    }
    for (Run run : bothDoors(project("config-list", "list = off\n"))) assertThat(run.output()).doesNotContain("all of them in");
  }

  @Test
  void optionsWin() {
    Project project = project("config-wins", "fail = warm\n[**/parser/**]\nfail = warm\n");
    assertThat(project.javac().exit()).isEqualTo(1);
    assertThat(project.javac("-Abrisk.fail=never").exit()).isZero();
    assertThat(project.javac("-Abrisk.config=off").exit()).isZero();
    assertThat(project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk fail=never")).exit()).isZero();
    project.file("ci.properties", "rules = none\n");
    assertThat(project.javac("-Abrisk.config=" + project.path("ci.properties")).findings()).isEmpty();
  }

  @Test
  void mistakesAreToldAndThoseInGatesFail() {
    for (Run run : bothDoors(project("config-typo", "# ours\nexclud = x\nrules = -BoxedAcumulator\n"))) {
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.output()).contains("config-typo/brisk.properties:2: no option is named 'exclud'; did you mean exclude")
          .contains("config-typo/brisk.properties:3: rules: no rule or theme is named 'BoxedAcumulator'; did you mean BoxedAccumulator");
      assertThat(run.findings()).hasSize(2);
    }
    for (Run run : bothDoors(project("config-gate", "\n\nfail = hott\n"))) {
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.output()).contains("error: brisk: ").contains("config-gate/brisk.properties:3: fail: no value is named 'hott'; did you mean hot");
    }
  }

  @Test
  void theBaselineIsReadByBothDoors() {
    String line = "BoxedAccumulator\tapp/src/main/java/shop/Sum.java\tshop.Sum#of(long[])\ttotal+=x\t1\n";
    Project project = project("config-baseline", "fail = warm\nbaseline = ci/accepted.txt\n").file("ci/accepted.txt", "# brisk baseline 1: x\n" + line).file("app/pom.xml", "");
    for (Run run : bothDoors(project)) {
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.output()).contains("parser/Sum.java:5: error: [BoxedAccumulator]").doesNotContain("shop/Sum.java:5: error").contains("1 finding (BoxedAccumulator 1)");
    }
    // One line accepts one; renamed files are known where the former file is gone.
    project.file("ci/accepted.txt", "# brisk baseline 1: x\n" + line + line.replace("shop/Sum", "shop/old/Sum").replace("shop.Sum", "shop.old.Sum"));
    for (Run run : bothDoors(project)) assertThat(run.exit()).as(run.output()).isZero();
    assertThat(project.javac("-Abrisk.baseline=off").output()).contains("2 findings");
    project.file("ci/accepted.txt", "something else\n");
    assertThat(project.javac().output()).contains("warning: brisk: brisk.baseline: ").contains("ci/accepted.txt: this is no baseline").contains("2 findings");
    assertThat(project.javac("-Abrisk.baseline=none.txt").output()).contains("brisk.baseline: no such file: ");
  }

  @Test
  void aFileInAnotherEncodingFails() throws IOException {
    Project project = project("config-encoding", "");
    Files.write(project.path("brisk.properties"), "# f\u00fcr alle\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(project.javac().output()).contains("error: brisk: ").contains("config-encoding/brisk.properties:1: this is not in UTF-8");
  }
}
