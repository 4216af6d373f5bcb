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

/** How hot a method is by its name and those of its class, read from {@code heat.tsv}, which explains itself. */
public final class HeatTable {
  private static final Map<String, List<Entry>> ROWS = read();

  private HeatTable() {}

  /** A method, constructor or initialiser, as a compiler's elements or its trees show it. */
  public interface Member {
    /** Simple name; {@code <init>} for constructors. */
    String name();

    /** How many parameters. */
    int parameters();

    /** Simple name of its class; empty for anonymous classes. */
    String className();

    /** Name of the package; empty for the unnamed one. */
    String packageName();

    /** Whether its class is an enum. */
    boolean isOfEnum();

    /** Simple names of the annotations on it and on the classes around it. */
    Iterable<String> annotations();

    /** Simple names of the types above its class, as far as they show. */
    Iterable<String> supertypes();
  }

  /** Method names and the heat of such methods. */
  private record Entry(String[] patterns, Heat heat) {
    boolean fits(Member member) {
      for (String pattern : patterns) {
        if (fits(pattern, member)) return true;
      }
      return false;
    }

    private static boolean fits(String pattern, Member member) {
      int count = pattern.indexOf('/');
      if (count >= 0 && Integer.parseInt(pattern.substring(count + 1)) != member.parameters()) return false;
      String name = member.name();
      int end = count < 0 ? pattern.length() : count;
      int star = pattern.indexOf('*');
      if (star < 0) return name.length() == end && pattern.startsWith(name);
      if (star == 0) return true;
      int behind = end - star - 1;
      boolean begins = name.length() >= star + behind && name.regionMatches(0, pattern, 0, star) && isWordEnd(name, star);
      return begins && name.regionMatches(name.length() - behind, pattern, star + 1, behind);
    }
  }

  private static Map<String, List<Entry>> read() {
    Map<String, List<Entry>> rows = new HashMap<>();
    try (InputStream in = HeatTable.class.getResourceAsStream("heat.tsv")) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (int from = 0; from < text.length(); ) {
        int to = text.indexOf('\n', from);
        if (to < 0) to = text.length();
        if (to > from && text.charAt(from) != '#' && !text.startsWith("where\t", from)) add(Row.split(text.substring(from, to), '\t'), rows);
        from = to + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static void add(String[] cells, Map<String, List<Entry>> rows) {
    Entry entry = new Entry(Row.split(cells[2], ','), Heat.valueOf(cells[3].toUpperCase(Locale.ROOT)));
    rows.computeIfAbsent(cells[0] + ' ' + cells[1], key -> new ArrayList<>(2)).add(entry);
  }

  /** What the table says: the coldest of all rows that fit; null when none does. */
  public static Heat of(Member member) {
    Heat heat = coldest("any -", member, null);
    if (member.isOfEnum()) heat = coldest("kind enum", member, heat);
    for (String annotation : member.annotations()) heat = coldest("annotated " + annotation, member, heat);
    heat = byWords(member, heat);
    heat = byPackage(member, heat);
    if (heat == Heat.COLD) return heat;
    for (String type : member.supertypes()) heat = coldest("type " + type, member, heat);
    return heat;
  }

  /** Whether an annotation of that simple name is spoken of. */
  public static boolean knowsAnnotation(String simpleName) {
    return ROWS.containsKey("annotated " + simpleName);
  }

  private static Heat coldest(String key, Member member, Heat known) {
    Heat heat = known;
    for (Entry each : ROWS.getOrDefault(key, Collections.emptyList())) {
      if (each.fits(member) && (heat == null || each.heat.compareTo(heat) < 0)) heat = each.heat;
    }
    return heat;
  }

  private static Heat byWords(Member member, Heat known) {
    Heat heat = known;
    String name = member.className();
    for (int from = 0; from < name.length(); ) {
      int to = from + 1;
      while (to < name.length() && !isWordEnd(name, to)) to++;
      String word = name.substring(from, to);
      heat = coldest("class " + word, member, heat);
      if (to == name.length()) heat = coldest("class *" + word, member, heat);
      from = to;
    }
    return heat;
  }

  private static Heat byPackage(Member member, Heat known) {
    Heat heat = known;
    String name = member.packageName();
    for (int from = 0; from < name.length(); ) {
      int to = name.indexOf('.', from);
      if (to < 0) to = name.length();
      heat = coldest("package " + name.substring(from, to), member, heat);
      from = to + 1;
    }
    return heat;
  }

  /** Whether a word of a name ends before {@code at}: at its end, before a capital, a digit or an underscore. */
  private static boolean isWordEnd(String name, int at) {
    if (at >= name.length()) return true;
    char next = name.charAt(at);
    return Character.isUpperCase(next) || Character.isDigit(next) || next == '_' || next == '$';
  }
}
