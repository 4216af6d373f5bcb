import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

class TextOnlyAppendedExamples {
  static class Name {
    @Override
    public String toString() {
      return "name";
    }
  }

  void numbers(StringBuilder out, long x) {
    out.append(x);
  }

  void objects(StringBuilder out, Name name, Integer boxed) {
    out.append(name.toString()).append(boxed.toString()).append(String.valueOf(name));
  }

  void radix(StringBuilder out, int[] xs) {
    for (int x : xs) out.append(Integer.toString(x, 16)).append(Integer.toHexString(x));
  }

  void anotherText(StringBuilder out, char[] cs, float[] fs) {
    for (char c : cs) out.append(Integer.toString(c)).append(Character.toString(c + 1));
    for (float f : fs) out.append(Double.toString(f));
  }

  private String plain(String text) {
    return "<" + text + ">";
  }

  String open(String text) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < text.length(); i++) made.append(text.charAt(i)).append('.');
    return made.toString();
  }

  void methods(StringBuilder out, String text) {
    out.append(plain(text)).append(open(text));
  }

  String list(int[] xs, char[] cs) {
    StringBuilder out = new StringBuilder();
    for (int x : xs) out.append(", ").append(Integer.toString(x)); // warn: TextOnlyAppended "write 'append(x)'"
    for (char c : cs) out.append(String.valueOf(c)); // warn: TextOnlyAppended "write 'append(c)'"
    return out.toString();
  }

  void builder(StringBuilder out, List<StringBuilder> parts) {
    for (StringBuilder part : parts) out.append(part.toString()); // warn: TextOnlyAppended "copies the text of a builder"
  }

  void one(StringBuilder out, StringBuffer last) {
    last.append('.');
    out.append(last.toString()); // note: TextOnlyAppended "write 'append(last)'"
  }

  void date(StringBuilder out, Instant instant) {
    out.append(DateTimeFormatter.ISO_INSTANT.format(instant));
  }

  private static String escaped(String text) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < text.length(); i++) made.append(text.charAt(i)).append('.');
    return made.append('!').toString();
  }

  void escapes(StringBuilder out, List<String> texts) {
    for (String text : texts) out.append(escaped(text)).append(','); // warn: TextOnlyAppended "let it append to the builder it is given"
  }
}
