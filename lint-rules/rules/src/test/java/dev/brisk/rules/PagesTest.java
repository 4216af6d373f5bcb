package dev.brisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.LintRule;
import dev.brisk.api.Rewrite;
import dev.brisk.api.Rule;
import dev.brisk.engine.RuleIndex;
import dev.brisk.testkit.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/rules}, and the table the engine reads, say what the rules say. */
class PagesTest {
  private static final Path FOLDER = Path.of("../../docs/rules");
  private static final String COMMAND = "mvn -pl lint-rules/rules -am test -Dtest=PagesTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false";

  @Test
  void pagesAreUpToDate() throws IOException {
    Map<String, String> pages = RulePages.all(Path.of("src/main/resources/dev/brisk/rules/evidence.tsv"));
    if (System.getProperty("bless") != null) write(pages);
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = FOLDER.resolve(page.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) stale.add(page.getKey());
    }
    try (var files = Files.list(FOLDER)) {
      files.map(file -> file.getFileName().toString()).filter(name -> !pages.containsKey(name)).forEach(stale::add);
    }
    assertThat(stale).as("stale pages in docs/rules; write them by: %s", COMMAND).isEmpty();
  }

  @Test
  void aRuleWithoutARewriteSaysWhy() {
    for (Rule rule : ServiceLoader.load(Rule.class)) {
      LintRule said = rule.getClass().getAnnotation(LintRule.class);
      assertThat(said.byHand().isEmpty()).as("%s: byHand() belongs to rules without a rewrite, and to all of them", rule.getClass().getSimpleName()).isEqualTo(said.rewrite() != Rewrite.BY_HAND);
      assertThat(said.byHand()).doesNotEndWith(".");
    }
  }

  @Test
  void theIndexIsUpToDate() throws IOException {
    Path file = Path.of("src/main/resources").resolve(RuleIndex.PLACE);
    if (System.getProperty("bless") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, RulePages.index());
    }
    assertThat(file).as("stale table of rules; write it by: %s", COMMAND).exists().hasContent(RulePages.index());
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    try (var files = Files.list(FOLDER)) {
      for (Path old : files.toList()) Files.delete(old);
    }
    for (Map.Entry<String, String> page : pages.entrySet()) Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
  }
}
