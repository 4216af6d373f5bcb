package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A violation fails the first build and the second: nothing it touches is left looking up to date. */
class GateTest {

  private static Project project(String name, String arguments, String extra) {
    return Project.named(name)
        .file("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>gate</artifactId>
              <version>1</version>
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
                      %s
                      <annotationProcessorPaths>
                        <path><groupId>dev.brisk</groupId><artifactId>brisk-processor</artifactId><version>%s</version></path>
                      </annotationProcessorPaths>
                      <compilerArgs>%s</compilerArgs>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.formatted(extra, Project.VERSION, arguments))
        .file("src/main/java/shop/Early.java", "package shop;\n\nclass Early {}\n")
        .file("src/main/java/shop/Sum.java", """
            package shop;

            class Sum {
              long of(long[] xs) {
                Long total = 0L;
                for (long x : xs) total += x;
                return total;
              }
            }
            """)
        .file("src/main/java/shop/User.java", "package shop;\n\nclass User {\n  Sum sum = new Sum();\n}\n");
  }

  private static void failsTwice(Project project) {
    Run first = Run.maven(project.folder(), "compile");
    assertThat(first.exit()).as(first.output()).isNotZero();
    assertThat(first.output()).contains("[BoxedAccumulator]");
    Run second = Run.maven(project.folder(), "compile");
    assertThat(second.exit()).as(second.output()).isNotZero();
    assertThat(second.output()).contains("[BoxedAccumulator]");
  }

  @Test
  void anErrorFailsTwice() {
    failsTwice(project("gate-error", "<arg>-Abrisk.severity=BoxedAccumulator:error</arg>", ""));
  }

  @Test
  void failByHeatFailsTwice() {
    failsTwice(project("gate-heat", "<arg>-Abrisk.fail=warm</arg>", ""));
  }

  @Test
  void warningsFailStrictBuildsTwice() {
    failsTwice(project("gate-werror", "<arg>-Xlint:all,-processing,-options</arg><arg>-Werror</arg>", "<failOnWarning>true</failOnWarning>"));
  }

  @Test
  void notesFailNothing() {
    Project project = project("gate-note", "<arg>-Abrisk.report=note</arg><arg>-Xlint:all,-processing,-options</arg>", "<failOnWarning>true</failOnWarning>");
    Run run = Run.maven(project.folder(), "compile");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("[BoxedAccumulator]");
  }
}
