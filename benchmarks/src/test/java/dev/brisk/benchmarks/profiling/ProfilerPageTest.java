package dev.brisk.benchmarks.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.benchmarks.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ratios on the profiler's page are those of the last measurement. */
class ProfilerPageTest {
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->\n";
  private static final Path PAGE = Repository.root().resolve("docs").resolve("profiler.md");

  @Test
  void pageIsUpToDate() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
    if (System.getProperty("bless") != null) Files.writeString(PAGE, expected);
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as("the table in docs/profiler.md is out of date; write it anew with\n"
            + "mvn -q -B -pl benchmarks -am test -Dtest=ProfilerPageTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(expected);
  }

  private static String table() throws IOException {
    Map<String, List<CostRow>> lines = ProfilingCost.measured().stream()
        .sorted(CostRow.ORDER)
        .collect(Collectors.groupingBy(CostRow::mode, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    List<Integer> jdks = lines.values().stream().flatMap(Collection::stream).map(CostRow::jdk).distinct().sorted().toList();
    List<Integer> threads = lines.values().stream().flatMap(Collection::stream).map(CostRow::threads).distinct().sorted().toList();
    StringBuilder head = new StringBuilder("| mode | bytes per call |");
    StringBuilder rule = new StringBuilder("| --- | --- |");
    StringBuilder body = new StringBuilder();
    for (int jdk : jdks) {
      for (int count : threads) head.append(" JDK ").append(jdk).append(", ").append(count).append(count == 1 ? " thread |" : " threads |");
      rule.append(" --- |".repeat(threads.size()));
    }
    lines.forEach((mode, rows) -> {
      double bytes = rows.stream().mapToDouble(CostRow::bytes).max().orElse(0);
      body.append("| `").append(mode).append("` | ").append(Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%.0f ", bytes)).append('|');
      for (int jdk : jdks) {
        for (int count : threads) {
          body.append(rows.stream().filter(row -> row.jdk() == jdk && row.threads() == count).findFirst()
              .map(row -> String.format(Locale.ROOT, " %.2f ± %.2f |", row.ratio(), row.error())).orElse(" |"));
        }
      }
      body.append('\n');
    });
    return head.append('\n').append(rule).append('\n').append(body).toString();
  }
}
