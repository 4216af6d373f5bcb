// options: worth=off
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.List;

class SubstringForAppendExamples {
  interface Sink {
    void writeUtf8(String text);

    void writeUtf8(String text, int from, int to);

    void writeName(String text);
  }

  private final StringBuilder all = new StringBuilder();

  void ranges(StringBuilder out, String text, int from, int to) {
    out.append(text, from, to);
  }

  String usedOtherwise(StringBuilder out, String text) {
    String part = text.substring(1);
    out.append(part);
    return part;
  }

  void partOfBuilder(StringBuilder out, StringBuilder from) {
    out.append(from.substring(1));
  }

  void noRange(Sink sink, PrintStream out, String text) {
    sink.writeName(text.substring(1));
    out.print(text.substring(1));
  }

  void inserted(StringBuilder out, String text) {
    out.insert(0, text.substring(1));
  }

  void forException(StringBuilder out, String text) {
    if (text.isEmpty()) throw new IllegalArgumentException(out.append(text.substring(1)).toString());
  }

  void appended(StringBuilder out, String text, int from, int to) {
    out.append(text.substring(from, to)); // note: SubstringForAppend "write 'append(text, from, to)'"
  }

  // Three arguments for a text that is copied once.
  void restSeldom(String text, int from) {
    all.append(text.substring(from));
  }

  // The digits would be made twice.
  void digits(StringBuilder out, List<Integer> values) {
    for (int value : values) out.append(Integer.toHexString(value & 0xff | 0x100).substring(1));
  }

  // It ends the loop.
  void wrapped(String text, int width) {
    int offset = 0;
    while (offset < text.length()) {
      if (offset + width >= text.length()) {
        all.append(text.substring(offset));
        offset = text.length();
        break;
      }
      all.append(text, offset, offset + width).append('\n');
      offset += width;
    }
  }

  void rest(List<String> texts, int from) {
    for (String text : texts) all.append(text.substring(from)); // note: SubstringForAppend "write 'append(text, from, text.length())'"
  }

  String replaced(String text, String old, String by) {
    if (old.isEmpty()) return text;
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    int end = text.indexOf(old);
    while (end >= 0) {
      out.append(text.substring(start, end)).append(by); // warn: SubstringForAppend "of each pass"
      start = end + old.length();
      end = text.indexOf(old, start);
    }
    // Little beside the loop above.
    return out.append(text, start, text.length()).toString();
  }

  void sequences(StringBuilder out, CharSequence text, int from, int to) {
    out.append(text.subSequence(from, to)); // note: SubstringForAppend
  }

  void computed(StringBuilder out, List<String> lines) {
    out.append(lines.get(0).substring(1, 3)); // note: SubstringForAppend "'append(lines.get(0), 1, 3)'"
  }

  void written(Writer out, String text, int from, int to) throws IOException {
    for (int i = 0; i < 100; i++) out.write(text.substring(from, to)); // warn: SubstringForAppend "write 'write(text, from, to - from)'"
  }

  void written(Sink sink, String text, int last, int i) {
    if (last < i) sink.writeUtf8(text.substring(last, i)); // note: SubstringForAppend "call the 'writeUtf8' that takes the text and a range"
  }
}
