package dev.brisk.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What calls of well-known types take and are for, by type and simple name whatever the overload: the JDK's and those of widely used libraries.
 * A row speaks of the type and of all below it; the nearest one wins. Unlike {@link JdkTable} it says nothing about effects.
 */
public final class CallTable {
  /** A column value of {@code calls.tsv} that names what a call is for. */
  public static final String LOG = "log";
  /** With {@link #LOG}: at a level that is on by default. */
  public static final String TOLD = "told";
  /** With {@link #LOG}: an argument names the level. */
  public static final String LEVELLED = "levelled";
  /** Of a constant: a log level that is off by default. */
  public static final String QUIET = "quiet";
  /** Nearly always answers false. */
  public static final String SELDOM = "seldom";
  /** Asks whether a log level is on. */
  public static final String LOG_TEST = "logtest";
  /** Never returns: ends the process. */
  public static final String EXIT = "exit";
  /** Waits for something outside the thread: a file, a socket, another thread. */
  public static final String BLOCKS = "blocks";
  /** Makes an object that all calls and all threads may share. */
  public static final String REUSABLE = "reusable";
  /** Makes an object that one thread may use again and again, but no two at once. */
  public static final String PER_THREAD = "perthread";
  /** Makes an object that is as good as new after each use. */
  public static final String RESETTABLE = "resettable";
  /** Finds a class, a member, a handle or what describes a class, by a search or a copy on each call. */
  public static final String REFLECTS = "reflects";
  /** Finds what does not change while the program runs, as long as it is asked for the same. */
  public static final String FIXED = "fixed";
  /** What the object is made from has few values as a rule. */
  public static final String FEW = "few";
  /** One object serves all only where no argument is given. */
  public static final String UNSEEDED = "unseeded";
  /** Has a database parse a statement. */
  public static final String PREPARES = "prepares";
  /** Has a database run one statement. */
  public static final String QUERY = "query";
  /** Brings all rows that a statement finds. */
  public static final String ROWS = "rows";
  /** Has what was written go all the way out. */
  public static final String FLUSHES = "flushes";
  /** Opens a file to write it. */
  public static final String OPENS = "opens";
  /** Makes a stream each call on which goes to the system or to native code. */
  public static final String RAW = "raw";
  /** Fills an array that is passed, and makes one where null is. */
  public static final String FILLS = "fills";

  /** Says nothing. */
  private static final Entry NONE = new Entry(-1, Collections.emptyList());

  /**
   * One row.
   *
   * @param nanos of one call on short data, by decade; -1 when the table does not say
   * @param traits what it is for, such as {@link #LOG}
   */
  public record Entry(long nanos, List<String> traits) {
    /** Whether it is known to be for that. */
    public boolean is(String trait) {
      return traits.contains(trait);
    }

    /** Whether the table says how long it takes. */
    public boolean isTimed() {
      return nanos >= 0;
    }
  }

  private static final class Rows {
    /** By the end of the simple name of types that have no rows of their own. */
    static final Map<String, Map<String, Entry>> BY_SUFFIX = new LinkedHashMap<>();
    /** By type, then by method, {@code *} for all others of the type. */
    static final Map<String, Map<String, Entry>> BY_TYPE = read();

    private static Map<String, Map<String, Entry>> read() {
      Map<String, Map<String, Entry>> rows = new HashMap<>();
      try (InputStream in = CallTable.class.getResourceAsStream("calls.tsv")) {
        String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (int from = 0; from < text.length(); ) {
          int to = text.indexOf('\n', from);
          if (to < 0) to = text.length();
          if (to > from && text.charAt(from) != '#' && !text.startsWith("type\t", from)) add(Row.split(text.substring(from, to), '\t'), rows);
          from = to + 1;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return rows;
    }

    /** The rows for all types whose names end alike; empty when there are none. */
    static List<Map<String, Entry>> bySuffix(String simpleName) {
      for (Map.Entry<String, Map<String, Entry>> each : BY_SUFFIX.entrySet()) {
        if (simpleName.endsWith(each.getKey())) return Collections.singletonList(each.getValue());
      }
      return Collections.emptyList();
    }

    private static void add(String[] cells, Map<String, Map<String, Entry>> rows) {
      List<String> traits = cells[3].equals("-") ? Collections.emptyList() : List.of(Row.split(cells[3], ','));
      Entry entry = new Entry(cells[2].equals("-") ? -1 : Long.parseLong(cells[2]), traits);
      Map<String, Map<String, Entry>> group = cells[0].startsWith("*") ? BY_SUFFIX : rows;
      String type = cells[0].startsWith("*") ? cells[0].substring(1) : cells[0];
      Map<String, Entry> ofType = group.computeIfAbsent(type, key -> new HashMap<>(8));
      for (String method : Row.split(cells[1], ',')) ofType.put(method, entry);
    }
  }

  /** For code whose types nobody knows yet: by the simple names of types. */
  private static final class SimpleNames {
    static final Map<String, Map<String, Long>> LEAST = read();

    private static Map<String, Map<String, Long>> read() {
      Map<String, Map<String, Long>> least = new HashMap<>();
      for (Map.Entry<String, Map<String, Entry>> type : Rows.BY_TYPE.entrySet()) {
        String name = type.getKey();
        Map<String, Long> ofType = least.computeIfAbsent(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1), key -> new HashMap<>(8));
        for (Map.Entry<String, Entry> row : type.getValue().entrySet()) {
          if (row.getValue().isTimed()) ofType.merge(row.getKey(), row.getValue().nanos(), Math::min);
        }
      }
      return least;
    }
  }

  /** Whether some row speaks of a type of that simple name. */
  public static boolean knowsType(String simpleType) {
    return SimpleNames.LEAST.containsKey(simpleType);
  }

  /** The least that a call on a type of that simple name takes by any row, in nanoseconds to a decade; -1 when the table does not say. */
  public static long leastNanos(String simpleType, String method) {
    Map<String, Long> ofType = SimpleNames.LEAST.get(simpleType);
    if (ofType == null) return -1;
    Long nanos = ofType.get(method);
    if (nanos == null && !method.equals("<init>")) nanos = ofType.get("*");
    return nanos == null ? -1 : nanos;
  }

  private final Map<TypeElement, List<Map<String, Entry>>> known = new HashMap<>();
  private final Map<Name, String> names = new HashMap<>();

  /**
   * What is known of calls of {@code method}.
   *
   * @param receiver static type of the object, which may be nearer to a row than the declaring type; null when there is none
   */
  public Entry find(ExecutableElement method, TypeMirror receiver) {
    if (method == null || !(method.getEnclosingElement() instanceof TypeElement)) return NONE;
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    if (receiver != null && receiver.getKind() == TypeKind.DECLARED) {
      TypeElement type = (TypeElement) ((DeclaredType) receiver).asElement();
      Entry entry = type.equals(owner) ? NONE : find(type, method.getSimpleName());
      if (entry != NONE) return entry;
    }
    return find(owner, method.getSimpleName());
  }

  /** What is known of a constant, such as a log level. */
  public Entry find(VariableElement constant) {
    if (!(constant.getEnclosingElement() instanceof TypeElement)) return NONE;
    return find((TypeElement) constant.getEnclosingElement(), constant.getSimpleName());
  }

  private Entry find(TypeElement type, Name name) {
    List<Map<String, Entry>> all = rowsOf(type);
    // Most types have none: then the name need not be spelt out.
    if (all.isEmpty()) return NONE;
    String text = names.computeIfAbsent(name, Name::toString);
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i).get(text);
      if (entry == null && !text.equals("<init>")) entry = all.get(i).get("*");
      if (entry != null) return entry;
    }
    return NONE;
  }

  /** The rows of the type and of all above it, nearest first. */
  private List<Map<String, Entry>> rowsOf(TypeElement type) {
    List<Map<String, Entry>> found = known.get(type);
    if (found != null) return found;
    found = new ArrayList<>(2);
    Deque<TypeElement> open = new ArrayDeque<>();
    open.add(type);
    for (int seen = 0; !open.isEmpty() && seen < 64; seen++) {
      TypeElement next = open.poll();
      Map<String, Entry> rows = Rows.BY_TYPE.get(JdkTable.binaryName(next));
      if (rows != null) found.add(rows);
      addAbove(next.getSuperclass(), open);
      for (TypeMirror above : next.getInterfaces()) addAbove(above, open);
    }
    if (found.isEmpty()) found = Rows.bySuffix(type.getSimpleName().toString());
    known.put(type, found);
    return found;
  }

  private static void addAbove(TypeMirror type, Deque<TypeElement> open) {
    if (type.getKind() == TypeKind.DECLARED) open.add((TypeElement) ((DeclaredType) type).asElement());
  }
}
