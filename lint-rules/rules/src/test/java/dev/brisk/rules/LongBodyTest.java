package dev.brisk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.brisk.testkit.Compilation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated code has bodies of thousands of statements; no rule may compare each of them with each other and with all in between. */
class LongBodyTest {
  private static final int MAPS = 100;
  private static final int PUTS = 30;

  @Test
  void tablesFilledInOneBody() {
    StringBuilder text = new StringBuilder("import java.util.HashMap;\nimport java.util.Map;\nclass Tables {\n"
        + "  private final Map<Integer, Map<Integer, Integer>> tables = new HashMap<>();\n  void fill() {\n    Integer at;\n    Map<Integer, Integer> table;\n");
    for (int i = 0; i < MAPS; i++) {
      text.append("    at = ").append(i).append(";\n    table = tables.get(at);\n    if (table == null) {\n")
          .append("      table = new HashMap<>();\n      tables.put(at, table);\n    }\n");
      for (int j = 0; j < PUTS; j++) text.append("    table.put(").append(j).append(", ").append(i * j).append(");\n");
    }
    text.append("  }\n}\n");
    Compilation run = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> new Compilation().source("Tables.java", text.toString()).run());
    assertThat(run.failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"60, 1", "1000, 1", "1000, 100"})
  void keysAskedForAgainAndAgain(int rounds, int keys) {
    StringBuilder text = new StringBuilder("import java.util.HashMap;\nclass Options {\n  void fill(HashMap<String, String> map, String[] lines) {\n");
    for (int i = 0; i < rounds; i++) {
      String key = "\"key" + i % keys + "\"";
      text.append("    if (map.get(").append(key).append(") == null) map.put(").append(key).append(", lines[").append(i).append("]);\n    lines[")
          .append(i).append("] = map.get(").append(key).append(");\n");
    }
    text.append("  }\n}\n");
    Compilation run = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> new Compilation().source("Options.java", text.toString()).run());
    assertThat(run.failures()).isEmpty();
  }
}
