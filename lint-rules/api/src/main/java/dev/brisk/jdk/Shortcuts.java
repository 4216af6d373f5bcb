package dev.brisk.jdk;

import dev.brisk.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What answers a question without making the whole that is asked: the rows of {@code shortcuts.tsv}, which explains them. */
public final class Shortcuts {
  private record Row(String type, String method, String asked, String instead) {}

  private static final class Table {
    static final List<Row> ROWS = new ArrayList<>();

    static {
      try (InputStream in = Shortcuts.class.getResourceAsStream("shortcuts.tsv")) {
        String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : dev.brisk.jdk.Row.split(text, '\n')) {
          if (line.isEmpty() || line.charAt(0) == '#' || line.startsWith("type\t")) continue;
          String[] cells = dev.brisk.jdk.Row.split(line, '\t');
          ROWS.add(new Row(cells[0], cells[1], cells[2], cells[3]));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Shortcuts() {}

  /**
   * What to write instead of asking the result of {@code maker}, {@code $} standing for what it is made from; null when nothing is known.
   *
   * @param receiver static type of the object the method is called on; null when there is none
   * @param asked {@code measured}, {@code element} or {@code asked}
   */
  public static String find(ExecutableElement maker, TypeMirror receiver, String asked, Source source) {
    String name = maker.getSimpleName().toString();
    TypeMirror owner = receiver != null ? receiver : maker.getEnclosingElement().asType();
    for (Row row : Table.ROWS) {
      if (row.method.equals(name) && row.asked.equals(asked) && source.isSubclass(owner, row.type)) return row.instead;
    }
    return null;
  }
}
