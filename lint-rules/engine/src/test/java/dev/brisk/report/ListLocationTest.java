package dev.brisk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLocationTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "m/target/classes, m/target/brisk/classes.sarif, m",
    "m/target/test-classes, m/target/brisk/test-classes.sarif, m",
    "m/target/x/../classes, m/target/brisk/classes.sarif, m",
    "m/target/classes/META-INF/versions/21, m/target/brisk/classes-21.sarif, m",
    "m/build/classes/java/main, m/build/brisk/java-main.sarif, m",
    "m/build/classes/kotlin/jmh, m/build/brisk/kotlin-jmh.sarif, m",
    "m/build/classes, m/build/brisk/classes.sarif, m",
    "out/production/m, out/brisk/production-m.sarif, ''",
    "bin, , ",
    "m/target, , ",
    "m/classes/java/main, , ",
  })
  void byClassOutput(String output, String list, String base) {
    Path source = root.resolve("m/src/main/java/a/A.java");
    ListLocation expected = list == null ? null : new ListLocation(root.resolve(list), base.isEmpty() ? root : root.resolve(base));
    assertThat(ListLocation.find(root.resolve(output), source)).isEqualTo(expected);
    assertThat(ListLocation.find(root.resolve(output), null)).isEqualTo(expected);
  }

  /** So that both doors of the compiler, of which one knows no class output, agree. */
  @Test
  void whereTheOutputSaysNothingTheSourceDoes() throws IOException {
    Files.createDirectories(root.resolve("m/target"));
    Path source = root.resolve("m/src/main/java/a/A.java");
    assertThat(ListLocation.find(root.resolve("elsewhere"), source)).isEqualTo(ListLocation.find(null, source)).isNotNull();
  }

  @Test
  void noListOutsideABuild() {
    assertThat(ListLocation.find(root, root.resolve("a/A.java"))).isNull();
    assertThat(ListLocation.find(root.resolve("out"), root.resolve("src/A.java"))).isNull();
    assertThat(ListLocation.find(root.getRoot(), null)).isNull();
    assertThat(ListLocation.find(null, null)).isNull();
  }

  @Test
  void relativeFoldersCountFromTheWorkingFolder() {
    Path here = Path.of("").toAbsolutePath();
    assertThat(ListLocation.find(Path.of("target", "classes"), null))
        .isEqualTo(new ListLocation(here.resolve("target/brisk/classes.sarif"), here));
  }

  @ParameterizedTest
  @CsvSource({
    "pom.xml, main, target/brisk/classes.sarif",
    "pom.xml, test, target/brisk/test-classes.sarif",
    "pom.xml, it, target/brisk/it.sarif",
    "target/, main, target/brisk/classes.sarif",
    "build.gradle, main, build/brisk/java-main.sarif",
    "build.gradle.kts, test, build/brisk/java-test.sarif",
    "build/, jmh, build/brisk/java-jmh.sarif",
    "pom.xml build.gradle, main, target/brisk/classes.sarif",
    "pom.xml build.gradle build/, main, build/brisk/java-main.sarif",
    "pom.xml build.gradle build/ target/, main, target/brisk/classes.sarif",
    "README.md, main, ",
  })
  void bySource(String traces, String set, String list) throws IOException {
    Path module = Files.createDirectories(root.resolve("m"));
    for (String trace : traces.split(" ")) {
      if (trace.endsWith("/")) Files.createDirectories(module.resolve(trace));
      else Files.createFile(module.resolve(trace));
    }
    ListLocation expected = list == null ? null : new ListLocation(module.resolve(list), module);
    assertThat(ListLocation.find(null, module.resolve("src/" + set + "/java/a/A.java"))).isEqualTo(expected);
    assertThat(ListLocation.find(null, module.resolve("src/" + set + "/java/A.java"))).isEqualTo(expected);
    // A package may look like a module.
    assertThat(ListLocation.find(null, module.resolve("src/" + set + "/java/a/src/main/java/A.java"))).isEqualTo(expected);
    assertThat(ListLocation.find(null, module.resolve("src/A.java"))).isNull();
    assertThat(ListLocation.find(null, module.resolve("src/" + set + "/A.java"))).isNull();
    assertThat(ListLocation.find(null, module.resolve("A.java"))).isNull();
  }
}
