package dev.brisk.testkit;

import dev.brisk.api.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an example expects on a line.
 *
 * @param line from 1
 * @param severity warning for {@code // warn:}, note for {@code // note:}
 * @param rule id of the rule
 * @param text part of the message, empty for any
 */
record Marker(int line, Severity severity, String rule, String text) {
  private static final Pattern MARK = Pattern.compile("(warn|note):\\s*(\\w+)(?:\\s+\"([^\"]*)\")?");

  /** The markers of a source; one alone on its line speaks of the next line of code. */
  static List<Marker> in(String source) {
    List<Marker> markers = new ArrayList<>();
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int comment = lines[i].indexOf("//");
      if (comment < 0 || !isMark(lines[i], comment)) continue;
      int line = lines[i].substring(0, comment).isBlank() ? nextCode(lines, i) : i;
      Matcher mark = MARK.matcher(lines[i].substring(comment));
      while (mark.find()) {
        Severity severity = mark.group(1).equals("warn") ? Severity.WARNING : Severity.NOTE;
        markers.add(new Marker(line + 1, severity, mark.group(2), mark.group(3) == null ? "" : mark.group(3)));
      }
    }
    return markers;
  }

  private static boolean isMark(String line, int comment) {
    String text = line.substring(comment + 2).strip();
    return text.startsWith("warn:") || text.startsWith("note:");
  }

  private static int nextCode(String[] lines, int from) {
    for (int i = from + 1; i < lines.length; i++) {
      String text = lines[i].strip();
      if (!text.isEmpty() && !text.startsWith("//")) return i;
    }
    return from;
  }
}
