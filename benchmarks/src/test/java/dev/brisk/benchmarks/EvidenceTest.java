package dev.brisk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The committed results cover every rule, and rules that gain nothing are off. */
class EvidenceTest {
  private static final double WORTH_A_MESSAGE = 1.2;

  @Test
  void everyRuleIsMeasured() throws IOException {
    List<EvidenceRow> rows = EvidenceFile.read();
    List<String> missing = new ArrayList<>();
    for (RuleForms rule : RuleForms.all()) {
      for (int jdk : new int[] {17, 25}) {
        for (int size : Plan.SIZES) {
          if (rows.stream().noneMatch(row -> row.rule().equals(rule.id()) && row.jdk() == jdk && row.size() == size)) {
            missing.add(rule.id() + " on JDK " + jdk + " with " + size + " elements");
          }
        }
      }
    }
    assertThat(missing).as("not measured yet; run on each JDK\n" + EvidenceFile.COMMAND + " -Drule=<the rules>").isEmpty();
  }

  @Test
  void rulesWithoutGainAreOff() throws IOException {
    List<EvidenceRow> rows = EvidenceFile.read();
    for (RuleForms rule : RuleForms.all()) {
      List<EvidenceRow> own = rows.stream().filter(row -> row.rule().equals(rule.id())).toList();
      boolean gains = own.isEmpty() || own.stream().anyMatch(row -> row.ratio() >= WORTH_A_MESSAGE || row.savesAllocation());
      if (gains) continue;
      String advice = "%s: no measured ratio reaches %s and nothing is saved in allocation; set onByDefault = false and say in its why or limits what"
          + " was measured, or measure again with\n" + EvidenceFile.COMMAND + " -Drule=" + rule.id();
      assertThat(rule.about().onByDefault()).as(advice, rule.id(), WORTH_A_MESSAGE).isFalse();
      assertThat((rule.about().why() + rule.about().limits()).toLowerCase(Locale.ROOT)).as(advice, rule.id(), WORTH_A_MESSAGE).contains("measure");
    }
  }

  @Test
  void dataIsSortedAndOfKnownRules() throws IOException {
    List<EvidenceRow> rows = EvidenceFile.read();
    List<String> lines = Files.readAllLines(EvidenceFile.path()).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines).as("written by the measurement only").isEqualTo(rows.stream().map(EvidenceRow::line).toList());
    assertThat(rows).extracting(EvidenceRow::rule).isSubsetOf(RuleForms.all().stream().map(RuleForms::id).toList());
  }

  @Test
  void pageIsUpToDate() throws IOException {
    String expected = EvidencePage.markdown(RuleForms.all(), EvidenceFile.read());
    if (System.getProperty("bless") != null) Files.writeString(EvidencePage.path(), expected);
    String written = Files.exists(EvidencePage.path()) ? Files.readString(EvidencePage.path()).replace("\r\n", "\n") : "";
    assertThat(written)
        .as("docs/evidence.md is out of date; write it anew with\n"
            + "mvn -q -B -pl benchmarks -am test -Dtest=EvidenceTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(expected);
  }
}
