package dev.brisk.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How many times as slow the slow form is, and half the width of the interval that holds the ratio with 95 % confidence.
 *
 * <p>The ratio is that of the lower quartiles, since a busy machine only ever makes an iteration slower. The interval comes from a bootstrap
 * that draws forks first and then iterations within them: iterations of one JVM resemble each other, and the next JVM may compile differently.
 */
record Ratio(double value, double error) {
  private static final int DRAWS = 4_000;

  /** The ratio of two forms' times, one array for each fork. */
  static Ratio of(List<double[]> slow, List<double[]> fast) {
    Random random = new Random(1);
    double[] ratios = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) ratios[i] = quartile(drawn(slow, random)) / quartile(drawn(fast, random));
    Arrays.sort(ratios);
    double error = (ratios[(int) (DRAWS * 0.975)] - ratios[(int) (DRAWS * 0.025)]) / 2;
    return new Ratio(quartile(all(slow)) / quartile(all(fast)), error);
  }

  private static double[] drawn(List<double[]> forks, Random random) {
    List<double[]> drawn = new ArrayList<>();
    for (int i = 0; i < forks.size(); i++) {
      double[] fork = forks.get(random.nextInt(forks.size()));
      drawn.add(random.ints(fork.length, 0, fork.length).mapToDouble(index -> fork[index]).toArray());
    }
    return all(drawn);
  }

  private static double[] all(List<double[]> forks) {
    return forks.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static double quartile(double[] values) {
    return quantile(values, 0.25);
  }

  /** The value below which this share of the values lies, between its neighbours in proportion. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
