import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class CharArrayCopyToIterateExamples {
  private char[] kept;

  int indexes(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'x') count++;
    }
    return count;
  }

  String sorted(String text) {
    char[] chars = text.toCharArray();
    Arrays.sort(chars);
    return new String(chars);
  }

  String written(String text) {
    char[] chars = text.toCharArray();
    chars[0] = 'x';
    return String.valueOf(chars);
  }

  char[] returned(String text) {
    kept = text.toCharArray();
    return text.toCharArray();
  }

  int readAgainAndAgain(String a, String b) {
    char[] as = a.toCharArray();
    char[] bs = b.toCharArray();
    int same = 0;
    for (int i = 0; i < as.length; i++) {
      for (int j = 0; j < bs.length; j++) {
        if (as[i] == bs[j]) same++;
      }
    }
    return same;
  }

  int lengthOnly(String text) {
    return text.toCharArray().length;
  }

  // A loop over the indexes is longer.
  int walkedSeldom(String text) {
    int count = 0;
    for (char c : text.toCharArray()) if (c == 'x') count++;
    return count;
  }

  static Map<String, String> parseSeldom(String expression) {
    Map<String, String> map = new TreeMap<>();
    parse(expression.toCharArray(), map);
    return map;
  }

  void checked(List<String> keys) {
    for (String key : keys) {
      for (String part : key.split(",")) {
        char[] chars = part.toCharArray(); // warn: CharArrayCopyToIterate "loop over the indexes and call charAt"
        for (char c : chars) {
          if (c < '!' || c > '~') throw new IllegalArgumentException(key);
        }
      }
    }
  }

  int walked(List<List<String>> lines) {
    int count = 0;
    for (List<String> line : lines) {
      for (String word : line) {
        for (char c : word.toCharArray()) if (c == 'x') count++; // warn: CharArrayCopyToIterate
      }
    }
    return count;
  }

  int letters(List<List<String>> lines) {
    int count = 0;
    for (List<String> line : lines) {
      for (String word : line) {
        for (char c : word.toCharArray()) { // warn: CharArrayCopyToIterate
          // Others are left out.
          if (Character.isLetter(c)) count++;
        }
      }
    }
    return count;
  }

  static Map<String, String> parse(List<String> expressions) {
    Map<String, String> map = new TreeMap<>();
    for (String expression : expressions) parse(expression.toCharArray(), map); // warn: CharArrayCopyToIterate
    return map;
  }

  private static void parse(char[] expression, Map<String, String> map) {
    int at = skip(expression, 0);
    if (at < expression.length && expression[at] == '(') map.put("x", "y");
  }

  private static int skip(char[] expression, int from) {
    for (int i = from; i < expression.length; i++) {
      if (expression[i] > ' ') return i;
    }
    return expression.length;
  }
}
