package dev.brisk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a rule's text to its ratio works. Too short to say anything about speed. */
@Tag("quick-run")
class QuickRunTest {
  @TempDir
  static Path folder;

  @Test
  void twoRulesFromTextToRatio() throws Exception {
    List<RuleForms> rules = RuleForms.all().stream().limit(2).toList();
    Workbench workbench = new Workbench(folder);
    workbench.compileForms(rules);
    workbench.compileBenchmarks(rules);
    List<Score> scores = Rounds.run(workbench, new Plan(1, 1, 2, 20, List.of(100)), rules);
    assertThat(scores).hasSize(rules.size() * 2 * 2).allMatch(score -> score.nanos() > 0 && score.bytes() >= 0);
    assertThat(EvidenceRow.of(scores)).hasSize(rules.size()).allMatch(row -> row.ratio() > 0 && row.error() >= 0);
  }
}
