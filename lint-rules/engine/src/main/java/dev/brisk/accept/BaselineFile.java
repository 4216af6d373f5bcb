package dev.brisk.accept;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The text of a baseline: a line for each finding, sorted: rule, file, member, source without white space, and which of those alike it is. */
public final class BaselineFile {
  private static final String HEAD = "# brisk baseline ";
  private static final int VERSION = 1;
  private static final String EXPLAINED = ": findings accepted as they are; lines may go, and 'brisk baseline' writes all anew";
  private static final int COLUMNS = 5;

  private BaselineFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException with a line for the user, if it is none of ours, of a later version, or can't be read
   */
  public static List<BaselineEntry> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException other) {
      throw new FileSystemException(file.toString(), null, "this is no baseline");
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) throw new FileSystemException(file.toString(), null, "this is no baseline");
    if (!lines.get(0).startsWith(HEAD + VERSION + ":")) throw new FileSystemException(file.toString(), null, "this baseline is of another version of Brisk");
    List<BaselineEntry> entries = new ArrayList<>();
    // A merge may leave a line twice.
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || !seen.add(line)) continue;
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) throw new FileSystemException(file.toString(), null, "line " + (i + 1) + " has " + columns.length + " columns, not " + COLUMNS);
      entries.add(new BaselineEntry(columns[0], unescaped(columns[1]), columns[2], columns[3]));
    }
    return entries;
  }

  /** The lines of a file with these entries. */
  public static List<String> lines(List<BaselineEntry> entries) {
    Map<String, Integer> counts = new TreeMap<>();
    for (BaselineEntry each : entries) counts.merge(String.join("\t", each.rule(), escaped(each.file()), each.member(), each.snippet()), 1, Integer::sum);
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
