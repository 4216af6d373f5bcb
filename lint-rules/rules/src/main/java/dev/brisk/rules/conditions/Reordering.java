package dev.brisk.rules.conditions;

import dev.brisk.api.Fix;
import dev.brisk.model.Expr;
import java.util.List;

/** Writes the tests of a chain into its places in another order; parentheses, operators and layout between them stay. */
final class Reordering {
  private Reordering() {}

  /** The rewrite; null when there are comments, because nobody knows what they speak of once the order is another. */
  static Fix of(Expr chain, List<Operand> before, List<Operand> after) {
    int offset = chain.start();
    int from = before.get(0).node().start() - offset;
    int to = before.get(before.size() - 1).node().end() - offset;
    String text = chain.text();
    if (from < 0 || to < from || to > text.length() || hasComment(text.substring(from, to))) return null;
    Fix fix = Fix.titled("make the cheap test first");
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) fix.replace(before.get(i).node(), after.get(i).node().text());
    }
    return fix;
  }

  private static boolean hasComment(String code) {
    char quote = 0;
    for (int i = 0; i < code.length() - 1; i++) {
      char c = code.charAt(i);
      if (quote != 0 && c == '\\') i++;
      else if (quote != 0) quote = c == quote ? 0 : quote;
      else if (c == '"' || c == '\'') quote = c;
      else if (c == '/' && (code.charAt(i + 1) == '/' || code.charAt(i + 1) == '*')) return true;
    }
    return false;
  }
}
