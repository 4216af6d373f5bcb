package dev.brisk.jdk;

import dev.brisk.api.Heat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How hot a method is by its name and those of its class, read from {@code heat.tsv}, which explains itself. What the table says of a class is looked up once
 * for all its methods.
 */
public final class HeatTable {
  private static final Map<String, List<Entry>> ROWS = new HashMap<>();
  /** The rows for every class by the first letters of their patterns. */
  private static final Map<Character, List<Entry>> ANY = new HashMap<>();
  /** The rows of methods that make texts for people. */
  private static final List<Entry> PEOPLE = new ArrayList<>();
  /** The ends of names that rows for types speak of. */
  private static final Map<String, List<Entry>> ENDS = new HashMap<>();

  static {
    read();
  }

  /** Words in the names of exceptions that tell of a failure, whatever else stands there. */
  private static final Set<String> FAILURES = Set.of("Not", "No", "Invalid", "Illegal", "Unexpected", "Missing", "Unsupported", "Bad", "Error", "Failed", "Failure", "Wrong",
      "Duplicate", "Multiple", "Already", "Unknown", "Cannot", "Denied", "Service", "Exit");

  private final List<Entry> ofClass;

  private HeatTable(List<Entry> ofClass) {
    this.ofClass = ofClass;
  }

  /**
   * What the table says of the methods of a class.
   *
   * @param classNames its simple name and those of the classes around it, inside out; empty for anonymous classes
   * @param packageName empty for the unnamed one
   * @param annotations simple names of the annotations on it and on the classes around it
   * @param supertypes simple names of the types above it, as far as they show
   */
  public static HeatTable of(List<String> classNames, String packageName, boolean isEnum, Iterable<String> annotations, Iterable<String> supertypes) {
    List<Entry> found = new ArrayList<>(2);
    // What is seldom needed is so with all its parts; those of an iterator are no iterators.
    for (int i = 1; i < classNames.size(); i++) addWords("class ", classNames.get(i), found);
    found.removeIf(row -> row.heat != Heat.COLD);
    if (isEnum) add("kind enum", found);
    for (String annotation : annotations) add("annotated " + annotation, found);
    String className = classNames.get(0);
    boolean leaves = false;
    for (String type : supertypes) {
      if (type.equals("Throwable") && leaves(className)) leaves = true;
      else add("type " + type, found);
      ENDS.forEach((end, rows) -> {
        if (type.endsWith(end)) found.addAll(rows);
      });
    }
    addWords("class ", className, found);
    if (leaves) addWords("flow ", className, found);
    addPackages(packageName, found);
    return new HeatTable(found.isEmpty() ? Collections.emptyList() : found);
  }

  /** Whether an exception of that simple name is thrown to leave or to go on rather than for a failure. */
  public static boolean leaves(String className) {
    boolean leaves = false;
    for (int from = 0; from < className.length(); ) {
      int to = endOfWord(className, from);
      String word = className.substring(from, to);
      if (FAILURES.contains(word)) return false;
      leaves |= ROWS.containsKey("flow " + word);
      from = to;
    }
    return leaves;
  }

  private static int endOfWord(String name, int from) {
    int to = from + 1;
    while (to < name.length() && !isWordEnd(name, to)) to++;
    return to;
  }

  /**
   * Heat of a method of the class: the coldest of all rows that fit; null when none does.
   *
   * @param method {@code <init>} for constructors
   * @param annotations simple names of those on the method
   */
  public Heat of(String method, int parameters, Iterable<String> annotations) {
    Heat heat = coldest(ANY.get(method.charAt(0)), method, parameters, null);
    heat = coldest(ofClass, method, parameters, heat);
    for (String annotation : annotations) heat = coldest(ROWS.get("annotated " + annotation), method, parameters, heat);
    return heat != null ? heat : coldest(PEOPLE, method, parameters, null);
  }

  /** Whether a method makes a text for people, by its name. */
  public static boolean isForPeople(String method, int parameters) {
    return coldest(PEOPLE, method, parameters, null) != null;
  }

  private static Heat coldest(List<Entry> rows, String method, int parameters, Heat known) {
    if (rows == null) return known;
    Heat heat = known;
    for (int i = 0; i < rows.size(); i++) {
      Entry row = rows.get(i);
      if ((heat == null || row.heat.compareTo(heat) < 0) && row.fits(method, parameters)) heat = row.heat;
    }
    return heat;
  }

  /** Whether an annotation of that simple name is spoken of. */
  public static boolean knowsAnnotation(String simpleName) {
    return ROWS.containsKey("annotated " + simpleName);
  }

  private static void add(String key, List<Entry> found) {
    List<Entry> rows = ROWS.get(key);
    if (rows != null) found.addAll(rows);
  }

  private static void addWords(String where, String name, List<Entry> found) {
    for (int from = 0; from < name.length(); ) {
      int to = endOfWord(name, from);
      String word = name.substring(from, to);
      add(where + word, found);
      if (to == name.length()) add(where + "*" + word, found);
      from = to;
    }
  }

  private static void addPackages(String name, List<Entry> found) {
    for (int from = 0; from < name.length(); ) {
      int to = name.indexOf('.', from);
      if (to < 0) to = name.length();
      add("package " + name.substring(from, to), found);
      from = to + 1;
    }
  }

  /** One pattern of a row and the heat of the methods it fits. */
  private record Entry(String pattern, Heat heat) {
    boolean fits(String name, int parameters) {
      int count = pattern.indexOf('/');
      if (count >= 0 && Integer.parseInt(pattern.substring(count + 1)) != parameters) return false;
      int end = count < 0 ? pattern.length() : count;
      int star = pattern.indexOf('*');
      if (star < 0) return name.length() == end && pattern.startsWith(name);
      if (star == 0) return true;
      int behind = end - star - 1;
      if (name.length() < star + behind || !name.regionMatches(0, pattern, 0, star) || !isWordEnd(name, star)) return false;
      return name.regionMatches(name.length() - behind, pattern, star + 1, behind);
    }
  }

  /** Whether a word of a name ends before {@code at}: at its end, before a capital, a digit, an underscore. */
  private static boolean isWordEnd(String name, int at) {
    if (at >= name.length()) return true;
    char next = name.charAt(at);
    return Character.isUpperCase(next) || Character.isDigit(next) || next == '_' || next == '$';
  }

  private static void read() {
    try (InputStream in = HeatTable.class.getResourceAsStream("heat.tsv")) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (int from = 0; from < text.length(); ) {
        int to = text.indexOf('\n', from);
        if (to < 0) to = text.length();
        if (to > from && text.charAt(from) != '#' && !text.startsWith("where\t", from)) add(Row.split(text.substring(from, to), '\t'));
        from = to + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String[] cells) {
    Heat heat = Heat.valueOf(cells[3].toUpperCase(Locale.ROOT));
    for (String pattern : Row.split(cells[2], ',')) {
      Entry entry = new Entry(pattern, heat);
      if (cells[0].equals("people")) PEOPLE.add(entry);
      else if (cells[0].equals("type") && cells[1].startsWith("*")) ENDS.computeIfAbsent(cells[1].substring(1), key -> new ArrayList<>(2)).add(entry);
      else if (cells[0].equals("any")) ANY.computeIfAbsent(pattern.charAt(0), key -> new ArrayList<>(4)).add(entry);
      else ROWS.computeIfAbsent(cells[0] + ' ' + cells[1], key -> new ArrayList<>(2)).add(entry);
    }
  }
}
