package dev.brisk.rules.strings;

import static dev.brisk.api.Length.ALIKE;
import static dev.brisk.api.Length.LONGER;
import static dev.brisk.api.Length.MUCH_LONGER;
import static dev.brisk.api.Length.SHORTER;

import dev.brisk.api.Length;
import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;

/**
 * Plain code that says what a constant regular expression says.
 *
 * @param code what to write instead
 * @param length what that does to the length of the code
 * @param old where that is {@code replace}, its first argument; else null
 * @param by its second
 * @param condition what must hold for both to be the same and can't be shown; null when nothing need be
 */
record PlainInstead(String code, String condition, Length length, String old, String by) {
  private static final int MOST_CALLS = 3;
  private static final String NO_LINE_BREAKS = "if the text has no line breaks";

  /** The plain code; null where there is none. */
  static PlainInstead of(RegexCall regex, Facts facts) {
    if (regex.kind() == RegexCall.Kind.COMPILE || regex.kind() == RegexCall.Kind.SPLIT) return null;
    RegexShape shape = regex.shape(facts);
    switch (regex.kind()) {
      case MATCHES: return toMatch(shape, false);
      case REPLACE_ALL: return toReplace(shape, regex, facts);
      default: return toReplaceFirst(shape, regex, facts);
    }
  }

  /** For {@code matches}, or else {@code find}. */
  static PlainInstead toMatch(RegexShape shape, boolean anywhere) {
    String text = shape.text() == null ? null : quoted(shape.text());
    switch (shape.kind()) {
      case LITERAL: return plain(SHORTER, anywhere ? "contains(" + text + ")" : "equals(" + text + ")", null);
      case PREFIX: return anywhere ? plain(SHORTER, "startsWith(" + text + ")", null) : null;
      case SUFFIX: return anywhere ? plain(SHORTER, "endsWith(" + text + ")", "if the text ends in no line break") : null;
      case STARTS: return plain(SHORTER, "startsWith(" + text + ")", anywhere ? null : NO_LINE_BREAKS);
      case ENDS: return plain(SHORTER, "endsWith(" + text + ")", anywhere ? null : NO_LINE_BREAKS);
      case CONTAINS: return plain(SHORTER, "contains(" + text + ")", anywhere ? null : NO_LINE_BREAKS);
      case CLASS: return plain(anywhere ? MUCH_LONGER : LONGER, anywhere ? "look at each character in a loop" : "test the length and the one character", null);
      case CLASS_REPEATED: return plain(MUCH_LONGER, "look at each character in a loop", null);
      case CLASS_OPTIONAL: return anywhere ? null : plain(MUCH_LONGER, "look at each character in a loop", null);
      default: return null;
    }
  }

  private static PlainInstead toReplace(RegexShape shape, RegexCall regex, Facts facts) {
    if (shape.kind() == RegexShape.Kind.LITERAL) return literal(shape.text(), regex.replacement(), facts);
    String by = replacementOf(regex.replacement(), facts);
    if (by == null) return null;
    switch (shape.kind()) {
      case PREFIX: return plain(LONGER, "ask startsWith(" + quoted(shape.text()) + ") and call substring", null);
      case SUFFIX: return plain(LONGER, "ask endsWith(" + quoted(shape.text()) + ") and call substring", "if the text ends in no line break");
      case LEADING: return by.isEmpty() ? plain(MUCH_LONGER, "count the characters at the start and call substring", null) : null;
      case TRAILING: return by.isEmpty() ? plain(MUCH_LONGER, "count the characters at the end and call substring", "if the text ends in no line break") : null;
      default: return null;
    }
  }

  /** A call for each of the few characters that are replaced; null where there are more, where several become one, or where one would be replaced again. */
  static PlainInstead toReplaceEach(RegexShape shape, String by) {
    if (by == null) return null;
    String characters = shape.kind() == RegexShape.Kind.CLASS || by.isEmpty() ? shape.characters() : null;
    if (characters == null || characters.length() > MOST_CALLS) return null;
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      String each = characters.substring(i, i + 1);
      if (Character.isSurrogate(each.charAt(0)) || by.contains(each)) return null;
      boolean one = by.length() == 1;
      code.append(i == 0 ? "replace(" : ".replace(").append(one ? character(each) : quoted(each)).append(", ").append(one ? character(by) : quoted(by)).append(')');
    }
    return plain(ALIKE, code.toString(), null);
  }

  private static PlainInstead toReplaceFirst(RegexShape shape, RegexCall regex, Facts facts) {
    if (replacementOf(regex.replacement(), facts) == null) return null;
    switch (shape.kind()) {
      case LITERAL: return plain(LONGER, "ask indexOf(" + quoted(shape.text()) + ") and copy what is around it", null);
      case PREFIX: return plain(LONGER, "ask startsWith(" + quoted(shape.text()) + ") and call substring", null);
      case LEADING: return plain(MUCH_LONGER, "count the characters at the start and call substring", null);
      default: return null;
    }
  }

  private static PlainInstead literal(String text, Expr replacement, Facts facts) {
    String by = replacementOf(replacement, facts);
    if (by != null && text.length() == 1 && by.length() == 1) return replace(character(text), character(by), null);
    if (by != null) return replace(quoted(text), quoted(by), null);
    if (facts.constantOf(replacement) != null) return null;
    Expr unquoted = unquoted(replacement);
    if (unquoted != null) return replace(quoted(text), unquoted.text(), null);
    return replace(quoted(text), replacement.text(), "if the replacement has no '$' and no '\\' in it and is not null");
  }

  /** What {@code quoteReplacement} was given; null for other calls. */
  static Expr unquoted(Expr replacement) {
    boolean quotes = replacement instanceof Call && ((Call) replacement).is("java.util.regex.Matcher", "quoteReplacement");
    return quotes ? ((Call) replacement).argument(0) : null;
  }

  /** The constant text that a replacement stands for; null where it is not constant or speaks of groups. */
  static String replacementOf(Expr replacement, Facts facts) {
    Object value = facts.constantOf(facts.originOf(replacement));
    if (!(value instanceof String)) return null;
    String written = (String) value;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '$' || c == '\\' && ++i == written.length()) return null;
      text.append(written.charAt(i));
    }
    return text.toString();
  }

  /** Whether it is {@code replace}. */
  boolean isReplace() {
    return old != null;
  }

  private static PlainInstead replace(String old, String by, String condition) {
    return new PlainInstead("replace(" + old + ", " + by + ")", condition, SHORTER, old, by);
  }

  static PlainInstead plain(Length length, String code, String condition) {
    return new PlainInstead(code, condition, length, null, null);
  }

  private static String character(String text) {
    return text.equals("'") ? "'\\''" : "'" + escaped(text, '"') + "'";
  }

  /** The text as a literal of the language. */
  static String quoted(String text) {
    return "\"" + escaped(text, '\'') + "\"";
  }

  private static String escaped(String text, char free) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n': escaped.append("\\n"); break;
        case '\r': escaped.append("\\r"); break;
        case '\t': escaped.append("\\t"); break;
        case '\f': escaped.append("\\f"); break;
        case '\\': escaped.append("\\\\"); break;
        case '"':
        case '\'': escaped.append(c == free ? "" : "\\").append(c); break;
        default:
          if (c < ' ' || c > '~') escaped.append(coded(c));
          else escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String coded(char c) {
    if (Character.isLetter(c)) return String.valueOf(c);
    String digits = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - digits.length()) + digits;
  }
}
