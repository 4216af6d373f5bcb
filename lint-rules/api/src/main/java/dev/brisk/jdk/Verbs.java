package dev.brisk.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What names promise where code is not in sight: whether a method is called for what it does or for what it returns, and what a type is for. */
public final class Verbs {
  private static final Set<String> DOERS = Set.of("state", "input", "output", "control");

  private static final class Table {
    static final Map<String, Set<String>> GROUPS = new HashMap<>();
    static final Set<String> DOING = new HashSet<>(512);

    static {
      try (InputStream in = Verbs.class.getResourceAsStream("verbs.tsv")) {
        String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : Row.split(text, '\n')) {
          int tab = line.indexOf('\t');
          if (tab < 0 || line.charAt(0) == '#') continue;
          List<String> words = Arrays.asList(Row.split(line.substring(tab + 1), ','));
          GROUPS.put(line.substring(0, tab), new HashSet<>(words));
          if (DOERS.contains(line.substring(0, tab))) DOING.addAll(words);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Verbs() {}

  /** Whether the name begins with a word for doing something, as {@code addAll} and {@code run} do, and {@code toText} and {@code name} do not. */
  public static boolean isDoing(String method) {
    return Table.DOING.contains(firstWord(method));
  }

  /** Whether the name begins with a word for what may wait for something outside or run anything, such as {@code writeToFile} and {@code process}. */
  public static boolean isOutward(String method) {
    String word = firstWord(method);
    return Table.GROUPS.get("input").contains(word) || Table.GROUPS.get("output").contains(word) || Table.GROUPS.get("control").contains(word);
  }

  /** Whether the name begins with a word for something longer than a look, such as {@code parseHeader} and {@code doLayout}. */
  public static boolean isWork(String method) {
    return Table.GROUPS.get("work").contains(firstWord(method));
  }

  /** Whether the name begins with a word for making something of what is given, such as {@code createPrinter} and {@code fromText}. */
  public static boolean isMaking(String method) {
    return Table.GROUPS.get("making").contains(firstWord(method));
  }

  /** Whether the name begins with a word for taking or giving up a lock, or for waiting, such as {@code lockInterruptibly} and {@code enterIf}. */
  public static boolean isLocking(String method) {
    return Table.GROUPS.get("locking").contains(firstWord(method));
  }

  /** Whether the name promises an exception if something does not hold, such as {@code checkArgument}. */
  public static boolean isCheck(String method) {
    return Table.GROUPS.get("checks").contains(firstWord(method));
  }

  /** Whether all methods of a class of that simple name throw if something does not hold, such as {@code Preconditions}. */
  public static boolean isChecker(String type) {
    return endsIn(type, "checkers");
  }

  /** Whether the simple name of the type ends in a word for what is used up or filled by those who get it, such as {@code StringReader}. */
  public static boolean isCarrier(String type) {
    return endsIn(type, "carriers");
  }

  private static boolean endsIn(String type, String group) {
    for (int start = type.length() - 1; start >= 0; start--) {
      if (Character.isUpperCase(type.charAt(start)) && Table.GROUPS.get(group).contains(type.substring(start))) return true;
    }
    return false;
  }

  private static String firstWord(String method) {
    int start = method.startsWith("do") && method.length() > 2 && Character.isUpperCase(method.charAt(2)) ? 2 : 0;
    int end = start + 1;
    while (end < method.length() && Character.isLowerCase(method.charAt(end))) end++;
    return start == 0 ? method.substring(0, Math.min(end, method.length())) : method.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
