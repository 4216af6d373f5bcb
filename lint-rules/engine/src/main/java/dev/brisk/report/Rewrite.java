package dev.brisk.report;

import dev.brisk.api.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule would write instead, in lines and columns, as lists have it.
 *
 * @param title an imperative, such as {@code declare total as long}
 * @param replacements by place, none over another
 */
public record Rewrite(String title, List<Replacement> replacements) {

  /**
   * Other text for a stretch of source.
   *
   * @param line from 1
   * @param column from 1, in characters of UTF-16
   * @param endLine line of the last character
   * @param endColumn column behind the last character; where nothing is replaced, that of the place where {@code text} goes
   * @param text what stands there afterwards
   */
  public record Replacement(int line, int column, int endLine, int endColumn, String text) {}

  /** With a copy of the list. */
  public Rewrite {
    replacements = List.copyOf(replacements);
  }

  /**
   * A fix in lines and columns.
   *
   * @param source the text of the file that it speaks of
   * @return null for no fix, one without edits, one that speaks of another text, or one that could lose a comment
   */
  public static Rewrite of(Fix fix, CharSequence source) {
    if (fix == null || fix.edits().isEmpty()) return null;
    List<Fix.Edit> edits = new ArrayList<>(fix.edits());
    edits.sort(Comparator.comparingInt(Fix.Edit::start).thenComparingInt(Fix.Edit::end));
    List<Replacement> replacements = new ArrayList<>(edits.size());
    Walk walk = new Walk(source);
    for (Fix.Edit edit : edits) {
      if (edit.start() < walk.at || edit.end() < edit.start() || edit.end() > source.length()) return null;
      if (losesComment(source.subSequence(edit.start(), edit.end()).toString(), edit.text())) return null;
      walk.to(edit.start());
      int line = walk.line;
      int column = walk.column();
      walk.to(edit.end());
      replacements.add(new Replacement(line, column, walk.line, walk.column(), withLineEndsOf(source, edit.text())));
    }
    return new Rewrite(fix.title(), replacements);
  }

  /** What looks like a comment within a text may be none; then a rewrite less is listed. */
  private static boolean losesComment(String before, String after) {
    return before.contains("//") && !after.contains("//") || before.contains("/*") && !after.contains("/*");
  }

  private static String withLineEndsOf(CharSequence source, String text) {
    if (text.indexOf('\n') < 0) return text;
    for (int i = 1; i < source.length(); i++) {
      if (source.charAt(i) == '\n') return source.charAt(i - 1) == '\r' ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }
    return text;
  }

  /** Goes through a text and knows the line. */
  private static final class Walk {
    private final CharSequence text;
    private int at;
    private int line = 1;
    private int lineStart;

    Walk(CharSequence text) {
      this.text = text;
    }

    void to(int offset) {
      for (; at < offset; at++) {
        char c = text.charAt(at);
        if (c != '\n' && (c != '\r' || at + 1 < text.length() && text.charAt(at + 1) == '\n')) continue;
        line++;
        lineStart = at + 1;
      }
    }

    int column() {
      return at - lineStart + 1;
    }
  }
}
