import java.util.List;
import java.util.regex.Matcher;

class BoxedParseExamples {
  private long count;

  int parsed(String text) {
    return Integer.parseInt(text);
  }

  Integer wanted(String text) {
    return Integer.valueOf(text);
  }

  void kept(List<Integer> list, String text) {
    list.add(Integer.valueOf(text));
  }

  boolean flag(String text) {
    return Boolean.valueOf(text);
  }

  int fromNumber(int x) {
    return Integer.valueOf(x);
  }

  int hash(String text) {
    return Integer.valueOf(text).hashCode();
  }

  void field(String text) {
    count = Long.valueOf(text); // note: BoxedParse "the Long is made only to be unboxed at once; call Long.parseLong"
  }

  int made(String text) {
    return new Integer(text); // note: BoxedParse "call Integer.parseInt"
  }

  int unwrapped(String text) {
    return Integer.valueOf(text.trim(), 16).intValue(); // note: BoxedParse "call Integer.parseInt"
  }

  double wider(String text) {
    return Float.valueOf(text) * 2.0; // note: BoxedParse "call Float.parseFloat"
  }

  int each(Matcher matcher) {
    int sum = 0;
    while (matcher.find()) {
      sum += range(Integer.valueOf(matcher.group(1)), 0, 255); // warn: BoxedParse "the Integer is made only"
    }
    return sum;
  }

  private static int range(int value, int from, int to) {
    return Math.max(from, Math.min(to, value));
  }
}
