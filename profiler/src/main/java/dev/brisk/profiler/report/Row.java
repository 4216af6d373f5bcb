package dev.brisk.profiler.report;

import dev.brisk.profiler.profile.Totals;

/** A method as the report shows it. */
final class Row {
  private final Totals totals;
  private Percentiles percentiles;

  Row(Totals totals) {
    this.totals = totals;
  }

  Totals totals() {
    return totals;
  }

  String label() {
    return totals.label();
  }

  /** Calls not within another of the same. */
  long primitive() {
    return totals.calls - totals.recursive;
  }

  /** Time in all, in ns; where only some calls were timed, what all would have taken at their mean. */
  long cumulative() {
    if (totals.timed == totals.calls || totals.timed == 0) return totals.cumulative;
    return Math.round((double) totals.cumulative / totals.timed * totals.calls);
  }

  Percentiles percentiles() {
    if (percentiles == null) percentiles = new Percentiles(totals.times);
    return percentiles;
  }
}
