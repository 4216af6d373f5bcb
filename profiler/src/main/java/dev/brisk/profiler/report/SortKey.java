package dev.brisk.profiler.report;

import dev.brisk.profiler.settings.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What rows may be sorted by: pstats' keys, and some for what pstats does not have. Numbers go down, names up. */
enum SortKey {
  CALLS("call count", down(row -> row.totals().calls), "calls", "ncalls"),
  PCALLS("primitive call count", down(Row::primitive), "pcalls"),
  CUMULATIVE("cumulative time", down(Row::cumulative), "cumulative", "cumtime"),
  TIME("internal time", down(row -> row.totals().own), "time", "tottime"),
  NAME("method name", Comparator.comparing(row -> row.totals().name), "name"),
  FILE("type", Comparator.comparing(row -> row.totals().type), "filename", "module", "file", "type"),
  NFL("name/file/line", Comparator.comparing((Row row) -> row.totals().name).thenComparing(row -> row.totals().type), "nfl"),
  STDNAME("standard name", Comparator.comparing(Row::label), "stdname"),
  /** Of no method is known in which line it begins. */
  LINE("line number (not known)", Comparator.comparing(row -> 0), "line"),
  BYTES("bytes", down(row -> row.totals().cumulativeBytes), "bytes"),
  THROWN("calls that threw", down(row -> row.totals().thrown), "thrown"),
  P99("99th percentile", down(row -> row.percentiles().at(99)), "p99");

  private final String shown;
  private final Comparator<Row> order;
  private final List<String> words;

  SortKey(String shown, Comparator<Row> order, String... words) {
    this.shown = shown;
    this.order = order;
    this.words = List.of(words);
  }

  private static Comparator<Row> down(java.util.function.ToLongFunction<Row> number) {
    return Comparator.comparingLong(number).reversed();
  }

  /** The key of that word, which may be shortened as long as only one key begins so. */
  static SortKey of(String text) throws UserMistake {
    String word = text.strip().toLowerCase(Locale.ROOT);
    List<SortKey> beginning = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (SortKey key : values()) {
      if (key.words.contains(word)) return key;
      if (!word.isEmpty() && key.words.stream().anyMatch(known -> known.startsWith(word))) beginning.add(key);
      all.addAll(key.words);
    }
    if (beginning.size() == 1) return beginning.get(0);
    throw UserMistake.argument("--sort: no key is named \"" + text + "\"; did you mean " + Nearest.of(word, all) + "? There are " + String.join(", ", all));
  }

  /** Several keys, the first counting most; what is left alike goes by name. */
  static Comparator<Row> order(List<SortKey> keys) {
    Comparator<Row> order = Comparator.comparing(row -> 0);
    for (SortKey key : keys) order = order.thenComparing(key.order);
    return order.thenComparing(Row::label);
  }

  static String shown(List<SortKey> keys) {
    return String.join(", ", Arrays.stream(keys.toArray(SortKey[]::new)).map(key -> key.shown).toList());
  }
}
