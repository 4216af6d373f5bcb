package dev.brisk.profiler.report;

import dev.brisk.profiler.profile.Times;
import org.HdrHistogram.Histogram;

/** How the durations of a method's calls are spread; each counts as the middle of its bucket, which is at most 1.6 % off. */
final class Percentiles {
  private final Histogram histogram = new Histogram(3);
  private long most;

  Percentiles(Times times) {
    times.each((low, width, calls) -> {
      histogram.recordValueWithCount(low + width / 2, calls);
      most = low + width - 1;
    });
  }

  /** The duration in ns that this share of calls does not exceed. */
  long at(double percent) {
    return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percent);
  }

  /** Upper bound of the longest duration, in ns. */
  long most() {
    return most;
  }
}
