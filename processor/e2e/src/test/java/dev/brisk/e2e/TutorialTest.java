package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tutorial of CONTRIBUTING.md, followed to the letter on a copy of the sources. */
class TutorialTest {

  @Test
  void aRuleInTenMinutes() throws IOException {
    Project copy = Project.named("tutorial");
    for (String folder : List.of("annotations", "lint-rules", "processor/javac", "docs")) copy.copy(folder, folder);
    for (String file : List.of("pom.xml", "lint-rules/pom.xml", "processor/pom.xml", "CONTRIBUTING.md", "ARCHITECTURE.md", "README.md")) {
      copy.file(file, Files.readString(Project.ROOT.resolve(file)).replaceAll("<module>(benchmarks|profiler|tools|wrappers|dist|e2e)</module>", ""));
    }
    copy.path("lint-rules/new-rule").toFile().setExecutable(true);
    String text = copy.read("CONTRIBUTING.md");
    String tutorial = text.substring(text.indexOf("## A rule in ten minutes"), text.indexOf("**6. Measure**"));
    Matcher step = Pattern.compile("(?:`(lint-rules/rules/[^`]+\\.java)`:\n\n)?```(sh|java)\n(.*?)```", Pattern.DOTALL).matcher(tutorial);
    int commands = 0;
    while (step.find()) {
      if (step.group(2).equals("java")) {
        copy.file(step.group(1), step.group(3));
        continue;
      }
      commands++;
      Run run = Run.of(copy.folder(), List.of("bash", "-c", step.group(3).replace("mvn ", System.getProperty("maven.home") + "/bin/mvn -B ")));
      assertThat(run.exit()).as(step.group(3) + "\n" + run.output()).isZero();
    }
    assertThat(commands).isEqualTo(3);
    assertThat(copy.read("docs/rules/TrimBeforeIsEmpty.md")).contains("Text trimmed only to ask");
  }
}
