package dev.brisk.profiler.settings;

import java.util.Collection;

/** Finds the word that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The word with the fewest changes of a letter; of several the first. */
  public static String of(String text, Collection<String> words) {
    String shortened = text.substring(0, Math.min(text.length(), 100));
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String word : words) {
      int changes = changes(shortened, word);
      if (changes >= fewest) continue;
      nearest = word;
      fewest = changes;
    }
    return nearest;
  }

  /** A letter more, less or other, or two letters the wrong way round, is one change. */
  private static int changes(String a, String b) {
    int[][] changes = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          changes[i][j] = i + j;
          continue;
        }
        int changed = changes[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        changes[i][j] = Math.min(changed, 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) changes[i][j] = Math.min(changes[i][j], changes[i - 2][j - 2] + 1);
      }
    }
    return changes[a.length()][b.length()];
  }
}
