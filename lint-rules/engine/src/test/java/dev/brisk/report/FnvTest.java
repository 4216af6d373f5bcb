package dev.brisk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FnvTest {

  @Test
  void textsDoNotRunTogether() {
    assertThat(Fnv.add(Fnv.add(Fnv.EMPTY, "ab"), "c")).isNotEqualTo(Fnv.add(Fnv.add(Fnv.EMPTY, "a"), "bc"));
    assertThat(Fnv.add(Fnv.add(Fnv.EMPTY, ""), "a")).isNotEqualTo(Fnv.add(Fnv.EMPTY, "a"));
    assertThat(Fnv.add(Fnv.EMPTY, "\u0100")).isNotEqualTo(Fnv.add(Fnv.EMPTY, "\u0001"));
  }

  @Test
  void sixteenDigits() {
    assertThat(Fnv.hex(0)).isEqualTo("0000000000000000");
    assertThat(Fnv.hex(-1)).isEqualTo("ffffffffffffffff");
  }
}
