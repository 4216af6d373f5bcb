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

  /** Seeds in rounds, so that no file gets two of them at once. */
  private static List<List<Seed>> rounds(List<Seed> seeds) {
    List<List<Seed>> rounds = new ArrayList<>();
    Map<String, Integer> next = new TreeMap<>();
    for (Seed seed : seeds) {
      int round = next.merge(seed.corpus() + "/" + seed.file(), 1, Integer::sum) - 1;
      while (rounds.size() <= round) rounds.add(new ArrayList<>());
      rounds.get(round).add(seed);
    }
    return rounds;
  }

  @Test
  void everySeedIsFound() throws IOException {
    Path root = Path.of("target", "e2e", "seeded").toAbsolutePath();
    Project.delete(root);
    Map<String, Path> compiled = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    List<Seed> seeds = seeds();
    int number = 0;
    for (List<Seed> round : rounds(seeds)) {
      Map<String, List<Seed>> byCorpus = new TreeMap<>();
      for (Seed seed : round) byCorpus.computeIfAbsent(seed.corpus(), key -> new ArrayList<>()).add(seed);
      for (Map.Entry<String, List<Seed>> each : byCorpus.entrySet()) {
        Corpus corpus = new Corpus(each.getKey());
        if (!compiled.containsKey(corpus.name())) {
          Path classes = root.resolve("classes-" + corpus.name());
          Corpus.compile(corpus.sources(), classes, "-proc:none");
          compiled.put(corpus.name(), classes);
        }
        missed.addAll(missedIn(corpus, each.getValue(), root.resolve("round-" + number++), compiled.get(corpus.name())));
      }
    }
    System.out.println("seeded cases: " + seeds.size() + " sown, " + missed.size() + " missed");
    assertThat(missed).isEmpty();
  }

  /** Sows one seed into each of several files and compiles these. */
  private static List<String> missedIn(Corpus corpus, List<Seed> seeds, Path root, Path classes) throws IOException {
    List<Path> files = new ArrayList<>();
    Map<Seed, int[]> ranges = new LinkedHashMap<>();
    for (Seed seed : seeds) {
      List<String> lines = new ArrayList<>(Files.readAllLines(corpus.folder().resolve(seed.file())));
      int at = lines.indexOf(seed.after());
      if (at < 0) at = indexOfStripped(lines, seed.after());
      assertThat(at).as("no line '%s' in %s", seed.after(), seed.file()).isNotNegative();
      List<String> code = List.of(seed.code().split("\n", -1));
      lines.addAll(at + 1, code);
      ranges.put(seed, new int[] {at + 2, at + 1 + code.size()});
      Path file = root.resolve(seed.file());
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
      files.add(file);
    }
    Run run = Corpus.compile(files, root.resolve("classes"), "-processorpath", Project.PROCESSOR.toString(), "-Abrisk.rules=all", "-Abrisk.worth=off", "-Abrisk.heat=cold", "-cp",
        classes + java.io.File.pathSeparator + Corpus.classPath(), "-implicit:none");
    assertThat(run.exit()).as(run.output()).isZero();
    List<String[]> found = Verdicts.linesOf(run.output(), root).stream().map(line -> line.split("\t")).toList();
    List<String> missed = new ArrayList<>();
    ranges.forEach((seed, range) -> {
      long hits = found.stream().filter(cells -> cells[0].equals(seed.rule()) && cells[1].equals(seed.file())
          && Integer.parseInt(cells[2]) >= range[0] && Integer.parseInt(cells[2]) <= range[1]).count();
      if (hits != 1) missed.add(seed.rule() + " found " + hits + " times in " + seed.file() + ": " + seed.code());
    });
    return missed;
  }

  private static int indexOfStripped(List<String> lines, String wanted) {
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).strip().equals(wanted.strip())) return i;
    return -1;
  }
}
