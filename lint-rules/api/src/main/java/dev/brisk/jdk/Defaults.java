package dev.brisk.jdk;

import dev.brisk.model.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which methods take a value that they only need if there is no other: the rows of {@code defaults.tsv}, which explains them. */
public final class Defaults {
  /**
   * One row.
   *
   * @param index of the parameter, from 0
   * @param instead method that takes a function which makes the value; empty when there is none
   */
  public record Entry(String type, String method, int index, String instead) {}

  private static final class Table {
    static final List<Entry> ROWS = new ArrayList<>();

    static {
      try (InputStream in = Defaults.class.getResourceAsStream("defaults.tsv")) {
        String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : Row.split(text, '\n')) {
          if (line.isEmpty() || line.charAt(0) == '#' || line.startsWith("type\t")) continue;
          String[] cells = Row.split(line, '\t');
          ROWS.add(new Entry(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3].equals("-") ? "" : cells[3]));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Defaults() {}

  /** The row of the called method; null when it has none. */
  public static Entry of(Call call) {
    for (Entry row : Table.ROWS) {
      if (row.method.equals(call.name()) && row.index < call.argumentCount() && call.is(row.type, row.method)) return row;
    }
    return null;
  }

  /** Names of all these methods. */
  public static String[] names() {
    return Table.ROWS.stream().map(Entry::method).distinct().toArray(String[]::new);
  }
}
