package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sample is a user's build, and its findings are a checked file. */
class SampleTest {
  private static final Path FINDINGS = Project.ROOT.resolve("sample-project/findings.txt");

  @Test
  void findingsAreThoseOfTheFile() throws IOException {
    assertThat(Sample.run().exit()).as(Sample.run().output()).isZero();
    List<String> found = Sample.lines().stream().filter(line -> line.contains(".java:[")).sorted().toList();
    if (System.getProperty("bless") != null) Files.write(FINDINGS, found);
    assertThat(found).as("findings of the sample; write the file with -Dbless once they are right")
        .extracting(Sample::unmeasured).isEqualTo(Files.readAllLines(FINDINGS).stream().map(Sample::unmeasured).toList());
  }

  @Test
  void everyRuleThatIsOnSpeaks() throws IOException {
    Set<String> spoken = new TreeSet<>();
    for (String line : Sample.lines()) spoken.add(line.replaceAll(".*\\] \\[(\\w+)\\] .*", "$1"));
    try (var pages = Files.list(Project.ROOT.resolve("docs/rules"))) {
      for (Path page : pages.toList()) {
        String rule = page.getFileName().toString().replace(".md", "");
        if (!rule.equals("README") && Files.readString(page).contains("| on |")) assertThat(spoken).contains(rule);
      }
    }
  }

  @Test
  void itsTestsPass() {
    Run run = Run.maven(Sample.project().folder(), "test");
    assertThat(run.exit()).as(run.output()).isZero();
  }
}
