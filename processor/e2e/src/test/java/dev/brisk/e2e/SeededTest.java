package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** True cases sown into real files are found: each inserted piece draws one finding of its rule. */
class SeededTest {

  /** A case: {@code code} goes behind the line {@code after} of a corpus file. */
  private record Seed(String rule, String corpus, String file, String after, String code) {}

  private static List<Seed> seeds() throws IOException {
    List<Seed> seeds = new ArrayList<>();
    Path folder = Project.ROOT.resolve("lint-rules/rules/src/test/seeded");
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String rule = file.getFileName().toString().replace(".tsv", "");
        for (String line : Files.readAllLines(file)) {
          String[] cells = line.split("\t", -1);
          if (line.startsWith("#") || cells[0].equals("corpus") || cells.length < 4) continue;
          seeds.add(new Seed(rule, cells[0].replaceAll("-\\d.*", ""), cells[1], cells[2], cells[3].replace("\\n", "\n")));
        }
      }
    }
    return seeds;
  }

  @Test
  void everySeedIsFound() throws IOException {
    Map<String, List<Seed>> byFile = new TreeMap<>();
    for (Seed seed : seeds()) byFile.computeIfAbsent(seed.corpus() + "/" + seed.file(), key -> new ArrayList<>()).add(seed);
    Map<String, List<Path>> changed = new TreeMap<>();
    Map<Seed, int[]> ranges = new LinkedHashMap<>();
    Path root = Path.of("target", "e2e", "seeded").toAbsolutePath();
    Project.delete(root);
    for (Map.Entry<String, List<Seed>> each : byFile.entrySet()) {
      Seed first = each.getValue().get(0);
      List<String> lines = new ArrayList<>(Files.readAllLines(new Corpus(first.corpus()).folder().resolve(first.file())));
      sow(each.getValue(), lines, ranges);
      Path file = root.resolve(first.corpus()).resolve(first.file());
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
      changed.computeIfAbsent(first.corpus(), key -> new ArrayList<>()).add(file);
    }
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, List<Path>> each : changed.entrySet()) missed.addAll(missedIn(new Corpus(each.getKey()), each.getValue(), root, ranges));
    assertThat(missed).isEmpty();
  }

  private static void sow(List<Seed> seeds, List<String> lines, Map<Seed, int[]> ranges) {
    Map<Integer, List<Seed>> places = new TreeMap<>();
    for (Seed seed : seeds) {
      int at = lines.indexOf(seed.after());
      if (at < 0) at = indexOfStripped(lines, seed.after());
      assertThat(at).as("no line '%s' in %s", seed.after(), seed.file()).isNotNegative();
      places.computeIfAbsent(at, key -> new ArrayList<>()).add(seed);
    }
    int shift = 0;
    for (Map.Entry<Integer, List<Seed>> place : places.entrySet()) {
      for (Seed seed : place.getValue()) {
        List<String> code = List.of(seed.code().split("\n", -1));
        int from = place.getKey() + 1 + shift;
        lines.addAll(from, code);
        ranges.put(seed, new int[] {from + 1, from + code.size()});
        shift += code.size();
      }
    }
  }

  private static int indexOfStripped(List<String> lines, String wanted) {
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).strip().equals(wanted.strip())) return i;
    return -1;
  }

  private static List<String> missedIn(Corpus corpus, List<Path> changed, Path root, Map<Seed, int[]> ranges) {
    Path folder = root.resolve(corpus.name());
    List<Path> sources = new ArrayList<>(changed);
    for (Path source : corpus.sources()) {
      Path relative = corpus.folder().relativize(source);
      if (!changed.contains(folder.resolve(relative))) sources.add(source);
    }
    Run run = Corpus.compile(sources, root.resolve("classes-" + corpus.name()), "-processorpath", Project.PROCESSOR.toString(), "-Abrisk.rules=all");
    assertThat(run.exit()).as(run.output()).isZero();
    List<String> found = Verdicts.linesOf(run.output(), folder);
    List<String> missed = new ArrayList<>();
    ranges.forEach((seed, range) -> {
      if (!seed.corpus().equals(corpus.name())) return;
      long hits = found.stream().map(line -> line.split("\t")).filter(cells -> cells[0].equals(seed.rule()) && cells[1].equals(seed.file())
          && Integer.parseInt(cells[2]) >= range[0] && Integer.parseInt(cells[2]) <= range[1]).count();
      if (hits != 1) missed.add(seed.rule() + " found " + hits + " times in " + seed.file() + ": " + seed.code());
    });
    return missed;
  }
}
