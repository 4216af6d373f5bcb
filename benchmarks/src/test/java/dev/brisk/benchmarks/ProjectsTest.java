package dev.brisk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on projects nobody here wrote has a row for each of them, with what came out. */
class ProjectsTest {
  private static final Path FOLDER = Path.of("projects");
  private static final Path PAGE = Path.of("../docs/projects.md");

  @Test
  void eachProjectHasAResultAndARow() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    List<String[]> results = rows("results.tsv");
    assertThat(results.stream().map(row -> row[0]).toList()).as("run benchmarks/projects/run").isEqualTo(rows("projects.tsv").stream().map(row -> row[0]).toList());
    for (String[] row : results) {
      String begin = "| %s | %s | %s | %,d | %s | %s | %s | ".formatted(row[0], row[1], row[2], Integer.parseInt(row[3]), row[4], row[5], row[6]);
      assertThat(page).as("stale page; write it by: benchmarks/projects/run --page").anyMatch(line -> line.startsWith(begin));
    }
  }

  @Test
  void thereAreEnough() throws IOException {
    List<String[]> looked = rows("results.tsv").stream().filter(row -> row[7].equals("-")).toList();
    assertThat(looked).hasSizeGreaterThanOrEqualTo(15);
    assertThat(looked.stream().filter(row -> Integer.parseInt(row[1]) > 1)).hasSizeGreaterThanOrEqualTo(5);
  }

  private static List<String[]> rows(String table) throws IOException {
    return Files.readAllLines(FOLDER.resolve(table)).stream().skip(1).map(line -> line.split("\t")).toList();
  }
}
