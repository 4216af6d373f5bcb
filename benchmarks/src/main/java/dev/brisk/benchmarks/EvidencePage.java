package dev.brisk.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes {@code docs/evidence.md}. */
final class EvidencePage {
  private static final String INTRODUCTION = """
      # Evidence

      Each rule describes its slow form and the form it suggests. Both are run against each other with JMH, on the inputs that the rule names,
      and the results are kept in `lint-rules/rules/src/main/resources/dev/brisk/rules/evidence.tsv`. The compiler's messages quote them. A rule
      that shows no gain is off by default.

      ## Reading the table

      - *Times as slow* is the CPU time of the slow form divided by that of the suggested form, with half the width of its 95 % interval. Both
        forms run next to each other in fresh JVMs, in several rounds; the ratio is that of the lower quartiles, since other work on the
        machine only ever adds time. A result such as 1.3 ± 0.4 says nothing. The time of the garbage collector's own threads is left out, so
        forms that allocate come off a little too well.
      - The interval covers the noise of the runs. It can't cover how your code differs from the example: what else is in the loop, what the
        JIT compiler inlines there, how often a condition is true. Times within a small loop are a limit, not a promise.
      - *Bytes* are what one call of each form allocates. Where the slow form allocates and the suggested one doesn't, the gain grows when
        memory is short, which the ratio doesn't show.
      - Inputs hold numbers beyond the caches of small boxed values. Conditions are true for about a tenth of the elements, maps have the
        keys that are looked up, and a set has a tenth of them.

      ## Results

      """;

  private static final String COMMANDS = """

      ## Measuring again

      All rules, on the JDK that runs Maven; run it once with JDK 17 and once with JDK 25. It updates the data and this page:

      ```
      %1$s
      %1$s -Drule=BoxedAccumulator,OtherRule
      %1$s -Drounds=5 -Dwarmups=5 -Diterations=20 -Dmillis=200
      ```

      The short run that only shows that the machinery works, and writes nothing:

      ```
      mvn -q -B -pl benchmarks -am test -Dtest=QuickRunTest -Dsurefire.failIfNoSpecifiedTests=false
      ```

      The benchmarks of the last measurement can be read in `benchmarks/target/benchmarks/sources`.
      """.formatted(EvidenceFile.COMMAND);

  private EvidencePage() {}

  static Path path() {
    return Repository.root().resolve("docs").resolve("evidence.md");
  }

  static String markdown(List<RuleForms> rules, List<EvidenceRow> rows) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("| rule | slow form | elements | times as slow, JDK 17 | JDK 25 | bytes, JDK 17 | JDK 25 |\n|---|---|--:|--:|--:|--:|--:|\n");
    for (RuleForms rule : rules) {
      for (int size : Plan.SIZES) {
        boolean first = size == Plan.SIZES.get(0);
        EvidenceRow old = find(rows, rule.id(), 17, size);
        EvidenceRow recent = find(rows, rule.id(), 25, size);
        page.append(String.format(Locale.ROOT, "| %s | %s | %,d | %s | %s | %s | %s |%n", first ? name(rule) : "", first ? rule.about().summary() : "",
            size, ratio(old), ratio(recent), bytes(old), bytes(recent)).replace("\r\n", "\n"));
      }
    }
    return page.append(COMMANDS).toString();
  }

  private static String name(RuleForms rule) {
    return "`" + rule.id() + "`" + (rule.about().onByDefault() ? "" : " (off)");
  }

  private static EvidenceRow find(List<EvidenceRow> rows, String rule, int jdk, int size) {
    return rows.stream().filter(row -> row.rule().equals(rule) && row.jdk() == jdk && row.size() == size).findFirst().orElse(null);
  }

  private static String ratio(EvidenceRow row) {
    return row == null ? "–" : String.format(Locale.ROOT, row.ratio() < 10 ? "%.2f ± %.2f" : "%.0f ± %.0f", row.ratio(), row.error());
  }

  private static String bytes(EvidenceRow row) {
    return row == null ? "–" : String.format(Locale.ROOT, "%,d → %,d", row.slowBytes(), row.fastBytes());
  }
}
