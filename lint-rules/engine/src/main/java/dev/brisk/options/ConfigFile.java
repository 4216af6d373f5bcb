package dev.brisk.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Options in a file of a repository: keys with values, one a line, and sections for some paths. This only parts it; {@link OptionsParser} says what the values
 * mean.
 */
public final class ConfigFile {
  /** What such a file is called. */
  public static final String NAME = "brisk.properties";

  /** A value with its line, from 1. */
  record Entry(String key, String value, int line) {}

  /** Entries for some paths; {@code isUsable} unless its head says nothing that can be understood. */
  record Section(String patterns, int line, boolean isUsable, List<Entry> entries) {}

  /** What is wrong with a line. */
  record Mistake(int line, String text, boolean isGate) {}

  private final String path;
  private final String folder;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private List<Entry> current = entries;

  /**
   * Parts a text.
   *
   * @param path of the file, absolute, for messages
   * @param folder that paths in it begin at, with slashes
   */
  ConfigFile(String path, String folder, String text) {
    this.path = path;
    this.folder = folder.endsWith("/") ? folder : folder + '/';
    part(text);
  }

  /** A file that can't be read: all that it could say is a mistake. */
  ConfigFile(String path, String folder, int line, String why) {
    this(path, folder, "");
    mistakes.add(new Mistake(line, why, true));
  }

  private void part(String text) {
    int line = 0;
    int from = 0;
    while (from < text.length()) {
      int begins = ++line;
      StringBuilder whole = new StringBuilder();
      boolean goesOn = true;
      while (goesOn && from < text.length()) {
        int end = endOfLine(text, from);
        String part = text.substring(from, end).strip();
        from = end < text.length() && text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
        goesOn = part.endsWith("\\") && !isComment(part) && !part.startsWith("[");
        whole.append(goesOn ? part.substring(0, part.length() - 1).strip() : withoutComment(part));
        if (goesOn) line++;
      }
      // The last line of the file may ask for one more.
      if (goesOn) line--;
      take(whole.toString(), begins);
    }
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
    return end;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("!");
  }

  /** A comment may stand behind a value, after a blank. */
  private static String withoutComment(String line) {
    if (isComment(line)) return line;
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) == '#' && Character.isWhitespace(line.charAt(i - 1))) return line.substring(0, i).strip();
    }
    return line;
  }

  private void take(String line, int number) {
    if (line.isEmpty() || isComment(line)) return;
    if (line.startsWith("[")) {
      takeSection(line, number);
      return;
    }
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    int sign = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    if (sign <= 0) {
      String word = line.split("[ \t=:]", 2)[0];
      mistakes.add(new Mistake(number, "options are of the form key = value; " + OptionsParser.shown(line) + " is not", OptionsParser.mayBeGate(word)));
      return;
    }
    Entry entry = new Entry(line.substring(0, sign).strip(), line.substring(sign + 1).strip(), number);
    for (Entry former : current) {
      if (!keyOf(former).equals(keyOf(entry))) continue;
      mistakes.add(new Mistake(number, keyOf(entry) + ": stands in line " + former.line() + " already; the last one counts", OptionsParser.mayBeGate(keyOf(entry))));
      current.remove(former);
      break;
    }
    current.add(entry);
  }

  private void takeSection(String line, int number) {
    boolean closed = line.endsWith("]");
    String patterns = closed ? line.substring(1, line.length() - 1).strip() : line.substring(1).strip();
    boolean usable = closed && !patterns.replace(",", "").isBlank();
    // What follows would hold for other files than those that are meant.
    if (!closed) mistakes.add(new Mistake(number, "a section is a path pattern between [ and ]; " + OptionsParser.shown(line) + " is not closed", true));
    else if (!usable) mistakes.add(new Mistake(number, "a section is a path pattern between [ and ]; there is none", true));
    for (Section each : sections) {
      if (usable && each.patterns().equals(patterns)) mistakes.add(new Mistake(number, '[' + patterns + "] stands in line " + each.line() + " already", false));
    }
    Section section = new Section(patterns, number, usable, new ArrayList<>());
    sections.add(section);
    current = section.entries();
  }

  /** The key without the prefix that the processor wants. */
  private static String keyOf(Entry entry) {
    return entry.key().startsWith(OptionSpec.PREFIX) ? entry.key().substring(OptionSpec.PREFIX.length()) : entry.key();
  }

  /** Where it lies. */
  public String path() {
    return path;
  }

  /** The folder that its paths begin at, with slashes, one at its end. */
  public String folder() {
    return folder;
  }

  /** A path in it, from its folder on. */
  public String resolve(String named) {
    try {
      return Path.of(folder).resolve(named).normalize().toString();
    } catch (InvalidPathException noPath) {
      return named;
    }
  }

  /** What it says of an option outside sections, as it is written; null if nothing. */
  public String value(OptionSpec option) {
    for (Entry each : entries) if (keyOf(each).equals(option.key()) && !each.value().isEmpty()) return each.value();
    return null;
  }

  /** Whether it says that of an option, for all paths or for some. */
  public boolean saysAnywhere(OptionSpec option, String value) {
    if (value.equalsIgnoreCase(value(option))) return true;
    for (Section section : sections) {
      for (Entry each : section.entries()) if (keyOf(each).equals(option.key()) && each.value().equalsIgnoreCase(value)) return true;
    }
    return false;
  }

  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  List<Section> sections() {
    return Collections.unmodifiableList(sections);
  }

  List<Mistake> mistakes() {
    return Collections.unmodifiableList(mistakes);
  }
}
