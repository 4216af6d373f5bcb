package dev.brisk.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.maven.Build.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What can go wrong is said in one line that tells what is missing. */
class TroubleTest {
  private static final String CHECK = Build.PLUGIN + "check";

  @Test
  void aDependencyThatCantBeHad() throws Exception {
    Build build = Build.of("reactor", "absent").change("orders/pom.xml", "<dependencies>", """
        <dependencies>
          <dependency><groupId>com.acme</groupId><artifactId>absent</artifactId><version>1.2</version></dependency>""");
    Run run = build.maven("maven3.home", "-o", CHECK);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output()).contains("brisk: 3 modules, 5 files, 2 findings")
        .contains("brisk: 1 project could not be looked at, because com.acme:absent:jar:1.2 can't be had: it is in none of the repositories that the build names");
    Run without = build.maven("maven3.home", "-o", "generate-sources", Build.PLUGIN + "check-no-fork");
    assertThat(without.exit()).as(without.output()).isZero();
    assertThat(without.output()).contains("brisk: orders is looked at without com.acme:absent:jar:1.2, which can't be found").contains("brisk: 4 modules, 6 files");
  }

  @Test
  void aProjectWithoutSources() throws Exception {
    Build build = Build.of("single", "empty");
    Repository.delete(build.folder().resolve("src"));
    Run run = build.maven("maven3.home", "-o", CHECK);
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.lines("brisk: nothing was looked at: no project of this build has Java sources that it compiles")).hasSize(1);
    assertThat(build.maven("maven3.home", "-o", CHECK, "-Dbrisk.skip").output()).contains("brisk: nothing was looked at: brisk.skip is set");
  }

  @Test
  void linksOutOfTheTree() throws Exception {
    Build build = Build.of("single", "links");
    Path outside = build.folder().resolveSibling("links-outside");
    Repository.delete(outside);
    Files.createDirectories(outside.resolve("other"));
    String sum = Files.readString(build.folder().resolve("src/main/java/shop/Sum.java"));
    Path other = Files.writeString(outside.resolve("other/Other.java"), sum.replace("package shop;", "package shop.other;").replace("class Sum", "class Other"));
    Path sources = build.folder().resolve("src/main/java/shop");
    Files.createSymbolicLink(sources.resolve("other"), outside.resolve("other"));
    Files.createDirectories(sources.resolve("round"));
    Files.createSymbolicLink(sources.resolve("round/again"), sources.resolve("round"));
    Run run = build.maven("maven3.home", "-o", Build.PLUGIN + "check-no-fork");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output()).contains("brisk: src/main/java/shop/other is a link out of the build's folder, to " + outside.toRealPath().resolve("other") + ": it is seen, but nothing is said of it")
        .contains("brisk: src/main/java/shop/round/again is a link to a folder that it lies in; it is not followed").contains("1 file, 2 findings").doesNotContain("Other.java:[");
    String before = Files.readString(other);
    Run fixed = build.maven("maven3.home", "-o", Build.PLUGIN + "fix", "-Dbrisk.apply", "-Dbrisk.allowDirty", "-Dmaven.main.skip=false");
    assertThat(fixed.output()).contains("fixed in 1 file");
    assertThat(Files.readString(other)).isEqualTo(before);
  }

  /** What only checks the build is left out, but for those that the command line asks for, and for the phases behind. */
  @Test
  void gatesOfTheProjectsOwn() throws Exception {
    Build build = Build.of("single", "enforced").change("pom.xml", "</plugins>", """
        <plugin>
          <artifactId>maven-enforcer-plugin</artifactId>
          <version>3.6.1</version>
          <executions>
            <execution>
              <phase>process-sources</phase>
              <goals><goal>enforce</goal></goals>
              <configuration><rules><alwaysFail/></rules></configuration>
            </execution>
          </executions>
        </plugin>
        </plugins>""");
    for (String maven : new String[] {"maven.home", "maven3.home", "maven4.home"}) {
      Run run = build.maven(maven, CHECK);
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.output()).contains("2 findings");
    }
    Run asked = build.maven("maven3.home", CHECK, "-o", "-Denforcer.skip=false");
    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.output()).contains("brisk: 1 project could not be looked at, because the project's own build failed at org.apache.maven.plugins:maven-enforcer-plugin:enforce in single. "
        + "An analysis can do without it: add -Denforcer.skip");
    Run behind = build.maven("maven3.home", CHECK, "process-classes", "-o");
    assertThat(behind.exit()).isEqualTo(1);
    assertThat(behind.output()).contains("2 findings").contains("AlwaysFail");
  }

  /** Maven shows classes that a fork has made only to projects that need them as some types. */
  @Test
  void siblingsOfAnyType() throws Exception {
    Build build = Build.of("reactor", "types").change("model/pom.xml", "<artifactId>model</artifactId>", "<artifactId>model</artifactId><packaging>ejb</packaging>")
        .change("prices/pom.xml", "<artifactId>model</artifactId><version>1</version>", "<artifactId>model</artifactId><version>1</version><type>ejb</type>");
    for (String maven : new String[] {"maven3.home", "maven4.home"}) {
      Run run = build.maven(maven, "clean", CHECK);
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.output()).contains("brisk: 4 modules, 6 files, 3 findings");
    }
  }

  /** Maven loads the plugin anew for projects with build extensions. */
  @Test
  void oneCountForProjectsWithExtensions() throws Exception {
    Build build = Build.of("reactor", "extensions").change("prices/pom.xml", "</project>", """
        <build>
          <extensions>
            <extension><groupId>org.apache.commons</groupId><artifactId>commons-lang3</artifactId><version>3.18.0</version></extension>
          </extensions>
        </build>
        </project>""");
    for (String maven : new String[] {"maven3.home", "maven4.home"}) {
      Run run = build.maven(maven, CHECK);
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.lines("brisk: 4 modules, 6 files, 3 findings")).hasSize(1);
    }
  }
}
