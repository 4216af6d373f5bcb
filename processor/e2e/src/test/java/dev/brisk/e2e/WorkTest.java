package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Brisk does no more work on a real library than it did: by what can be counted and is the same on each run, for times are not. The figures stand in
 * {@code src/test/work.tsv}; what grows by more than {@link #ROOM} fails, and is either mended or, where it buys something, recorded with {@code -Dbless}.
 */
class WorkTest {
  private static final Corpus CORPUS = new Corpus("commons-lang3");
  private static final Path RECORD = Path.of("src", "test", "work.tsv").toAbsolutePath();
  /** JDKs differ in what their trees allocate, and rules are added. */
  private static final double ROOM = 1.15;
  private static final Pattern PHASE = Pattern.compile("([A-Z]+) [0-9.]+ ms ([0-9]+) kB");
  private static final Pattern MODELS = Pattern.compile("([0-9]+) bodies modelled");

  @Test
  void doesNoMoreWorkThanRecorded() throws IOException {
    Map<String, Long> now = measure();
    if (System.getProperty("bless") != null) record(now);
    Map<String, Long> recorded = recorded();
    assertThat(now.keySet()).isEqualTo(recorded.keySet());
    List<String> grown = new ArrayList<>();
    now.forEach((what, count) -> {
      if (count > ROOM * recorded.get(what)) grown.add(what + ": " + recorded.get(what) + " became " + count);
    });
    assertThat(grown).as("%s lists what was counted on %s", RECORD.getFileName(), CORPUS).isEmpty();
  }

  /** Kilobytes that the compiler's thread allocates in each phase, bodies that are modelled, classes of Brisk that are loaded. */
  private static Map<String, Long> measure() throws IOException {
    Path classes = Path.of("target", "e2e", "work").toAbsolutePath();
    Project.delete(classes);
    Path loaded = Files.createTempFile("brisk-loaded", ".log");
    Run run = Corpus.compile(CORPUS.sources(), classes, "-J-Xlog:class+load:file=" + loaded, "-processorpath", Project.PROCESSOR.toString(), "-Abrisk.times=on",
        "-Abrisk.list=off");
    assertThat(run.exit()).as(run.output()).isZero();
    Map<String, Long> counts = new TreeMap<>();
    Matcher phase = PHASE.matcher(run.output());
    while (phase.find()) counts.put("kB of " + phase.group(1), Long.valueOf(phase.group(2)));
    Matcher models = MODELS.matcher(run.output());
    assertThat(models.find()).as(run.output()).isTrue();
    counts.put("bodies modelled", Long.valueOf(models.group(1)));
    try (var lines = Files.lines(loaded)) {
      // Classes that the JVM makes of lambdas are named after the class they stand in.
      counts.put("classes loaded", lines.filter(line -> line.contains(" dev.brisk.") && !line.contains("$$Lambda")).count());
    }
    Files.delete(loaded);
    // What a phase allocates that is over at once is chance, and the start mostly opens modules, of which each JDK has others.
    counts.values().removeIf(count -> count < 100);
    counts.remove("kB of START");
    return counts;
  }

  private static Map<String, Long> recorded() throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (String line : Files.readAllLines(RECORD)) {
      int tab = line.indexOf('\t');
      counts.put(line.substring(0, tab), Long.valueOf(line.substring(tab + 1)));
    }
    return counts;
  }

  private static void record(Map<String, Long> counts) throws IOException {
    List<String> lines = new ArrayList<>();
    counts.forEach((what, count) -> lines.add(what + '\t' + count));
    Files.write(RECORD, lines);
  }
}
