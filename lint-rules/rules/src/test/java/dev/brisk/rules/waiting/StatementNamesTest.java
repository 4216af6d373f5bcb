package dev.brisk.rules.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.jdk.CallTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The names that StatementPerRow looks for are those the table of calls has rows for. */
class StatementNamesTest {
  @Test
  void preparing() throws IOException {
    assertThat(StatementPerRow.PREPARING).containsExactlyElementsOf(names(CallTable.PREPARES));
  }

  @Test
  void running() throws IOException {
    assertThat(StatementPerRow.RUNNING).containsExactlyElementsOf(names(CallTable.QUERY));
  }

  private static TreeSet<String> names(String trait) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    String text = new String(CallTable.class.getResourceAsStream("calls.tsv").readAllBytes(), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length == 4 && List.of(cells[3].split(",")).contains(trait)) names.addAll(List.of(cells[1].split(",")));
    }
    return names;
  }
}
