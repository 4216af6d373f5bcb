package dev.brisk.tools.baseline;

import dev.brisk.accept.BaselineEntry;
import dev.brisk.accept.BaselineFile;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Findings that were accepted as they are. Lines that move, layout, and new names of files, classes or members don't make them new; of findings that are alike
 * as many are accepted as there were.
 *
 * <p>The file has a line for each, sorted, so that git merges it line by line: rule, file, member, source without white space, and which of those alike it is.
 */
public final class Baseline {
  private final List<BaselineEntry> entries;

  private Baseline(List<BaselineEntry> entries) {
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

  private static List<BaselineEntry> entries(List<Finding> findings, Path base, Charset encoding) {
    SourceLines sources = new SourceLines(base, encoding);
    List<BaselineEntry> entries = new ArrayList<>();
    for (Finding each : findings) entries.add(BaselineEntry.of(each.told(), each.file(), sources.of(each.file())));
    return entries;
  }

  /**
   * Reads a file.
   *
   * @throws IOException with a line for the user, if it is none of ours, of a later version, or can't be read
   */
  public static Baseline read(Path file) throws IOException {
    return new Baseline(BaselineFile.read(file));
  }

  /** How many are accepted. */
  public int size() {
    return entries.size();
  }

  /** Which of these findings it accepts: those that are surely the same first, then those that are the same but for a name. */
  public Verdict judge(List<Finding> findings, Path base, Charset encoding) {
    List<BaselineEntry> now = entries(findings, base, encoding);
    Set<BaselineEntry> open = Collections.newSetFromMap(new IdentityHashMap<>());
    open.addAll(entries);
    boolean[] accepted = new boolean[now.size()];
    for (int tier = 0; tier < BaselineEntry.TIERS; tier++) {
      Map<String, Deque<BaselineEntry>> known = new HashMap<>();
      for (BaselineEntry each : entries) if (open.contains(each)) known.computeIfAbsent(each.key(tier), key -> new ArrayDeque<>()).add(each);
      for (int i = 0; i < accepted.length; i++) {
        Deque<BaselineEntry> same = accepted[i] ? null : known.get(now.get(i).key(tier));
        if (same == null || same.isEmpty()) continue;
        open.remove(same.poll());
        accepted[i] = true;
      }
    }
    List<Finding> told = new ArrayList<>();
    for (int i = 0; i < accepted.length; i++) if (!accepted[i]) told.add(findings.get(i));
    List<String> stale = new ArrayList<>();
    for (BaselineEntry each : entries) if (open.contains(each)) stale.add(each.file());
    return new Verdict(told, stale);
  }

  /** Writes the file, at once or not at all; one that is no baseline is not replaced. */
  public void write(Path file) throws IOException {
    if (Files.exists(file)) read(file);
    WholeFile.write(file, BaselineFile.lines(entries));
  }
}
