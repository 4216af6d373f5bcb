package dev.brisk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed results, which messages, pages and tests read. */
final class EvidenceFile {
  /** Measures everything on the JDK that runs Maven. */
  static final String COMMAND = "mvn -q -B -pl benchmarks -am process-classes -Pmeasure";

  private static final String HEADER = """
      # Each rule's slow form against the form it suggests, as benchmarks/ measures them. Written by
      #   %s
      # once on each JDK; -Drule=A,B measures only these rules and keeps the other rows.
      # ratio: CPU time of the slow form over that of the suggested one; error: half the width of its 95 %% interval;
      # slow-bytes, fast-bytes: what one call allocates; size: number of elements in the inputs.
      # rule\tjdk\tsize\tratio\terror\tslow-bytes\tfast-bytes
      """.formatted(COMMAND);

  private EvidenceFile() {}

  static Path path() {
    return Repository.root().resolve("lint-rules/rules/src/main/resources/dev/brisk/rules/evidence.tsv");
  }

  static List<EvidenceRow> read() throws IOException {
    if (!Files.exists(path())) return List.of();
    return Files.readAllLines(path()).stream().filter(line -> !line.startsWith("#")).map(EvidenceRow::parse).sorted(EvidenceRow.ORDER).toList();
  }

  /** Replaces the rows that were measured anew, and drops those of rules that are gone. */
  static void merge(List<EvidenceRow> measured, List<String> rules) throws IOException {
    List<EvidenceRow> rows = new ArrayList<>(measured);
    for (EvidenceRow old : read()) {
      boolean replaced = measured.stream().anyMatch(row -> EvidenceRow.ORDER.compare(row, old) == 0);
      if (!replaced && rules.contains(old.rule())) rows.add(old);
    }
    rows.sort(EvidenceRow.ORDER);
    StringBuilder text = new StringBuilder(HEADER);
    for (EvidenceRow row : rows) text.append(row.line()).append('\n');
    Files.createDirectories(path().getParent());
    Files.writeString(path(), text);
  }
}
