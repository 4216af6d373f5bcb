package dev.brisk.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {
  @Test
  void theLastPartIsWhatToWrite() {
    assertThat(Advice.of("'a' is slow; write b")).isEqualTo(new Advice("'a' is slow", "write b"));
    assertThat(Advice.of("'a' is slow; it copies; write b")).isEqualTo(new Advice("'a' is slow; it copies", "write b"));
    assertThat(Advice.of("nothing to write")).isEqualTo(new Advice("nothing to write", ""));
  }

  @Test
  void quotedSourceIsNotCut() {
    assertThat(Advice.of("copies; use 'for (int i = 0; i < n; i++)'")).isEqualTo(new Advice("copies", "use 'for (int i = 0; i < n; i++)'"));
    assertThat(Advice.of("the list's size doesn't change; 's; t' is it")).isEqualTo(new Advice("the list's size doesn't change", "'s; t' is it"));
    assertThat(Advice.of("'indexOf(';')' walks; keep it")).isEqualTo(new Advice("'indexOf(';')' walks", "keep it"));
  }
}
