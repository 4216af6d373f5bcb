// options: worth=off
import java.util.List;
import java.util.Map;

class SubstringForPrefixExamples {
  boolean offset(String text) {
    return text.startsWith("in", 1);
  }

  String usedOtherwise(String text) {
    String part = text.substring(2);
    return part.startsWith("x") ? part : text;
  }

  boolean boundedStart(String text, int from, int to, String start) {
    return text.substring(from, to).startsWith(start);
  }

  boolean endOfRest(String text, int from) {
    return text.substring(from).endsWith("x");
  }

  Integer key(Map<String, Integer> map, String text) {
    return map.get(text.substring(1));
  }

  boolean hash(String text) {
    return text.substring(1).isEmpty() && text.substring(1).hashCode() == 0;
  }

  boolean textChangesMeanwhile(String text) {
    String rest = text.substring(1);
    text = "abc";
    return rest.startsWith("b");
  }

  boolean neverEqual(String text) {
    return text.substring(0, 2).equals("abc");
  }

  boolean start(String text, int from, String start) {
    return text.substring(from).startsWith(start); // note: SubstringForPrefix "write 'text.startsWith(start, from)'"
  }

  String end(List<String> names, String image) {
    for (String name : names) {
      if (name.substring(0, name.length() - image.length()).endsWith(".")) return name; // warn: SubstringForPrefix "name.startsWith(".", name.length() - image.length() - 1)"
    }
    return null;
  }

  int search(String text, int from) {
    return text.substring(from).indexOf('x'); // note: SubstringForPrefix "text.indexOf('x', from)"
  }

  boolean contained(String text, int from) {
    return text.substring(from).contains("x"); // note: SubstringForPrefix "text.indexOf("
  }

  int inLocal(List<String> months, String text, int from) {
    String rest = text.substring(from); // note: SubstringForPrefix
    for (int i = 0; i < months.size(); i++) {
      if (rest.startsWith(months.get(i))) return i;
    }
    return -1;
  }

  int equal(List<String> words) {
    int count = 0;
    for (String word : words) {
      if (word.substring(0, 2).equals("un")) count++; // warn: SubstringForPrefix "write 'word.startsWith("
    }
    return count;
  }

  boolean equalOfUnknownLength(String text, String name, int from, int to) {
    return name.equals(text.substring(from, to));
  }

  // Four arguments read worse: told only where worth is not asked for, as here, or where code surely runs often.
  int parsedSeldom(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to)); // note: SubstringForPrefix "Integer.parseInt(text, from, to, 10)"
  }

  int parsed(String text, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) sum += Integer.parseInt(text.substring(i, i + 2)); // warn: SubstringForPrefix "Integer.parseInt(text, i, i + 2, 10)"
    return sum;
  }

  boolean ignoringCase(List<String> words) {
    for (String word : words) {
      if (word.substring(0, 5).equalsIgnoreCase("file:")) return true; // warn: SubstringForPrefix "regionMatches(true, 0, "
    }
    return false;
  }
}
