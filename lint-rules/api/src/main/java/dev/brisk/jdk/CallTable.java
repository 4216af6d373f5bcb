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
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
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
  /** Asks whether a log level is on. */
  public static final String LOG_TEST = "logtest";
  /** Never returns: ends the process. */
  public static final String EXIT = "exit";
  /** Waits for something outside the thread: a file, a socket, another thread. */
  public static final String BLOCKS = "blocks";

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

    private static void add(String[] cells, Map<String, Map<String, Entry>> rows) {
      List<String> traits = cells[3].equals("-") ? Collections.emptyList() : List.of(Row.split(cells[3], ','));
      Entry entry = new Entry(cells[2].equals("-") ? -1 : Long.parseLong(cells[2]), traits);
      Map<String, Entry> ofType = rows.computeIfAbsent(cells[0], key -> new HashMap<>(8));
      for (String method : Row.split(cells[1], ',')) ofType.put(method, entry);
    }
  }

  private final Map<TypeElement, List<Map<String, Entry>>> known = new HashMap<>();

  /**
   * What is known of calls of {@code method}.
   *
   * @param receiver static type of the object, which may be nearer to a row than the declaring type; null when there is none
   */
  public Entry find(ExecutableElement method, TypeMirror receiver) {
    if (method == null || !(method.getEnclosingElement() instanceof TypeElement)) return NONE;
    String name = method.getSimpleName().toString();
    if (receiver != null && receiver.getKind() == TypeKind.DECLARED) {
      Entry entry = find((TypeElement) ((DeclaredType) receiver).asElement(), name);
      if (entry != NONE) return entry;
    }
    return find((TypeElement) method.getEnclosingElement(), name);
  }

  private Entry find(TypeElement type, String name) {
    for (Map<String, Entry> rows : rowsOf(type)) {
      Entry entry = rows.get(name);
      if (entry == null && !name.equals("<init>")) entry = rows.get("*");
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
    if (found.isEmpty()) found = Collections.emptyList();
    known.put(type, found);
    return found;
  }

  private static void addAbove(TypeMirror type, Deque<TypeElement> open) {
    if (type.getKind() == TypeKind.DECLARED) open.add((TypeElement) ((DeclaredType) type).asElement());
  }
}
