package dev.brisk.options;

import java.util.Locale;

/** Which of the allowed words a mistyped one was meant to be. Asked only when something is wrong. */
public final class Nearest {
  private static final int LONGEST = 80;
  private static final int SHORTEST_PREFIX = 3;

  private Nearest() {}

  /**
   * The word that takes the fewest typing mistakes, or null if none is near: about one mistake in four letters is, and so is a
   * word that begins with what was written. Upper and lower case are the same, and a {@code *} stands for anything. Of equally
   * near words the first in order of characters is taken, so the answer doesn't depend on the order of the words.
   */
  public static String of(String written, Iterable<String> words) {
    if (written.length() > LONGEST) return null;
    String from = written.toLowerCase(Locale.ROOT);
    int letters = letters(from);
    int limit = Math.min(letters - 1, 1 + letters / 4);
    String nearest = null;
    int least = limit + 1;
    for (String word : words) {
      if (word.length() > LONGEST) continue;
      String to = word.toLowerCase(Locale.ROOT);
      int mistakes = distance(from, to);
      if (mistakes > limit && from.length() >= SHORTEST_PREFIX && to.startsWith(from)) mistakes = limit;
      if (mistakes > limit || mistakes > least) continue;
      if (mistakes == least && nearest != null && nearest.compareTo(word) <= 0) continue;
      nearest = word;
      least = mistakes;
    }
    return nearest;
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '*') letters++;
    }
    return letters;
  }

  /** Letters inserted, left out, replaced or swapped with their neighbour. */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) last[j] = j;
    for (int i = 1; i <= from.length(); i++) {
      char a = from.charAt(i - 1);
      boolean free = a == '*';
      row[0] = last[0] + (free ? 0 : 1);
      for (int j = 1; j <= to.length(); j++) {
        char b = to.charAt(j - 1);
        int cost = Math.min(last[j] + (free ? 0 : 1), row[j - 1] + (free ? 0 : 1));
        cost = Math.min(cost, last[j - 1] + (free || a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == to.charAt(j - 2) && b == from.charAt(i - 2)) cost = Math.min(cost, beforeLast[j - 2] + 1);
        row[j] = cost;
      }
      int[] spent = beforeLast;
      beforeLast = last;
      last = row;
      row = spent;
    }
    return last[to.length()];
  }
}
