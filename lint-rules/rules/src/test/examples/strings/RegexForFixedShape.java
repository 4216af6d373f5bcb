import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class RegexForFixedShapeExamples {
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern QUOTES = Pattern.compile("\"|'");
  private static final Pattern QUOTES_IN_A_ROW = Pattern.compile("['\"]+");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final Pattern MANY = Pattern.compile("[,;:.]");
  private static final Pattern MOST = Pattern.compile("[^,;]");
  private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern LETTER = Pattern.compile("[a-z]", Pattern.CASE_INSENSITIVE);

  boolean groups(String text) {
    return text.matches("(a|b)+") || text.matches("ab|c") || text.matches("[a-z]{2,3}") || text.matches("[a-z][0-9]");
  }

  boolean lazily(String text) {
    return text.matches("\\S+?") || text.matches("a.*b") || text.matches("(?i)abc");
  }

  String replacedByGroup(String text) {
    return text.replaceFirst("^a", "$0b").replaceAll("[ab]", "c");
  }

  String[] split(String text) {
    return text.split("[,;]");
  }

  boolean keptOutOfSight(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }

  int keptButNotPlain(List<String> texts) {
    int count = 0;
    for (String text : texts) {
      if (WORD.matcher(text).matches() || LETTER.matcher(text).find()) count++;
    }
    return count;
  }

  int matcherIsUsed(List<String> texts) {
    int count = 0;
    for (String text : texts) {
      Matcher matcher = BLANK.matcher(text);
      if (matcher.find()) count += matcher.start();
    }
    return count;
  }

  // A loop of one's own is longer.
  boolean digitsSeldom(String text) {
    return text.matches("\\d+");
  }

  String plainSeldom(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  // A second call would replace what the first one has put there, and several in a row become one.
  String replacedAgain(String text) {
    return QUOTES.matcher(text).replaceAll("'") + QUOTES_IN_A_ROW.matcher(text).replaceAll(" ") + MANY.matcher(text).replaceAll("") + MOST.matcher(text).replaceAll("");
  }

  int numbers(List<String> texts) {
    int numbers = 0;
    for (String text : texts) {
      if (text.matches("\\d+")) numbers++; // warn: RegexForFixedShape "look at each character in a loop instead"
    }
    return numbers;
  }

  // Tests of one's own make code longer: told where it runs often.
  boolean oneCharacterSeldom(String text) {
    return text.matches("[a-zA-Z_{]") || BLANK.matcher(text).matches();
  }

  String prefixSeldom(String text) {
    return text.replaceFirst("^www\\.", "").replaceAll("/+$", "");
  }

  int oneCharacter(List<String> texts) {
    int count = 0;
    for (String text : texts) {
      if (text.matches("[a-zA-Z_{]")) count++; // warn: RegexForFixedShape "test the length and the one character"
    }
    return count;
  }

  boolean fixed(String text) {
    return text.matches("none"); // note: RegexForFixedShape "write 'equals("
  }

  boolean start(String text) {
    return text.matches("https?.*") || text.matches("http:.*"); // note: RegexForFixedShape "the same if the text has no line breaks"
  }

  int prefix(List<String> texts) {
    int length = 0;
    for (String text : texts) length += text.replaceFirst("^www\\.", "").length(); // warn: RegexForFixedShape "ask startsWith("
    return length;
  }

  String asked(String path) {
    return path.endsWith("/") ? path.replaceAll("/$", "") : path; // note: RegexForFixedShape "call substring"
  }

  int end(List<String> texts) {
    int length = 0;
    for (String text : texts) length += text.replaceAll("/+$", "").length(); // note: RegexForFixedShape "count the characters at the end"
    return length;
  }

  String firstSeldom(String text) {
    return text.replaceFirst("get", "");
  }

  int first(List<String> texts) {
    int length = 0;
    for (String text : texts) length += text.replaceFirst("get", "").length(); // warn: RegexForFixedShape "ask indexOf("
    return length;
  }

  int kept(List<String> texts) {
    int count = 0;
    for (String text : texts) {
      if (BLANK.matcher(text).matches()) count++; // warn: RegexForFixedShape "test the length and the one character"
    }
    return count;
  }

  String unquoted(String text) {
    return QUOTES.matcher(text).replaceAll(""); // note: RegexForFixedShape "write 'replace("\"", "").replace("'", "")'"
  }

  String unquotedInARow(String text) {
    return QUOTES_IN_A_ROW.matcher(text).replaceAll(""); // note: RegexForFixedShape
  }

  String withoutBrackets(String text) {
    return BRACKETS.matcher(text).replaceAll(" "); // note: RegexForFixedShape "write 'replace('[', ' ').replace(']', ' ')'"
  }

  int blanks(List<List<String>> lines) {
    int length = 0;
    for (List<String> line : lines) {
      for (String word : line) length += BLANK.matcher(word).replaceAll("").length(); // warn: RegexForFixedShape "replace the characters one by one"
    }
    return length;
  }

  int words(List<String> words) {
    int count = 0;
    for (String word : words) {
      if (BLANK.matcher(word).matches()) count++; // warn: RegexForFixedShape "makes a matcher"
    }
    return count;
  }
}
