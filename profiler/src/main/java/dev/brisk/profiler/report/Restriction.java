package dev.brisk.profiler.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Keeps some of the rows, as pstats does: the first so many, the first part of them, or those whose name a pattern is found in. */
interface Restriction {
  List<Row> of(List<Row> rows);

  /** What a word stands for: a whole number, a number between 0 and 1 with a point, or else a regular expression. */
  static Restriction parse(String word) throws UserMistake {
    if (word.matches("\\d+")) {
      int count = word.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(word);
      return rows -> rows.subList(0, Math.min(count, rows.size()));
    }
    if (word.matches("\\d*\\.\\d+|\\d+\\.\\d*")) {
      double fraction = Double.parseDouble(word);
      if (fraction > 1) {
        throw UserMistake.argument("the restriction " + word + " is more than all; write a whole number of rows, or a fraction up to 1.0");
      }
      return rows -> rows.subList(0, (int) (rows.size() * fraction + 0.5));
    }
    try {
      Pattern pattern = Pattern.compile(word);
      return rows -> rows.stream().filter(row -> pattern.matcher(row.label()).find()).toList();
    } catch (PatternSyntaxException e) {
      throw UserMistake.argument("the restriction \"" + word + "\" is neither a number nor a regular expression: " + e.getDescription());
    }
  }
}
