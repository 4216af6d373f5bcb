package dev.brisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.engine.LoadedRule;
import dev.brisk.engine.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that tells what other linters call what Brisk finds is made from a table, and each of our ids in it is one. */
class OtherLintersTest {
  private static final Path TABLE = Path.of("../../docs/other-linters.tsv");
  private static final Path PAGE = Path.of("../../docs/other-linters.md");
  private static final String COMMAND = "mvn -pl lint-rules/rules -am test -Dtest=OtherLintersTest -Dbless -Dsurefire.failIfNoSpecifiedTests=false";
  private static final String HEAD = """
      # What other linters call it

      For those who come from PMD, SpotBugs, fb-contrib, Error Prone or SonarQube: their ids and ours, with what is different. A dash stands where Brisk has no rule:
      most of these are matters of style, or nobody here has measured that they cost time. A rule of ours also speaks only where it pays
      ([why](decisions/0011-worth.md)), so it finds less than its counterpart, or elsewhere. Made from [other-linters.tsv](other-linters.tsv); the ids are those of
      PMD 7.27.0, SpotBugs 4.10.4, fb-contrib 7.7.4, Error Prone 2.52.0 and SonarQube's Java analyser 8.20.
      """;

  @Test
  void ourIdsAreRules() throws IOException {
    Set<String> known = RuleSet.load(OtherLintersTest.class.getClassLoader(), problem -> {}).all().stream().map(LoadedRule::id).collect(Collectors.toSet());
    for (String[] row : rows()) assertThat(known).as("%s %s", row[0], row[1]).containsAll(ours(row));
  }

  @Test
  void eachIdOfTheirsIsThereOnceAndInOrder() throws IOException {
    List<String> theirs = rows().stream().map(row -> row[0] + ' ' + row[1]).toList();
    assertThat(theirs).doesNotHaveDuplicates();
    byLinter().forEach((linter, rows) -> assertThat(rows.stream().map(row -> row[1]).toList()).as(linter).isSorted());
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    byLinter().forEach((linter, rows) -> {
      page.append("\n## ").append(linter).append("\n\n| theirs | ours | different |\n| --- | --- | --- |\n");
      for (String[] row : rows) {
        String links = ours(row).stream().map(id -> '[' + id + "](rules/" + id + ".md)").collect(Collectors.joining(", "));
        page.append("| ").append(row[1]).append(" | ").append(links.isEmpty() ? "-" : links).append(" | ").append(row[3].equals("-") ? "" : row[3]).append(" |\n");
      }
    });
    if (System.getProperty("bless") != null) Files.writeString(PAGE, page);
    assertThat(PAGE).as("stale page; write it by: %s", COMMAND).hasContent(page.toString());
  }

  private static List<String> ours(String[] row) {
    return row[2].equals("-") ? List.of() : Arrays.asList(row[2].split(","));
  }

  private static Map<String, List<String[]>> byLinter() throws IOException {
    Map<String, List<String[]>> all = new LinkedHashMap<>();
    for (String[] row : rows()) all.computeIfAbsent(row[0], linter -> new ArrayList<>()).add(row);
    return all;
  }

  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("#") || line.startsWith("linter\t")) continue;
      String[] row = line.split("\t", -1);
      assertThat(row).as(line).hasSize(4);
      rows.add(row);
    }
    return rows;
  }
}
