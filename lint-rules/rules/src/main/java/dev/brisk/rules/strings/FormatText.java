package dev.brisk.rules.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A format string taken apart, where all it does can be said by plain code.
 *
 * @param parts its pieces in order
 * @param isPadded whether a width, a padding or a radix is among them
 * @param endsLines whether it ends lines as the platform does, which is how text for people is printed
 */
record FormatText(List<Part> parts, boolean isPadded, boolean endsLines) {
  private static final Set<String> STATEMENTS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "TRUNCATE", "MERGE");

  /**
   * A piece.
   *
   * @param text plain text; null for an argument
   * @param argument number of the argument, from 0
   * @param conversion letter of the conversion
   */
  record Part(String text, int argument, char conversion) {}

  /** The pieces of a format for {@code String.format}; null where it does more than plain code does in a line or two. */
  static FormatText ofFormat(String format) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean padded = false;
    boolean endsLines = false;
    int next = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      int digits = i + 1;
      while (digits < format.length() && "0123456789$-".indexOf(format.charAt(digits)) >= 0) digits++;
      if (digits == format.length()) return null;
      String count = format.substring(i + 1, digits);
      char conversion = format.charAt(digits);
      i = digits;
      if (conversion == '%' || conversion == 'n') {
        if (!count.isEmpty()) return null;
        endsLines |= conversion == 'n';
        text.append(conversion == 'n' ? '\n' : '%');
        continue;
      }
      if ("sdcbxX".indexOf(conversion) < 0) return null;
      int argument = next;
      int dollar = count.indexOf('$');
      if (dollar == 1 && Character.isDigit(count.charAt(0))) argument = count.charAt(0) - '1';
      else if (dollar >= 0) return null;
      else next++;
      padded |= conversion == 'x' || conversion == 'X' || count.length() > dollar + 1;
      if (text.length() > 0) parts.add(new Part(text.toString(), -1, ' '));
      text.setLength(0);
      parts.add(new Part(null, argument, conversion));
    }
    if (text.length() > 0) parts.add(new Part(text.toString(), -1, ' '));
    return new FormatText(parts, padded, endsLines);
  }

  /** The pieces of a pattern for {@code MessageFormat}; null where an argument has a format of its own. */
  static FormatText ofMessage(String pattern) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\'') {
        if (i + 1 >= pattern.length() || pattern.charAt(i + 1) != '\'') return null;
        i++;
      } else if (c == '{') {
        if (i + 2 >= pattern.length() || !Character.isDigit(pattern.charAt(i + 1)) || pattern.charAt(i + 2) != '}') return null;
        if (text.length() > 0) parts.add(new Part(text.toString(), -1, ' '));
        text.setLength(0);
        parts.add(new Part(null, pattern.charAt(i + 1) - '0', 's'));
        i += 2;
        continue;
      }
      text.append(c);
    }
    if (text.length() > 0) parts.add(new Part(text.toString(), -1, ' '));
    return new FormatText(parts, false, false);
  }

  /** Whether it reads like a message to people: two words side by side, or lines for a console. */
  boolean isMessage() {
    if (endsLines) return true;
    for (Part part : parts) {
      if (part.text() != null && hasTwoWords(part.text())) return true;
    }
    return false;
  }

  /** Whether it asks a database, beside which nothing counts. */
  boolean isQuery() {
    String first = parts.isEmpty() ? null : parts.get(0).text();
    int end = first == null ? -1 : first.indexOf(' ');
    return end > 0 && STATEMENTS.contains(first.substring(0, end).toUpperCase(Locale.ROOT));
  }

  /** Whether it is laid out to be read: blanks, brackets and line ends around the values, or names in front of them. */
  boolean isForPeople() {
    for (Part part : parts) {
      if (part.text() == null) continue;
      for (int i = 0; i < part.text().length(); i++) if (" ([\n\t".indexOf(part.text().charAt(i)) >= 0) return true;
    }
    for (int i = 1; i < parts.size(); i++) if (parts.get(i).text() == null && endsInName(parts.get(i - 1).text())) return true;
    return false;
  }

  /** Such as {@code size=}. */
  private static boolean endsInName(String text) {
    return text != null && text.length() > 2 && text.endsWith("=") && Character.isLetter(text.charAt(text.length() - 2));
  }

  private static boolean hasTwoWords(String text) {
    boolean before = false;
    int from = 0;
    while (from <= text.length()) {
      int blank = text.indexOf(' ', from);
      int to = blank < 0 ? text.length() : blank;
      boolean word = isWord(text, from, to);
      if (word && before) return true;
      before = word;
      from = to + 1;
    }
    return false;
  }

  private static boolean isWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean ends = i == to - 1 && (c == ',' || c == '.' || c == ':');
      if (!Character.isLetter(c) && c != '\'' && !ends) return false;
    }
    return to - from > 1;
  }

  /** Whether each argument is there. */
  boolean fits(int arguments) {
    for (Part part : parts) {
      if (part.argument() >= arguments) return false;
    }
    return true;
  }
}
