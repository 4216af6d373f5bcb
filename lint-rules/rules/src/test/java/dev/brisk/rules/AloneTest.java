package dev.brisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Finding;
import dev.brisk.api.Rule;
import dev.brisk.testkit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule alone finds what it finds among all: a check runs where its own trigger held, whichever others are there. */
class AloneTest {
  private static final Path EXAMPLES = Path.of("src/test/examples");

  @TestFactory
  Stream<DynamicTest> alone() throws IOException {
    TreeMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String id = file.getFileName().toString().replace(".java", "");
        // A package each, so that no two examples meet in a name.
        sources.put(id.toLowerCase() + "/" + id + "Examples.java", "package " + id.toLowerCase() + "; " + Files.readString(file));
      }
    }
    TreeMap<String, TreeSet<String>> together = findings(sources, "all");
    TreeSet<String> ids = new TreeSet<>();
    for (Rule rule : ServiceLoader.load(Rule.class)) ids.add(rule.getClass().getSimpleName());
    return ids.stream().map(id -> DynamicTest.dynamicTest(id,
        () -> assertThat(findings(concerned(id, sources, together.get(id)), "none," + id).get(id)).isEqualTo(together.get(id))));
  }

  /** The examples of a rule and all others it finds anything in: alone it has nothing that could find more. */
  private static TreeMap<String, String> concerned(String id, TreeMap<String, String> sources, TreeSet<String> findings) {
    TreeMap<String, String> concerned = new TreeMap<>(sources);
    concerned.keySet().removeIf(file -> !file.startsWith(id.toLowerCase() + "/")
        && (findings == null || findings.stream().noneMatch(finding -> finding.contains(file + ":"))));
    return concerned;
  }

  /** Places and messages, by rule. */
  private static TreeMap<String, TreeSet<String>> findings(TreeMap<String, String> sources, String rules) {
    Compilation run = new Compilation().libraries(Path.of("src/test/libraries")).options("-Abrisk.rules=" + rules, "-Xlint:-options");
    sources.forEach(run::source);
    List<Finding> findings = run.run().results().stream().map(Compilation.Result::finding).toList();
    assertThat(run.failures()).isEmpty();
    TreeMap<String, TreeSet<String>> byRule = new TreeMap<>();
    for (Finding each : findings) {
      byRule.computeIfAbsent(each.rule(), id -> new TreeSet<>()).add(each.file() + ":" + each.line() + ":" + each.column() + " " + each.severity() + " " + each.message());
    }
    return byRule;
  }
}
