package dev.brisk.facts;

import java.util.Set;

/** Methods that read like a question to an object or like the derivation of one value from others, by their names alone. */
public final class Questions {
  private static final String[] WORDS = {"get", "is", "has", "to", "find", "resolve", "lookup", "compute", "calculate", "determine", "list", "count", "extract",
      "convert", "normalize", "contains", "matches", "starts", "ends", "index", "size", "length", "equals", "hash", "compare", "supports", "can", "should", "as"};
  /** What a name says of an answer that is another one each time, or of an object that its caller may change. */
  private static final Set<String> ANEW = Set.of("Next", "New", "Random", "Unique", "Fresh", "Current", "Remaining", "Available", "Read", "Time", "Millis", "Nanos", "Now",
      "Or", "And", "Instance", "Builder", "Pending", "Last", "Token", "Previous", "Consume", "Poll", "Take", "Remove", "Create", "Acquire", "Stream", "Connection",
      "Writer", "Reader", "Iterator", "Lock", "Batch", "More", "Another", "Sequence", "Id");

  /** Words with which names of methods begin that make one value out of others. */
  private static final String[] DERIVING = {"escape", "unescape", "quote", "unquote", "encode", "decode", "parse", "format", "sanitize", "capitalize", "uncapitalize",
      "decapitalize", "camel", "lower", "upper", "pad", "abbreviate", "shorten", "replace", "strip", "trim", "remove", "join", "concat",
      "prepend", "append", "qualify", "translate"};

  private Questions() {}

  /** Whether the name reads like the derivation of one value from others: of a static method that takes and gives values alone, that is all it does. */
  public static boolean derives(CharSequence name) {
    if (name == null) return false;
    for (String word : DERIVING) {
      if (startsWord(name, word)) return !saysAnew(name);
    }
    return isOne(name);
  }

  /** Whether the name begins with a word that asks, and no word in it says that the answer is another one each time. */
  public static boolean isOne(CharSequence name) {
    return name != null && begins(name) && !saysAnew(name);
  }

  private static boolean saysAnew(CharSequence name) {
    int from = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i < name.length() && !Character.isUpperCase(name.charAt(i))) continue;
      if (from > 0 && ANEW.contains(name.subSequence(from, i).toString())) return true;
      from = i;
    }
    return false;
  }

  /** Whether the name begins with a word that asks, whatever follows. */
  public static boolean begins(CharSequence name) {
    for (String word : WORDS) {
      if (startsWord(name, word)) return true;
    }
    return false;
  }

  private static boolean startsWord(CharSequence name, String word) {
    if (name.length() < word.length()) return false;
    for (int i = 0; i < word.length(); i++) {
      if (name.charAt(i) != word.charAt(i)) return false;
    }
    return name.length() == word.length() || Character.isUpperCase(name.charAt(word.length()));
  }
}
