package dev.brisk.profiler.report;

import java.util.Locale;

/** Numbers as text, the same on every machine. */
final class Units {
  private Units() {}

  /** Seconds with six places. */
  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
  }

  /** Three digits and a unit. */
  static String time(double nanos) {
    String[] units = {"ns", "us", "ms", "s"};
    int unit = 0;
    while (unit < 3 && nanos >= 999.5) {
      nanos /= 1000;
      unit++;
    }
    String format = nanos >= 99.95 ? "%.0f %s" : nanos >= 9.995 ? "%.1f %s" : "%.2f %s";
    return String.format(Locale.ROOT, format, nanos, units[unit]);
  }

  /** A mean, or nothing to divide by. */
  static String mean(long nanos, long calls) {
    return calls == 0 ? "n/a" : time((double) nanos / calls);
  }

  /** With commas. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Total and, where they differ, primitive calls. */
  static String calls(long calls, long recursive) {
    return recursive == 0 ? Long.toString(calls) : calls + "/" + (calls - recursive);
  }

  /** MB. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
  }
}
