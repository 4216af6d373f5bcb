package dev.brisk.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows of {@code calls.tsv} are well formed and speak of methods that the JDK has. */
class CallTableDataTest {

  private static List<String[]> rows() throws IOException {
    try (InputStream in = CallTable.class.getResourceAsStream("calls.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.startsWith("type\t"))
          .map(line -> line.split("\t", -1)).toList();
    }
  }

  @Test
  void eachRowHasFourCellsAndEachMethodOneRow() throws IOException {
    Set<String> seen = new HashSet<>();
    for (String[] row : rows()) {
      assertThat(row).as(String.join(" ", row)).hasSize(4);
      assertThat(row[2]).matches("-|\\d+");
      assertThat(row[3]).matches("-|[a-z]+(,[a-z]+)*");
      for (String method : row[1].split(",")) assertThat(seen.add(row[0] + '#' + method)).as("two rows for " + row[0] + '#' + method).isTrue();
    }
  }

  @Test
  void rowsAreSorted() throws IOException {
    List<String> keys = rows().stream().map(row -> row[0] + '\t' + row[1]).toList();
    assertThat(keys).isSorted();
  }

  @Test
  void theJdkHasWhatRowsSpeakOf() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String[] row : rows()) {
      if (!row[0].startsWith("java.")) continue;
      Class<?> type;
      try {
        type = Class.forName(row[0]);
      } catch (ClassNotFoundException gone) {
        missing.add(row[0]);
        continue;
      }
      Set<String> names = new HashSet<>();
      for (Class<?> at = type; at != null; at = at.getSuperclass()) Stream.of(at.getDeclaredMethods()).map(Method::getName).forEach(names::add);
      Arrays.stream(type.getMethods()).map(Method::getName).forEach(names::add);
      Arrays.stream(type.getFields()).map(java.lang.reflect.Field::getName).forEach(names::add);
      for (String method : row[1].split(",")) {
        // Newer than the oldest JDK this runs on.
        boolean newer = Set.of("threadId", "getCompactNumberInstance", "close", "of").contains(method);
        if (!method.equals("*") && !method.equals("<init>") && !names.contains(method) && !newer) missing.add(row[0] + '#' + method);
      }
    }
    assertThat(missing).isEmpty();
  }
}
