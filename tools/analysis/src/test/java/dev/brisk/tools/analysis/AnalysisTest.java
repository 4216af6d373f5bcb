package dev.brisk.tools.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
  private static final String SLOW = """
      package shop;

      class Totals {
        long total(long[] prices) {
          Long sum = 0L;
          for (long price : prices) sum += price;
          return sum;
        }
      }
      """;

  @TempDir
  private Path base;

  private Path write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Compilation compilation(String... sources) {
    return Compilation.of("shop", base, List.of(sources).stream().map(base::resolve).toList());
  }

  private static Outcome run(Compilation compilation) throws AnalysisException {
    return new Analysis(Map.of()).run(compilation);
  }

  @Test
  void aFindingComesWithAllThatIsKnownOfIt() throws Exception {
    write("src/shop/Totals.java", SLOW);
    Outcome outcome = run(compilation("src"));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.notes()).isEmpty();
    assertThat(outcome.files()).isEqualTo(1);
    assertThat(outcome.findings()).hasSize(1);
    Finding finding = outcome.findings().get(0);
    assertThat(finding.told().rule()).isEqualTo("BoxedAccumulator");
    assertThat(finding.told().severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.told().heat()).isEqualTo(Heat.WARM);
    assertThat(finding.file()).isEqualTo("src/shop/Totals.java");
    assertThat(finding.told().line()).isEqualTo(6);
    assertThat(finding.told().column()).isEqualTo(31);
    assertThat(finding.told().member()).isEqualTo("shop.Totals#total(long[])");
    assertThat(finding.evidence()).startsWith("measured ");
    assertThat(finding.fix().title()).isNotEmpty();
    assertThat(finding.fix().edits()).isNotEmpty();
  }

  @Test
  void nothingIsLeftBesideTheSources() throws Exception {
    write("target/x/src/shop/Totals.java", SLOW);
    run(compilation("target/x/src"));
    try (var files = Files.walk(base)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void aFileNextToOneWithErrorsIsLookedAt() throws Exception {
    write("src/shop/Totals.java", SLOW);
    write("src/shop/Broken.java", "package shop; import absent.Thing; class Broken { Thing thing; void f() { thing.go(1 +; } }");
    Outcome outcome = run(compilation("src"));
    assertThat(outcome.findings()).extracting(finding -> finding.told().rule()).containsExactly("BoxedAccumulator");
    assertThat(outcome.problems()).isNotEmpty().allMatch(problem -> problem.file().equals("src/shop/Broken.java") && problem.line() == 1);
  }

  @Test
  void nothingIsSaidOfWhatIsOnlySeen() throws Exception {
    write("made/shop/Totals.java", SLOW);
    write("src/shop/User.java", "package shop; class User { long f(long[] p) { return new Totals().total(p); } }");
    Outcome outcome = run(compilation("src").withSeen(List.of(base.resolve("made"))));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.files()).isEqualTo(1);
  }

  @Test
  void sourcesMayLieInAJar() throws Exception {
    Path jar = base.resolve("shop sources.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("shop/Totals.java"));
      out.write(SLOW.getBytes(StandardCharsets.UTF_8));
    }
    Outcome outcome = run(compilation("shop sources.jar"));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.findings()).extracting(Finding::file).containsExactly("shop sources.jar!/shop/Totals.java");
  }

  @Test
  void whatABuildSaysAboutReportingIsNotTakenOver() throws Exception {
    write("src/shop/Totals.java", "package shop; @Deprecated class Old {} " + SLOW.substring(14).replace("long total", "java.util.List<String> raw(java.util.List old) { return old; } long total"));
    Compilation strict = compilation("src").withJava(11, StandardCharsets.UTF_8, List.of("-Werror", "-Xlint:all", "-Xplugin:ErrorProne -Xep:Foo", "-d", "nowhere", "-Abrisk.rules=none"));
    Outcome outcome = run(strict);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.findings()).hasSize(1);
    assertThat(base.resolve("nowhere")).doesNotExist();
  }

  @Test
  void suggestionsKeepToTheReleaseCompiledFor() throws Exception {
    write("src/shop/Totals.java", SLOW);
    Outcome outcome = run(compilation("src").withJava(8, StandardCharsets.UTF_8, List.of()));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.findings()).hasSize(1);
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    write("src/shop/Totals.java", SLOW);
    write("readme.txt", "");
    assertThatThrownBy(() -> run(compilation("absent"))).isInstanceOf(AnalysisException.class).hasMessageContaining("no such source: ").hasMessageEndingWith("absent");
    assertThatThrownBy(() -> run(compilation("readme.txt"))).hasMessageContaining("readme.txt");
    assertThatThrownBy(() -> run(compilation("src").withJava(0, StandardCharsets.UTF_8, List.of("--frob")))).hasMessageContaining("--frob");
    assertThatThrownBy(() -> new Analysis(Map.of("fail", "hott")).run(compilation("src"))).hasMessageContaining("hott");
    assertThat(new Analysis(Map.of("worht", "on")).run(compilation("src")).notes()).singleElement().asString().contains("worht");
  }
}
