package dev.brisk.profiler.profile;

/**
 * How many calls took how long, in buckets of at most 1/32 of their lower bound. One row of 32 buckets for each power of two, made when first needed.
 *
 * <p>Counting is three shifts and one increment: around a method of 20 ns a general histogram, whose totals and extremes are kept up with every value, costs
 * more than the rest of a call's record.
 */
public final class Times {
  /** Number of rows, enough for all durations. */
  public static final int ROWS = 59;
  /** Buckets in a row. */
  public static final int COLUMNS = 32;

  private final long[][] rows = new long[ROWS][];

  /** The row of a duration. */
  public static int row(long nanos) {
    return 59 - Long.numberOfLeadingZeros(nanos | 31);
  }

  /** The bucket of a duration within its row. */
  public static int column(long nanos, int row) {
    return (int) (nanos >>> Math.max(row - 1, 0)) & 31;
  }

  /** The shortest duration in a bucket, in ns. */
  public static long low(int row, int column) {
    return row == 0 ? column : (32L + column) << (row - 1);
  }

  /** How many different durations, in ns, share a bucket. */
  public static long width(int row) {
    return row == 0 ? 1 : 1L << (row - 1);
  }

  /** Adds calls of that duration. */
  public void add(long nanos, long calls) {
    int row = row(nanos);
    own(row)[column(nanos, row)] += calls;
  }

  /** Adds what was counted elsewhere; rows may be null, and longer than a row of this. */
  public void add(long[][] others) {
    for (int row = 0; row < others.length; row++) {
      long[] other = others[row];
      if (other == null) continue;
      long[] own = own(row);
      for (int column = 0; column < COLUMNS; column++) own[column] += other[column];
    }
  }

  /** Adds what was counted elsewhere. */
  public void add(Times other) {
    add(other.rows);
  }

  /** Forgets all. */
  public void clear() {
    java.util.Arrays.fill(rows, null);
  }

  /** Takes one bucket after the other. */
  public interface Taker {
    /** This many calls took at least {@code low} ns and less than {@code low + width}. */
    void take(long low, long width, long calls);
  }

  /** All buckets that are not empty, from short to long. */
  public void each(Taker taker) {
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; rows[row] != null && column < COLUMNS; column++) {
        if (rows[row][column] != 0) taker.take(low(row, column), width(row), rows[row][column]);
      }
    }
  }

  private long[] own(int row) {
    if (rows[row] == null) rows[row] = new long[COLUMNS];
    return rows[row];
  }
}
