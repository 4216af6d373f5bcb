package dev.brisk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Heat;
import dev.brisk.api.Length;
import dev.brisk.api.Saving;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From time saved, part of the path and heat to silence, note or warning. */
class WorthTest {

  @ParameterizedTest(name = "{0}: {1} of {2} ns: {3}")
  @CsvSource({
    "NORMAL, 50, 200, warning",
    "NORMAL, 50, 201, silence",
    "NORMAL, 500, 3300, warning",
    "NORMAL, 500, 3400, silence",
    "NORMAL, 49, 400, silence",
    "NORMAL, 25, 50, warning",
    "NORMAL, 20, 60, note",
    "NORMAL, 19, 19, silence",
    "WARM, 20, 200, warning",
    "WARM, 10, 12, warning",
    "WARM, 10, 33, note",
    "WARM, 10, 100, silence",
    "WARM, 20, 100000, silence",
    "HOT, 5, 50, warning",
    "HOT, 2, 6, note",
    "HOT, 1, 1, silence",
  })
  void amountAndShareMustBothBeGood(Heat heat, long saved, long path, String told) {
    Saving saving = new Saving(null, saved, path, "not measured");
    String found = !Worth.isWorthAMessage(saving, Length.ALIKE, heat) ? "silence" : Worth.isWorthAWarning(saving, heat) ? "warning" : "note";
    assertThat(found).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}, {1} of {2} ns: from {3} code on")
  @CsvSource({
    "SHORTER, 1, 100, COLD",
    "ALIKE, 1, 100, COLD",
    "LONGER, 30, 100, WARM",
    "LONGER, 29, 100, HOT",
    "MUCH_LONGER, 300, 1000, WARM",
    "MUCH_LONGER, 299, 300, HOT",
    "MUCH_LONGER, 300, 1001, HOT",
  })
  void whatMakesCodeLongerMustRunOften(Length length, long saved, long path, Heat least) {
    assertThat(Worth.leastHeat(length, new Saving(null, saved, path, ""))).isEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"NORMAL", "HOT"})
  void withoutAnOrdinaryWayNothingIsSaved(Heat heat) {
    assertThat(Worth.isWorthAMessage(new Saving(null, 1_000_000, Long.MAX_VALUE, ""), Length.SHORTER, heat)).isFalse();
  }

  @ParameterizedTest(name = "{0} ns of {1}: {2}")
  @CsvSource({"50, 1000000, true", "49, 1000000, false"})
  void whatMakesCodeShorterNeedSaveNoPartOfThePath(long saved, long path, boolean told) {
    assertThat(Worth.isWorthAMessage(new Saving(null, saved, path, ""), Length.SHORTER, Heat.NORMAL)).isEqualTo(told);
  }
}
