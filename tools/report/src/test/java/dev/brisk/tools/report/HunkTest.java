package dev.brisk.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.report.Rewrite;
import dev.brisk.report.Rewrite.Replacement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HunkTest {
  private static final List<String> LINES = List.of("a b", "{", "  c", "}", "d", "e");

  private static List<Hunk> hunks(List<String> lines, Replacement... replacements) {
    return Hunk.of(new Rewrite("x", List.of(replacements)), lines);
  }

  @Test
  void linesNextToEachOtherAreTogether() {
    assertThat(hunks(LINES, new Replacement(1, 1, 1, 2, "long"), new Replacement(3, 3, 3, 4, "f\r\n  g"), new Replacement(4, 2, 4, 2, " //")))
        .containsExactly(new Hunk(1, List.of("a b"), List.of("long b")), new Hunk(3, List.of("  c", "}"), List.of("  f", "  g", "} //")));
  }

  @Test
  void linesThatStayAreLeftOut() {
    assertThat(hunks(LINES, new Replacement(1, 1, 4, 2, "h\n{\n  c\n}"))).containsExactly(new Hunk(1, List.of("a b"), List.of("h")));
    assertThat(hunks(LINES, new Replacement(5, 1, 6, 1, ""))).containsExactly(new Hunk(5, List.of("d"), List.of()));
    assertThat(hunks(LINES, new Replacement(5, 1, 5, 1, "i\n"))).containsExactly(new Hunk(5, List.of(), List.of("i")));
  }

  @Test
  void ofLinesThatAreNotKnownThereAreNone() {
    assertThat(hunks(LINES, new Replacement(6, 1, 7, 1, ""))).isEmpty();
    assertThat(hunks(Arrays.asList("a", null, "c"), new Replacement(2, 1, 2, 1, "b"))).isEmpty();
    assertThat(hunks(LINES, new Replacement(2, 9, 2, 9, "j"))).as("columns behind the line").containsExactly(new Hunk(2, List.of("{"), List.of("{j")));
  }
}
