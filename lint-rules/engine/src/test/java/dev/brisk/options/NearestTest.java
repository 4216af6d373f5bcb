package dev.brisk.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "rules, rules, 0",
    "ruels, rules, 1",
    "ruls, rules, 1",
    "xrules, rules, 1",
    "rulez, rules, 1",
    "'', rules, 5",
    "rules, '', 5",
    "ca, abc, 3",
    "ab*, abcdef, 0",
    "*def, abcdef, 0",
    "a*x, abcdef, 1",
    "*, abcdef, 0",
  })
  void distance(String from, String to, int expected) {
    assertThat(Nearest.distance(from, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "o, ",
    "of, off",
    "offf, off",
    "OFF, off",
    "maybe, ",
    "'', ",
    "*, ",
    "defa, default",
    "de, ",
  })
  void nearest(String written, String expected) {
    assertThat(Nearest.of(written, List.of("on", "off", "default"))).isEqualTo(expected);
    assertThat(Nearest.of(written, List.of("default", "off", "on"))).isEqualTo(expected);
  }
}
