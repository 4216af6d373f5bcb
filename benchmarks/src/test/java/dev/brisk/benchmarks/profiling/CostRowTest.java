package dev.brisk.benchmarks.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From ratios to a line of the data and back. */
class CostRowTest {
  @Test
  void oneRoundOutOfTouchDoesNotMoveTheRatio() {
    CostRow row = CostRow.of("timed", 2, List.of(2.5, 2.6, 2.7, 2.6, 9.0), 0);
    assertThat(row.ratio()).isEqualTo(2.6);
    assertThat(row.error()).isGreaterThan(0);
    assertThat(CostRow.of("timed", 2, List.of(2.6, 2.6, 2.6), 0).error()).isZero();
  }

  @Test
  void linesAreReadAsTheyAreWritten() {
    CostRow row = new CostRow("jfr", 4, 25, 3.25, 0.5, 40.1);
    assertThat(CostRow.parse(row.line())).isEqualTo(row);
  }

  @Test
  void aWrappedCallDoesWhatTheDirectOneDoes() {
    Calls calls = new Calls();
    Calls others = new Calls();
    for (int i = 0; i < 100; i++) {
      long direct = calls.direct();
      assertThat(i % 2 == 0 ? others.wrapped() : others.clock()).isEqualTo(direct);
    }
  }
}
