package dev.brisk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void outliersDoNotMoveTheRatio() {
    Ratio ratio = Ratio.of(List.of(new double[] {20, 20, 900}, new double[] {20, 20, 20}), List.of(new double[] {10, 10, 10}));
    assertThat(ratio.value()).isEqualTo(2);
  }

  @Test
  void forksThatDifferWidenTheError() {
    List<double[]> fast = List.of(new double[] {10, 10, 10}, new double[] {10, 10, 10});
    assertThat(Ratio.of(List.of(new double[] {20, 20, 20}, new double[] {20, 20, 20}), fast).error()).isZero();
    assertThat(Ratio.of(List.of(new double[] {20, 20, 20}, new double[] {40, 40, 40}), fast).error()).isGreaterThan(0.5);
  }

  @Test
  void rowsSurviveWritingAndReading() {
    EvidenceRow row = new EvidenceRow("BoxedAccumulator", 17, 100, 12.34, 0.56, 1_600, 0);
    assertThat(EvidenceRow.parse(row.line())).isEqualTo(row);
    assertThat(row.savesAllocation()).isTrue();
    assertThat(new EvidenceRow("BoxedAccumulator", 17, 100, 1, 0.56, 10, 0).savesAllocation()).isFalse();
  }
}
