package dev.brisk.profiler.settings;

import java.util.Collection;

/** Finds the word that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The word with the fewest changes of a letter; of several the first. */
  public static String of(String text, Collection<String> words) {
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String word : words) {
      int changes = changes(text, word);
      if (changes >= fewest) continue;
      nearest = word;
      fewest = changes;
    }
    return nearest;
  }

  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
