package dev.brisk.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines around a finding, so that those who read a list elsewhere see what it speaks of.
 *
 * @param line number of the first, from 1
 * @param lines without line ends
 */
public record Excerpt(int line, List<String> lines) {
  private static final int AROUND = 2;
  /** Of the stretch itself; of a longer one no excerpt is made. */
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 300;

  /** With a copy of the list. */
  public Excerpt {
    lines = List.copyOf(lines);
  }

  /** The first line around a stretch that begins in a line. */
  public static int first(int line) {
    return Math.max(1, line - AROUND);
  }

  /**
   * Reads the lines around a stretch of source.
   *
   * @param source all of it
   * @param offset where the line {@link #first} begins
   * @param line that the stretch begins in
   * @param endLine that it ends in
   * @return null for one that is too long
   */
  public static Excerpt of(CharSequence source, int offset, int line, int endLine) {
    int last = Math.max(line, endLine);
    if (line < 1 || last - line >= MOST_LINES || offset > source.length()) return null;
    int first = first(line);
    List<String> lines = new ArrayList<>(last - first + 1 + AROUND);
    int from = offset;
    for (int i = first; i <= last + AROUND && from < source.length(); i++) {
      int end = from;
      while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') end++;
      lines.add(source.subSequence(from, Math.min(end, from + LONGEST_LINE)).toString());
      from = end + 1;
      if (from < source.length() && source.charAt(end) == '\r' && source.charAt(from) == '\n') from++;
    }
    return lines.size() <= last - first ? null : new Excerpt(first, lines);
  }
}
