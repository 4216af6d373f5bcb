package dev.brisk.tools.report;

/**
 * The parts of a message: what happens and what it costs, and what to write instead.
 *
 * @param what what happens
 * @param instead what to write; empty if the message says nothing about that
 */
record Advice(String what, String instead) {

  static Advice of(String message) {
    int cut = -1;
    boolean quoted = false;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      // A quoted piece of source begins behind a blank and ends before anything but a letter.
      if (c == '\'') quoted = quoted ? i + 1 < message.length() && Character.isLetterOrDigit(message.charAt(i + 1)) : i == 0 || !Character.isLetterOrDigit(message.charAt(i - 1));
      else if (c == ';' && !quoted && message.startsWith("; ", i)) cut = i;
    }
    // A quote in the quoted source has turned things around.
    if (quoted) cut = message.lastIndexOf("; ");
    return cut < 0 ? new Advice(message, "") : new Advice(message.substring(0, cut), message.substring(cut + 2));
  }
}
