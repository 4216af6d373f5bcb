package dev.brisk.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was measured for a rule on a JDK with inputs of a size; bytes are what one call allocates. */
public record EvidenceRow(String rule, int jdk, int size, double ratio, double error, long slowBytes, long fastBytes) {

  static final Comparator<EvidenceRow> ORDER =
      Comparator.comparing(EvidenceRow::rule).thenComparing(EvidenceRow::jdk).thenComparing(EvidenceRow::size);

  /** The rows that scores of one run on this JDK amount to. */
  static List<EvidenceRow> of(List<Score> scores) {
    Map<String, List<Score>> groups = new TreeMap<>();
    for (Score score : scores) groups.computeIfAbsent(score.rule() + "\t" + score.size(), key -> new ArrayList<>()).add(score);
    List<EvidenceRow> rows = new ArrayList<>();
    for (List<Score> group : groups.values()) {
      Score first = group.get(0);
      Ratio ratio = Ratio.of(forks(group, "slow"), forks(group, "fast"));
      rows.add(new EvidenceRow(first.rule(), Runtime.version().feature(), first.size(), ratio.value(), ratio.error(), bytes(group, "slow"),
          bytes(group, "fast")));
    }
    return rows;
  }

  private static List<double[]> forks(List<Score> scores, String form) {
    Map<Integer, List<Double>> forks = new TreeMap<>();
    for (Score score : scores) {
      if (score.form().equals(form)) forks.computeIfAbsent(score.round(), key -> new ArrayList<>()).add(score.nanos());
    }
    return forks.values().stream().map(fork -> fork.stream().mapToDouble(Double::doubleValue).toArray()).toList();
  }

  private static long bytes(List<Score> scores, String form) {
    return Math.round(Ratio.quantile(scores.stream().filter(score -> score.form().equals(form)).mapToDouble(Score::bytes).toArray(), 0.5));
  }

  /** Whether the suggested form allocates less, beyond what may be chance. */
  boolean savesAllocation() {
    return slowBytes > fastBytes + Math.max(16, fastBytes / 100);
  }

  String line() {
    return String.format(Locale.ROOT, "%s\t%d\t%d\t%.2f\t%.2f\t%d\t%d", rule, jdk, size, ratio, error, slowBytes, fastBytes);
  }

  static EvidenceRow parse(String line) {
    String[] cells = line.split("\t");
    return new EvidenceRow(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]), Long.parseLong(cells[5]), Long.parseLong(cells[6]));
  }
}
