package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same sources give the same list, byte for byte, whatever the order of files and threads. */
class DeterminismTest {

  @Test
  void shuffledFilesAndTwoRuns() throws IOException {
    Corpus corpus = new Corpus("commons-lang3");
    List<String> lists = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      List<Path> sources = new ArrayList<>(corpus.sources());
      if (run > 0) Collections.shuffle(sources, new Random(run));
      Path classes = Path.of("target", "e2e", "determinism-" + run, "target", "classes").toAbsolutePath();
      Project.delete(classes);
      Run javac = Corpus.compile(sources, classes, "-processorpath", Project.PROCESSOR.toString(), "-Abrisk.rules=all");
      assertThat(javac.exit()).as(javac.output()).isZero();
      // Paths are relative to the module, which differs between these runs.
      lists.add(Files.readString(classes.resolveSibling("brisk/classes.sarif")));
    }
    assertThat(lists.get(1)).isEqualTo(lists.get(0));
    assertThat(lists.get(2)).isEqualTo(lists.get(0));
  }

  @Test
  void modulesInParallel() {
    List<String> serial = lists("determinism-serial");
    List<String> parallel = lists("determinism-parallel", "-T", "2");
    assertThat(parallel).isEqualTo(serial);
    assertThat(serial).hasSize(3).allMatch(list -> list.contains("BoxedAccumulator"));
  }

  private static List<String> lists(String name, String... arguments) {
    Project project = Project.named(name).file("pom.xml", pom("shop", "<packaging>pom</packaging><modules><module>a</module><module>b</module><module>c</module></modules>", ""));
    for (String module : List.of("a", "b", "c")) {
      project.file(module + "/pom.xml", pom(module, "", "<parent><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version></parent>"));
      project.file(module + "/src/main/java/shop/" + module + "/Sum.java", """
          package shop.%s;

          class Sum {
            long of(long[] xs) {
              Long total = 0L;
              for (long x : xs) total += x;
              return total;
            }
          }
          """.formatted(module));
    }
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("compile");
    Run run = Run.maven(project.folder(), all.toArray(String[]::new));
    assertThat(run.exit()).as(run.output()).isZero();
    return List.of(project.read("a/target/brisk/classes.sarif"), project.read("b/target/brisk/classes.sarif"), project.read("c/target/brisk/classes.sarif"));
  }

  private static String pom(String name, String more, String parent) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          %s
          <groupId>shop</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          %s
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build>
            <plugins>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.14.1</version>
                <configuration>
                  <annotationProcessorPaths>
                    <path><groupId>dev.brisk</groupId><artifactId>brisk-processor</artifactId><version>%s</version></path>
                  </annotationProcessorPaths>
                </configuration>
              </plugin>
            </plugins>
          </build>
        </project>
        """.formatted(parent, name, more, Project.VERSION);
  }
}
