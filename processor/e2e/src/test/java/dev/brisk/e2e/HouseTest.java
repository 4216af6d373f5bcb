package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what lies at the top. */
class HouseTest {
  private static final Set<String> TOP = Set.of("pom.xml", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "annotations", "lint-rules",
      "processor", "profiler", "sample-project", "docs", "benchmarks", "tools");

  @Test
  void nothingElseAtTheTop() throws IOException {
    Set<String> found = new TreeSet<>();
    try (var files = Files.list(Project.ROOT)) {
      files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".") && !name.equals("target")).forEach(found::add);
    }
    assertThat(found).isEqualTo(new TreeSet<>(TOP));
  }

  @Test
  void theApiKnowsNoCompilerAndNoEngine() throws IOException {
    assertThat(imports("lint-rules/api/src/main/java", "com.sun.", "dev.brisk.engine", "dev.brisk.javac", "dev.brisk.rules", "dev.brisk.report")).isEmpty();
  }

  @Test
  void theEngineKnowsNoCompilerAndNoRule() throws IOException {
    assertThat(imports("lint-rules/engine/src/main/java", "com.sun.", "dev.brisk.javac", "dev.brisk.rules")).isEmpty();
  }

  @Test
  void rulesKnowTheApiOnly() throws IOException {
    assertThat(imports("lint-rules/rules/src/main/java", "com.sun.", "dev.brisk.engine", "dev.brisk.javac", "dev.brisk.report", "dev.brisk.options")).isEmpty();
    for (String theme : themes()) {
      for (String other : themes()) {
        if (!theme.equals(other)) assertThat(imports("lint-rules/rules/src/main/java/dev/brisk/rules/" + theme, "dev.brisk.rules." + other)).isEmpty();
      }
    }
  }

  @Test
  void wrappersKnowNoCompilerAndNoLinter() throws IOException {
    assertThat(imports("processor/wrappers/src/main/java", "com.sun.", "org.eclipse.", "dev.brisk.engine", "dev.brisk.javac", "dev.brisk.rules", "dev.brisk.options"))
        .isEmpty();
  }

  @Test
  void theProfilerKnowsNoLinterAndTheLinterNoProfiler() throws IOException {
    assertThat(imports("profiler/src/main/java", "dev.brisk.api", "dev.brisk.engine", "dev.brisk.javac", "dev.brisk.rules", "dev.brisk.report",
        "dev.brisk.options", "dev.brisk.model", "dev.brisk.facts")).isEmpty();
    for (String folder : List.of("lint-rules", "processor", "annotations")) assertThat(imports(folder, "dev.brisk.profiler")).isEmpty();
    assertThat(Project.sources(Project.ROOT.resolve("profiler/src/main/java"))).isNotEmpty();
  }

  @Test
  void nothingThatCompilersLoadKnowsTheTools() throws IOException {
    for (String folder : List.of("lint-rules", "processor", "annotations", "profiler")) assertThat(imports(folder, "dev.brisk.tools")).isEmpty();
    assertThat(imports("tools", "com.sun.tools", "sun.", "jdk.internal")).isEmpty();
  }

  @Test
  void whatRecordsKnowsNothingOfReports() throws IOException {
    String profiler = "profiler/src/main/java/dev/brisk/profiler/";
    assertThat(imports(profiler + "recording", "dev.brisk.profiler.report")).isEmpty();
    assertThat(imports(profiler + "profile", "dev.brisk.profiler.report", "dev.brisk.profiler.recording", "dev.brisk.annotations")).isEmpty();
    assertThat(imports(profiler + "report", "dev.brisk.profiler.recording", "dev.brisk.annotations")).isEmpty();
  }

  private static List<String> themes() throws IOException {
    try (var folders = Files.list(Project.ROOT.resolve("lint-rules/rules/src/main/java/dev/brisk/rules"))) {
      return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
    }
  }

  @Test
  void onlyExportedPackagesOfTheCompiler() throws IOException {
    assertThat(imports("processor/javac/src/main/java", "com.sun.tools", "sun.", "jdk.internal")).isEmpty();
    assertThat(mentions("--add-exports", "--add-opens")).isEmpty();
  }

  private static List<String> imports(String folder, String... prefixes) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : Project.sources(Project.ROOT.resolve(folder))) {
      // Not all sources that tests compile are in UTF-8; names of packages are the same in both.
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        if (!line.startsWith("import ")) continue;
        String name = line.substring(7).replace("static ", "");
        for (String prefix : prefixes) if (name.startsWith(prefix)) found.add(file.getFileName() + ": " + line);
      }
    }
    return found;
  }

  private static List<String> mentions(String... words) throws IOException {
    List<String> found = new ArrayList<>();
    try (var poms = Files.walk(Project.ROOT, 3)) {
      for (Path pom : poms.filter(file -> file.endsWith("pom.xml")).toList()) {
        for (String word : words) if (Files.readString(pom).contains(word)) found.add(pom + ": " + word);
      }
    }
    return found;
  }
}
