package dev.brisk.benchmarks.profiling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a wrapped call costs in a mode.
 *
 * @param ratio CPU time of the wrapped call over that of the direct one: median over rounds of the ratio within a round
 * @param error half the width of its 95 % interval
 * @param bytes what one call allocates
 */
record CostRow(String mode, int threads, int jdk, double ratio, double error, double bytes) {
  static final Comparator<CostRow> ORDER = Comparator.comparing(CostRow::jdk).thenComparing(CostRow::mode).thenComparing(CostRow::threads);

  private static final int DRAWS = 4_000;

  /** From the ratios of all rounds. */
  static CostRow of(String mode, int threads, List<Double> ratios, double bytes) {
    Random random = new Random(1);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      drawn[i] = median(random.ints(ratios.size(), 0, ratios.size()).mapToDouble(ratios::get).toArray());
    }
    Arrays.sort(drawn);
    double error = (drawn[(int) (DRAWS * 0.975)] - drawn[(int) (DRAWS * 0.025)]) / 2;
    double ratio = median(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    return new CostRow(mode, threads, Runtime.version().feature(), ratio, error, bytes);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  String line() {
    return String.format(Locale.ROOT, "%s\t%d\t%d\t%.2f\t%.2f\t%.1f", mode, threads, jdk, ratio, error, bytes);
  }

  static CostRow parse(String line) {
    String[] cells = line.split("\t");
    return new CostRow(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
