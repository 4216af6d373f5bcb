package dev.brisk.tools.baseline;

import dev.brisk.tools.analysis.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Findings that were accepted as they are. Lines that move, layout, and new names of files, classes or members don't make them new; of findings that are alike
 * as many are accepted as there were.
 *
 * <p>The file has a line for each, sorted, so that git merges it line by line: rule, file, member, source without white space, and which of those alike it is.
 */
public final class Baseline {
  private static final String HEAD = "# brisk baseline ";
  private static final int VERSION = 1;
  private static final String EXPLAINED = ": findings accepted as they are; lines may go, and 'brisk baseline' writes all anew";
  private static final int COLUMNS = 5;

  private final List<Entry> entries;

  private Baseline(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * What is told, and what of the baseline nothing answers to.
   *
   * @param told findings that were not accepted
   * @param stale files of entries that no finding matches, one for each such entry
   */
  public record Verdict(List<Finding> told, List<String> stale) {}

  /**
   * These findings, all accepted.
   *
   * @param base the folder that files of findings are named from
   * @param encoding of the sources
   */
  public static Baseline of(List<Finding> findings, Path base, Charset encoding) {
    return new Baseline(entries(findings, base, encoding));
  }

  /** All that any of these accepts. */
  public static Baseline joined(List<Baseline> all) {
    return new Baseline(all.stream().flatMap(each -> each.entries.stream()).toList());
  }

  /** What of it concerns these files. */
  public Baseline of(Predicate<String> files) {
    return new Baseline(entries.stream().filter(each -> files.test(each.file())).toList());
  }

  private static List<Entry> entries(List<Finding> findings, Path base, Charset encoding) {
    Snippets snippets = new Snippets(base, encoding);
    List<Entry> entries = new ArrayList<>();
    for (Finding each : findings) entries.add(Entry.of(each, snippets));
    return entries;
  }

  /**
   * Reads a file.
   *
   * @throws IOException with a line for the user, if it is none of ours, of a later version, or can't be read
   */
  public static Baseline read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException other) {
      throw new FileSystemException(file.toString(), null, "this is no baseline");
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) throw new FileSystemException(file.toString(), null, "this is no baseline");
    if (!lines.get(0).startsWith(HEAD + VERSION + ":")) throw new FileSystemException(file.toString(), null, "this baseline is of another version of Brisk");
    List<Entry> entries = new ArrayList<>();
    // A merge may leave a line twice.
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || !seen.add(line)) continue;
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) throw new FileSystemException(file.toString(), null, "line " + (i + 1) + " has " + columns.length + " columns, not " + COLUMNS);
      entries.add(new Entry(columns[0], unescaped(columns[1]), columns[2], columns[3]));
    }
    return new Baseline(entries);
  }

  /** How many are accepted. */
  public int size() {
    return entries.size();
  }

  /** Which of these findings it accepts: those that are surely the same first, then those that are the same but for a name. */
  public Verdict judge(List<Finding> findings, Path base, Charset encoding) {
    List<Entry> now = entries(findings, base, encoding);
    Set<Entry> open = Collections.newSetFromMap(new IdentityHashMap<>());
    open.addAll(entries);
    boolean[] accepted = new boolean[now.size()];
    int tiers = now.isEmpty() ? 0 : now.get(0).keys().size();
    for (int tier = 0; tier < tiers; tier++) {
      Map<String, Deque<Entry>> known = new HashMap<>();
      for (Entry each : entries) if (open.contains(each)) known.computeIfAbsent(each.keys().get(tier), key -> new ArrayDeque<>()).add(each);
      for (int i = 0; i < accepted.length; i++) {
        Deque<Entry> same = accepted[i] ? null : known.get(now.get(i).keys().get(tier));
        if (same == null || same.isEmpty()) continue;
        open.remove(same.poll());
        accepted[i] = true;
      }
    }
    List<Finding> told = new ArrayList<>();
    for (int i = 0; i < accepted.length; i++) if (!accepted[i]) told.add(findings.get(i));
    List<String> stale = new ArrayList<>();
    for (Entry each : entries) if (open.contains(each)) stale.add(each.file());
    return new Verdict(told, stale);
  }

  /** Writes the file, at once or not at all; one that is no baseline is not replaced. */
  public void write(Path file) throws IOException {
    if (Files.exists(file)) read(file);
    WholeFile.write(file, lines());
  }

  private List<String> lines() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entry each : entries) counts.merge(String.join("\t", each.rule(), escaped(each.file()), each.member(), each.snippet()), 1, Integer::sum);
    List<String> lines = new ArrayList<>();
    lines.add(HEAD + VERSION + EXPLAINED);
    counts.forEach((entry, count) -> {
      for (int i = 1; i <= count; i++) lines.add(entry + '\t' + i);
    });
    return lines;
  }

  /** Names of files may hold any character. */
  private static String escaped(String name) {
    return name.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescaped(String name) {
    return name.replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
  }
}
