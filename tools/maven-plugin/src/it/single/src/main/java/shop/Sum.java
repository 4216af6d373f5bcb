package shop;

import java.util.List;

/** Sums and searches. */
public class Sum {
  /** Boxes in a loop. */
  public long of(long[] xs) {
    Long total = 0L;
    for (long x : xs) {
      total += x;
    }
    return total;
  }

  /** Boxes in a loop within a loop, which is hot. */
  public long of(List<long[]> rows) {
    Long total = 0L;
    for (long[] row : rows) {
      for (long x : row) {
        total += x;
      }
    }
    return total;
  }
}
