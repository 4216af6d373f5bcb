package dev.brisk.rules.strings;

import dev.brisk.facts.Facts;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A call that compiles a regular expression.
 *
 * @param call the call
 * @param kind what it does with the expression
 * @param regex the expression
 * @param flags its flags; null where none are given
 * @param replacement what matches are replaced by; null where nothing is
 */
record RegexCall(Call call, Kind kind, Expr regex, Expr flags, Expr replacement) {
  /** What is done with the expression, and how a compiled one does it. */
  enum Kind {
    COMPILE("use it here"),
    MATCHES("ask its matcher(text).matches()"),
    REPLACE_ALL("call its matcher(text).replaceAll(...)"),
    REPLACE_FIRST("call its matcher(text).replaceFirst(...)"),
    SPLIT("call its split(text)");

    final String instead;

    Kind(String instead) {
      this.instead = instead;
    }
  }

  /** The names of methods that compile. */
  static final String[] NAMES = {"compile", "matches", "replaceAll", "replaceFirst", "split"};

  private static final String STRING = "java.lang.String";
  private static final String PATTERN = "java.util.regex.Pattern";

  /** What the call compiles; null if it compiles nothing. */
  static RegexCall of(Call call) {
    if (call.argumentCount() == 0 || call.argumentCount() > 2 || call.method() == null) return null;
    Expr first = call.argument(0);
    Expr second = call.argumentCount() == 2 ? call.argument(1) : null;
    switch (call.name()) {
      case "compile": return PATTERN.equals(call.owner()) ? new RegexCall(call, Kind.COMPILE, first, second, null) : null;
      case "matches": return STRING.equals(call.owner()) || second != null && PATTERN.equals(call.owner()) ? new RegexCall(call, Kind.MATCHES, first, null, null) : null;
      case "split": return STRING.equals(call.owner()) ? new RegexCall(call, Kind.SPLIT, first, null, null) : null;
      case "replaceAll": return STRING.equals(call.owner()) ? new RegexCall(call, Kind.REPLACE_ALL, first, null, second) : null;
      case "replaceFirst": return STRING.equals(call.owner()) ? new RegexCall(call, Kind.REPLACE_FIRST, first, null, second) : null;
      default: return null;
    }
  }

  /** The expression as far as it is constant; null where it is not, or is none that compiles. */
  String constant(Facts facts) {
    Object value = facts.constantOf(facts.originOf(regex));
    if (!(value instanceof String)) return null;
    try {
      Pattern.compile((String) value);
      return (String) value;
    } catch (PatternSyntaxException alwaysThrows) {
      return null;
    }
  }

  /** The shape of a constant expression without flags. */
  RegexShape shape(Facts facts) {
    String constant = flags == null ? constant(facts) : null;
    return constant == null ? new RegexShape(RegexShape.Kind.OTHER, null) : RegexShape.of(constant);
  }

  /** Whether {@code split} at this text looks for one plain character and compiles nothing. */
  static boolean splitsAtCharacter(String regex) {
    if (regex.length() == 1) return ".$|()[{^?*+\\".indexOf(regex.charAt(0)) < 0 && !Character.isSurrogate(regex.charAt(0));
    if (regex.length() != 2 || regex.charAt(0) != '\\') return false;
    char escaped = regex.charAt(1);
    boolean asciiWord = escaped < 128 && Character.isLetterOrDigit(escaped);
    return !asciiWord && !Character.isSurrogate(escaped);
  }
}
