package dev.brisk.rules.strings;

import dev.brisk.model.Node;

/** Source as messages quote it. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The node's text on one line, cut where it is long. */
  static String shortened(Node node) {
    StringBuilder line = new StringBuilder();
    String text = node.source().text(node.tree());
    boolean blank = false;
    for (int i = 0; i < text.length() && line.length() <= LONGEST; i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (!space) line.append(c);
      else if (!blank) line.append(' ');
      blank = space;
    }
    if (line.length() <= LONGEST) return line.toString();
    line.setLength(LONGEST - 3);
    return line.append("...").toString();
  }
}
