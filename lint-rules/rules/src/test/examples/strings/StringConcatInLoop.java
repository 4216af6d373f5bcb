import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

class StringConcatInLoopExamples {
  static final class Container {
    Container parent;
    String id;
  }

  String pathOf(Container inner) {
    String path = inner.id;
    Container container = inner.parent;
    while (container != null) {
      path = container.id + ":" + path;
      container = container.parent;
    }
    return path;
  }

  // As many passes as the number has digits.
  String letters(int number) {
    String letters = "";
    while (number > 0) {
      int modulo = (number - 1) % 26;
      letters = (char) (modulo + 'A') + letters;
      number = (number - modulo) / 26;
    }
    return letters;
  }

  String bits(long number) {
    String bits = "";
    do {
      bits = (number & 1) + bits;
      number >>>= 1;
    } while (number != 0);
    return bits;
  }

  private static final Logger LOG = Logger.getLogger("x");

  String builder(List<String> words) {
    StringBuilder all = new StringBuilder();
    for (String word : words) all.append(word).append(' ');
    return all.toString();
  }

  String madeInThePass(List<String> words) {
    String last = "";
    for (String word : words) {
      String line = "<";
      line += word;
      last = line;
    }
    return last;
  }

  String neededOnEachPass(List<String> words) {
    String path = "";
    for (String word : words) {
      path += "/" + word;
      if (path.equals("/a/b")) System.out.println(path);
    }
    return path;
  }

  String fewPasses(String[] words) {
    String all = "";
    for (int i = 0; i < 3; i++) all += words[i];
    return all;
  }

  String padding(String text, int width) {
    while (text.length() < width) text = "0" + text;
    String padded = "x";
    while (padded.length() < width) padded = " " + padded;
    return padded + text;
  }

  void onlyForAnException(List<String> words) {
    String all = "";
    for (String word : words) all += word;
    throw new IllegalArgumentException(all);
  }

  void onlyForTheLog(List<String> words) {
    String all = "";
    for (String word : words) all += word;
    LOG.fine(all);
  }

  String lastPass(List<String> words) {
    String all = "x";
    for (String word : words) {
      if (word.isEmpty()) {
        all += word;
        break;
      }
    }
    return all;
  }

  String replacedEachTime(List<String> words) {
    String last = "";
    for (String word : words) last = word + "x";
    return last;
  }

  int number(int[] xs) {
    int sum = 0;
    String name = "sum";
    for (int x : xs) sum += x;
    return sum + name.length();
  }

  String grown(List<String> parts) {
    String result = "";
    for (int i = 0; i < parts.size(); i++) {
      result += "[" + parts.get(i) + "]"; // warn: StringConcatInLoop "append to a StringBuilder and make the text once"
    }
    return result;
  }

  String separated(String[] words) {
    String all = new String();
    for (int i = 0; i < words.length; i++) {
      if (all.length() > 0) all = all + ", ";
      all = all + words[i]; // warn: StringConcatInLoop "time grows with the square"
    }
    return all;
  }

  String assignedFirst(String[] words) {
    String name;
    name = "#";
    for (String word : words) name = name + word; // warn: StringConcatInLoop
    return name;
  }

  String caught(String[] words) {
    String all = "<" + words.length;
    for (String word : words) {
      try {
        all += word + Integer.parseInt(word); // warn: StringConcatInLoop
      } catch (NumberFormatException e) {
        continue;
      }
    }
    return all + ">";
  }

  String reversed(String text) {
    String all = "";
    for (int i = 0; i < text.length(); i++) all = text.charAt(i) + all; // warn: StringConcatInLoop "collect the parts"
    return all;
  }

  List<String> tokens(String query) {
    List<String> tokens = new ArrayList<>();
    String name = "";
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == ' ') {
        tokens.add(name);
        name = "";
      } else {
        name += c; // warn: StringConcatInLoop "name += c"
      }
    }
    return tokens;
  }
}
