package dev.brisk.profiler.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Buckets hold what they should, and are as narrow as promised. */
class TimesTest {
  @Test
  void everyDurationLiesInItsBucket() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      long nanos = i < 5000 ? i : random.nextLong() >>> (1 + random.nextInt(62));
      int row = Times.row(nanos);
      int column = Times.column(nanos, row);
      assertThat(row).isBetween(0, Times.ROWS - 1);
      assertThat(column).isBetween(0, Times.COLUMNS - 1);
      long low = Times.low(row, column);
      long width = Times.width(row);
      assertThat(nanos - low).as("%d in %d + %d", nanos, low, width).isBetween(0L, width - 1);
      assertThat(width == 1 || width * 32 <= low).isTrue();
    }
    assertThat(Times.row(Long.MAX_VALUE)).isEqualTo(Times.ROWS - 1);
  }

  @Test
  void bucketsFollowEachOtherWithoutGap() {
    long next = 0;
    for (int row = 0; row < Times.ROWS; row++) {
      for (int column = 0; column < Times.COLUMNS; column++) {
        assertThat(Times.low(row, column)).isEqualTo(next);
        next += Times.width(row);
      }
    }
  }
}
