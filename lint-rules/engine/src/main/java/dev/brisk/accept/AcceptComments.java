package dev.brisk.accept;

import java.util.ArrayList;
import java.util.List;

/** Finds {@link AcceptComment}s in the text of a source, without those that stand in strings. */
public final class AcceptComments {
  private static final String MARK = "brisk:";

  private final String text;
  private final List<AcceptComment> found = new ArrayList<>();
  /** Those that stand alone and wait for code. */
  private final List<AcceptComment> waiting = new ArrayList<>();
  private int at;
  private int line = 1;
  /** Whether there is code on this line, as far as it was read. */
  private boolean code;

  private AcceptComments(String text) {
    this.text = text;
  }

  /** All of them, in order. */
  public static List<AcceptComment> in(CharSequence source) {
    String text = source.toString();
    // Nearly no file has one.
    if (!text.contains(MARK)) return List.of();
    AcceptComments comments = new AcceptComments(text);
    comments.read();
    comments.found.addAll(comments.waiting);
    comments.found.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return comments.found;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isEndOfLine()) {
        nextLine();
      } else if (text.startsWith("//", at)) {
        int begin = at + 2;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        comment(text.substring(begin, at), line, code);
      } else if (text.startsWith("/*", at)) {
        readBlock();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        code();
        if (text.startsWith("\"\"\"", at)) skipQuoted("\"\"\"", true);
        else if (c == '"' || c == '\'') skipQuoted(String.valueOf(c), false);
        else at++;
      }
    }
  }

  private boolean isEndOfLine() {
    char c = text.charAt(at);
    return c == '\n' || c == '\r' && !text.startsWith("\r\n", at);
  }

  private void nextLine() {
    at++;
    line++;
    code = false;
  }

  private void code() {
    if (code) return;
    code = true;
    for (AcceptComment each : waiting) found.add(new AcceptComment(each.line(), line, each.rules(), each.reason(), each.verb()));
    waiting.clear();
  }

  private void readBlock() {
    int end = text.indexOf("*/", at + 2);
    int begin = at + 2;
    int begins = line;
    boolean behindCode = code;
    if (end < 0) end = text.length();
    while (at < end) {
      if (isEndOfLine()) {
        line++;
        code = false;
      }
      at++;
    }
    // What is documented speaks to others.
    if (!text.startsWith("*", begin)) comment(text.substring(begin, end), begins, behindCode);
    at = Math.min(end + 2, text.length());
  }

  private void skipQuoted(String quote, boolean overLines) {
    at += quote.length();
    while (at < text.length() && !text.startsWith(quote, at)) {
      // Without its end it would not be Java.
      if (!overLines && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) return;
      if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
      if (isEndOfLine()) nextLine();
      else at++;
    }
    at = Math.min(at + quote.length(), text.length());
    // Behind the end of a text block.
    code = true;
  }

  private void comment(String said, int begins, boolean behindCode) {
    String all = said.strip();
    if (!all.startsWith(MARK)) return;
    String[] words = all.substring(MARK.length()).strip().split("\\s+", 2);
    String rest = words.length < 2 ? "" : words[1];
    List<String> rules = new ArrayList<>();
    boolean more = true;
    while (more && !rest.isEmpty()) {
      String[] parts = rest.split("\\s+", 2);
      for (String each : parts[0].split(",")) if (!each.isEmpty()) rules.add(each.endsWith(":") ? each.substring(0, each.length() - 1) : each);
      rest = parts.length < 2 ? "" : parts[1].strip();
      // As in "X, Y" and "X , Y".
      more = parts[0].endsWith(",") || rest.startsWith(",");
    }
    AcceptComment comment = new AcceptComment(begins, behindCode ? begins : 0, rules, reason(rest), words[0]);
    (behindCode ? found : waiting).add(comment);
  }

  /** Without what may part it from the rule. */
  private static String reason(String text) {
    int from = 0;
    while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || ":-\u2013\u2014".indexOf(text.charAt(from)) >= 0)) from++;
    return text.substring(from).strip().replaceAll("\\s+", " ");
  }
}
