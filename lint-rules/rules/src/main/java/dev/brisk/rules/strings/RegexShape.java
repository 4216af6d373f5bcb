package dev.brisk.rules.strings;

import java.util.ArrayList;
import java.util.List;

/**
 * What a regular expression says, where that is plain: a literal text, one character of a class, such characters repeated, or one of these at an end.
 *
 * @param kind its shape
 * @param text the literal in it as plain text; for classes the class as written; null for {@link Kind#OTHER}
 */
record RegexShape(Kind kind, String text) {
  /** The shapes that plain code says as well. */
  enum Kind {
    /** Exactly a text. */
    LITERAL,
    /** One character of a class. */
    CLASS,
    /** One or more characters of a class. */
    CLASS_REPEATED,
    /** Any number of characters of a class. */
    CLASS_OPTIONAL,
    /** A text at the start. */
    PREFIX,
    /** A text at the end. */
    SUFFIX,
    /** A text and then anything but line breaks. */
    STARTS,
    /** Anything but line breaks and then a text. */
    ENDS,
    /** A text with anything but line breaks around it. */
    CONTAINS,
    /** Characters of a class at the start. */
    LEADING,
    /** Characters of a class at the end. */
    TRAILING,
    /** Anything else. */
    OTHER
  }

  private static final RegexShape OTHER = new RegexShape(Kind.OTHER, null);
  private static final char NONE = 0;

  /** One step of an expression: a character, a class or an anchor, with what is said of its count. */
  private record Atom(char type, String text, char quantifier) {
    static final char CHARACTER = 'c';
    static final char CLASS = '[';
    static final char ANY = '.';
    static final char START = '^';
    static final char END = '$';

    /** Whether it stands for one character of a class, or for some that are alike. */
    boolean isOneOfMany() {
      return type == CLASS || type == CHARACTER && quantifier != NONE;
    }

    boolean is(char wanted, char counted) {
      return type == wanted && quantifier == counted;
    }
  }

  /** The shape of an expression; {@link Kind#OTHER} for what is not plain. */
  static RegexShape of(String regex) {
    if (isAlternativeCharacters(regex)) return new RegexShape(Kind.CLASS, regex);
    List<Atom> atoms = atoms(regex);
    if (atoms == null || atoms.isEmpty()) return OTHER;
    int from = 0;
    int to = atoms.size();
    boolean start = atoms.get(0).is(Atom.START, NONE);
    boolean end = atoms.get(to - 1).is(Atom.END, NONE);
    boolean anyBefore = !start && atoms.get(0).is(Atom.ANY, '*');
    boolean anyBehind = !end && to > 1 && atoms.get(to - 1).is(Atom.ANY, '*');
    if (start || anyBefore) from++;
    if (end || anyBehind) to--;
    if (from >= to) return OTHER;
    if (to - from == 1 && atoms.get(from).isOneOfMany()) return ofClass(atoms.get(from), start, end, anyBefore || anyBehind);
    StringBuilder text = new StringBuilder();
    for (Atom atom : atoms.subList(from, to)) {
      if (!atom.is(Atom.CHARACTER, NONE)) return OTHER;
      text.append(atom.text());
    }
    return ofText(text.toString(), start, end, anyBefore, anyBehind);
  }

  /** Such as {@code a|b|\\.}: one of these characters. */
  private static boolean isAlternativeCharacters(String regex) {
    int from = 0;
    boolean several = false;
    while (true) {
      int end = from < regex.length() ? endOfAtom(regex, from) : -1;
      Atom atom = end < 0 ? null : atom(regex.substring(from, end));
      if (atom == null || atom.type() != Atom.CHARACTER && atom.type() != Atom.CLASS) return false;
      if (end == regex.length()) return several;
      if (regex.charAt(end) != '|') return false;
      several = true;
      from = end + 1;
    }
  }

  /** The characters of which a class says that it is one of these, in the order they are named; null for ranges, what is left out, and named classes. */
  String characters() {
    if (kind != Kind.CLASS && kind != Kind.CLASS_REPEATED) return null;
    boolean inBrackets = text.startsWith("[") && endOfClass(text, 0) == text.length();
    StringBuilder found = new StringBuilder();
    int end = inBrackets ? text.length() - 1 : text.length();
    for (int at = inBrackets ? 1 : 0; at < end; ) {
      if (!inBrackets && at > 0 && text.charAt(at++) != '|') return null;
      int next = endOfAtom(text, at);
      if (next < 0 || next > end || inBrackets && "^-&[".indexOf(text.charAt(at)) >= 0) return null;
      boolean plain = inBrackets && text.charAt(at) != '\\';
      Atom atom = plain ? new Atom(Atom.CHARACTER, text.substring(at, next), NONE) : atom(text.substring(at, next));
      if (atom == null || atom.type() != Atom.CHARACTER) return null;
      if (found.indexOf(atom.text()) < 0) found.append(atom.text());
      at = next;
    }
    return found.toString();
  }

  private static RegexShape ofClass(Atom atom, boolean start, boolean end, boolean any) {
    if (any) return OTHER;
    char count = atom.quantifier();
    if (start && end) return OTHER;
    if (start || end) return count == '+' ? new RegexShape(start ? Kind.LEADING : Kind.TRAILING, atom.text()) : OTHER;
    if (count == '+') return new RegexShape(Kind.CLASS_REPEATED, atom.text());
    if (count == '*') return new RegexShape(Kind.CLASS_OPTIONAL, atom.text());
    return count == NONE ? new RegexShape(Kind.CLASS, atom.text()) : OTHER;
  }

  private static RegexShape ofText(String text, boolean start, boolean end, boolean anyBefore, boolean anyBehind) {
    if (start && end || start && anyBehind || anyBefore && end) return OTHER;
    if (start) return new RegexShape(Kind.PREFIX, text);
    if (end) return new RegexShape(Kind.SUFFIX, text);
    if (anyBefore && anyBehind) return new RegexShape(Kind.CONTAINS, text);
    if (anyBehind) return new RegexShape(Kind.STARTS, text);
    return new RegexShape(anyBefore ? Kind.ENDS : Kind.LITERAL, text);
  }

  /** The steps of an expression; null where it has groups, alternatives or anything rarer. */
  private static List<Atom> atoms(String regex) {
    List<Atom> atoms = new ArrayList<>();
    int at = 0;
    while (at < regex.length()) {
      int end = endOfAtom(regex, at);
      if (end < 0) return null;
      Atom atom = atom(regex.substring(at, end));
      if (atom == null) return null;
      char count = end < regex.length() ? regex.charAt(end) : NONE;
      if (count == '{') return null;
      boolean counted = count == '*' || count == '+' || count == '?';
      if (counted && end + 1 < regex.length() && "+?".indexOf(regex.charAt(end + 1)) >= 0) return null;
      atoms.add(new Atom(atom.type(), atom.text(), counted ? count : NONE));
      at = counted ? end + 1 : end;
    }
    return atoms;
  }

  private static int endOfAtom(String regex, int at) {
    char c = regex.charAt(at);
    if (c == '[') return endOfClass(regex, at);
    if (c != '\\') return at + 1;
    if (at + 1 >= regex.length()) return -1;
    char escaped = regex.charAt(at + 1);
    if (escaped == 'p' || escaped == 'P') {
      int close = at + 2 < regex.length() && regex.charAt(at + 2) == '{' ? regex.indexOf('}', at) : at + 2;
      return close < 0 || close >= regex.length() ? -1 : close + 1;
    }
    if (escaped == 'u') return at + 6 <= regex.length() ? at + 6 : -1;
    if (escaped == 'x') return at + 4 <= regex.length() && regex.charAt(at + 2) != '{' ? at + 4 : -1;
    return at + 2;
  }

  private static int endOfClass(String regex, int at) {
    int depth = 0;
    for (int i = at; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        if (i + 1 < regex.length() && regex.charAt(i + 1) == 'Q') return -1;
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static Atom atom(String text) {
    char first = text.charAt(0);
    if (Character.isSurrogate(first)) return null;
    if (first == '[') return classAtom(text);
    if (first == '\\') return escape(text);
    if (first == '.') return new Atom(Atom.ANY, text, NONE);
    if (first == '^') return new Atom(Atom.START, text, NONE);
    if (first == '$') return new Atom(Atom.END, text, NONE);
    return "|?*+()[{".indexOf(first) >= 0 ? null : new Atom(Atom.CHARACTER, text, NONE);
  }

  /** A class of one character is that character. */
  private static Atom classAtom(String text) {
    String inner = text.substring(1, text.length() - 1);
    if (inner.isEmpty()) return null;
    if (inner.length() == 1 && inner.charAt(0) != '^') return new Atom(Atom.CHARACTER, inner, NONE);
    Atom escaped = inner.charAt(0) == '\\' && endOfAtom(inner, 0) == inner.length() ? escape(inner) : null;
    return escaped != null ? escaped : new Atom(Atom.CLASS, text, NONE);
  }

  private static Atom escape(String text) {
    char escaped = text.charAt(1);
    switch (escaped) {
      case 't': return new Atom(Atom.CHARACTER, "\t", NONE);
      case 'n': return new Atom(Atom.CHARACTER, "\n", NONE);
      case 'r': return new Atom(Atom.CHARACTER, "\r", NONE);
      case 'f': return new Atom(Atom.CHARACTER, "\f", NONE);
      case 'u':
      case 'x': return coded(text.substring(2));
      default:
    }
    if ("dDsSwWhHvVpP".indexOf(escaped) >= 0) return new Atom(Atom.CLASS, text, NONE);
    boolean plain = escaped < 128 && !Character.isLetterOrDigit(escaped);
    return plain ? new Atom(Atom.CHARACTER, String.valueOf(escaped), NONE) : null;
  }

  private static Atom coded(String digits) {
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) return null;
      code = code * 16 + digit;
    }
    return Character.isSurrogate((char) code) ? null : new Atom(Atom.CHARACTER, String.valueOf((char) code), NONE);
  }
}
