package dev.brisk.jdk;

import dev.brisk.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What is made only to be handed to one call, which could do without it: the rows of {@code handovers.tsv}, which explains them. */
public final class Handovers {
  /** Stands for the receiver of the call among its arguments. */
  public static final int RECEIVER = -1;

  private record Row(String kind, String maker, String makes, String taker, String takes, int count, int at, String instead) {}

  private static final class Table {
    static final List<Row> ROWS = new ArrayList<>();

    static {
      try (InputStream in = Handovers.class.getResourceAsStream("handovers.tsv")) {
        String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : dev.brisk.jdk.Row.split(text, '\n')) {
          if (line.isEmpty() || line.charAt(0) == '#' || line.startsWith("kind\t")) continue;
          String[] cells = dev.brisk.jdk.Row.split(line, '\t');
          int at = cells[6].equals("on") ? RECEIVER : Integer.parseInt(cells[6]);
          ROWS.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4], Integer.parseInt(cells[5]), at, cells[7]));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Handovers() {}

  /** Names of the methods that make what rows of this kind speak of; constructors left out. */
  public static String[] makers(String kind) {
    List<String> names = new ArrayList<>();
    for (Row row : Table.ROWS) if (row.kind.equals(kind) && !row.makes.equals("<init>") && !names.contains(row.makes)) names.add(row.makes);
    return names.toArray(String[]::new);
  }

  /**
   * What does without what {@code maker} makes, {@code $} standing for what it is made from, {@code #} for what the call is made on; null when nothing is known.
   *
   * @param from static type of the object the maker is called on; null when there is none
   * @param on static type of the object the call is made on; null when there is none
   * @param count how many arguments the call has
   * @param at which of them it is, from 0, or {@link #RECEIVER}
   */
  public static String find(String kind, ExecutableElement maker, TypeMirror from, ExecutableElement taker, TypeMirror on, int count, int at, Source source) {
    if (maker == null || taker == null) return null;
    String makes = maker.getSimpleName().toString();
    String takes = taker.getSimpleName().toString();
    for (Row row : Table.ROWS) {
      if (!row.kind.equals(kind) || !row.makes.equals(makes) || !row.takes.equals(takes) || row.count != count || row.at != at) continue;
      if (is(maker, from, row.maker, source) && is(taker, on, row.taker, source)) return row.instead;
    }
    return null;
  }

  private static boolean is(ExecutableElement method, TypeMirror receiver, String type, Source source) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    if (type.charAt(0) == '*') return owner.getSimpleName().toString().endsWith(type.substring(1));
    return source.isSubclass(owner.asType(), type) || receiver != null && source.isSubclass(receiver, type);
  }
}
