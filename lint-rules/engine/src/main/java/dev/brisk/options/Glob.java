package dev.brisk.options;

import java.util.Arrays;

/**
 * A pattern with {@code *}, {@code ?} and, for paths, {@code **}. Matching takes time in proportion to the text times the
 * pattern, whatever the pattern: no build hangs on {@code **a**a**a**b}.
 */
final class Glob {
  // Wildcards in a prepared pattern, from the private use area: a name that holds these characters is out of luck.
  private static final char ONE = '\uE000';
  private static final char WITHIN_NAME = '\uE001';
  private static final char ANYTHING = '\uE002';
  private static final char FOLDERS = '\uE003';

  private final String tokens;
  /** Whether a match may begin behind any slash. */
  private final boolean floats;

  private Glob(String tokens, boolean floats) {
    this.tokens = tokens;
    this.floats = floats;
  }

  /** Whether the word is a pattern rather than a plain name. */
  static boolean isPattern(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }

  /** A pattern for names without folders. It is compared as it stands: lower both sides to make case not matter. */
  static Glob ofName(String pattern) {
    return new Glob(prepare(pattern), false);
  }

  /**
   * A pattern for paths. It fits a path's tail behind any slash, unless it begins with a slash; with a slash at its end it fits
   * all below.
   */
  static Glob ofPath(String pattern) {
    String slashed = pattern.replace('\\', '/');
    if (slashed.endsWith("/")) slashed += "**";
    return new Glob(prepare(slashed), !slashed.startsWith("/"));
  }

  /** A pattern for paths that begin at some folder, with a slash: it fits their tails too, and one that ends with the name of a folder fits all below. */
  static Glob below(String pattern) {
    String slashed = pattern.replace('\\', '/');
    if (slashed.startsWith("./")) slashed = slashed.substring(1);
    String last = slashed.substring(slashed.lastIndexOf('/') + 1);
    if (!last.isEmpty() && !isPattern(last) && !last.endsWith(".java")) slashed += "/**";
    return ofPath(slashed);
  }

  /** Whether the pattern begins above the folder that paths begin at. */
  static boolean leadsOut(String pattern) {
    String slashed = pattern.replace('\\', '/');
    return slashed.equals("..") || slashed.startsWith("../") || slashed.startsWith("./../");
  }

  private static String prepare(String pattern) {
    StringBuilder tokens = new StringBuilder(pattern.length());
    int length = pattern.length();
    for (int i = 0; i < length; i++) {
      char c = pattern.charAt(i);
      if (c == '?') {
        tokens.append(ONE);
      } else if (c != '*') {
        tokens.append(c);
      } else if (i + 1 >= length || pattern.charAt(i + 1) != '*') {
        tokens.append(WITHIN_NAME);
      } else {
        int stars = i;
        while (i + 1 < length && pattern.charAt(i + 1) == '*') i++;
        boolean wholeNames = stars == 0 || pattern.charAt(stars - 1) == '/';
        boolean folders = wholeNames && i + 1 < length && pattern.charAt(i + 1) == '/';
        if (folders) i++;
        boolean repeated = folders && tokens.length() > 0 && tokens.charAt(tokens.length() - 1) == FOLDERS;
        if (!repeated) tokens.append(folders ? FOLDERS : ANYTHING);
      }
    }
    return tokens.toString();
  }

  /** Whether the text fits; paths have {@code /} between folders. */
  boolean matches(String text) {
    boolean[] places = new boolean[tokens.length() + 1];
    boolean[] next = new boolean[tokens.length() + 1];
    enter(places, 0);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (floats && i > 0 && text.charAt(i - 1) == '/') enter(places, 0);
      // A character beyond the basic plane counts once for a question mark: its second half is read with the first.
      boolean pair = Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
      step(places, next, c, pair ? text.charAt(i + 1) : 0);
      if (pair) i++;
      boolean[] spent = places;
      places = next;
      next = spent;
      Arrays.fill(next, false);
    }
    return places[tokens.length()];
  }

  private void step(boolean[] places, boolean[] next, char c, char second) {
    for (int i = 0; i < tokens.length(); i++) {
      if (!places[i]) continue;
      char token = tokens.charAt(i);
      if (token == ANYTHING || token == WITHIN_NAME && c != '/') {
        enter(next, i);
      } else if (token == FOLDERS) {
        next[i] = true;
        if (c == '/') enter(next, i + 1);
      } else if (token == ONE) {
        if (c != '/') enter(next, i + 1);
      } else if (token == c) {
        if (second == 0) enter(next, i + 1);
        else if (i + 1 < tokens.length() && tokens.charAt(i + 1) == second) enter(next, i + 2);
      }
    }
  }

  /** Marks a place as reached, and those behind wildcards that may stand for nothing. */
  private void enter(boolean[] places, int place) {
    places[place] = true;
    for (int i = place; i < tokens.length() && mayBeNothing(tokens.charAt(i)); i++) places[i + 1] = true;
  }

  private static boolean mayBeNothing(char token) {
    return token == ANYTHING || token == WITHIN_NAME || token == FOLDERS;
  }
}
