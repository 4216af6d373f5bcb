// options: worth=off
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

class FormatInHotLoopExamples {
  private static final Logger LOG = Logger.getLogger("x");

  String given(String format, String name) {
    return String.format(format, name);
  }

  String precise(double price) {
    return String.format("%.2f", price) + String.format("%,d", 1234) + String.format("%tY", 1L) + String.format("%+d", 1);
  }

  String arrayOfArguments(Object[] all) {
    return String.format("%s-%s", all);
  }

  void thrown(String name) {
    if (name.isEmpty()) throw new IllegalArgumentException(String.format("%s is empty", name));
  }

  void logged(String name) {
    LOG.fine(String.format("%s is empty", name));
  }

  String numbersByLocale(int count) {
    return MessageFormat.format("{0} files", count) + MessageFormat.format("{0,number,#}", count) + MessageFormat.format("it''s '{0}'", "x");
  }

  String forPeople(String name, List<String> names) {
    String all = String.format("cannot find %s", name) + String.format("%s%n", name);
    for (String each : names) all = String.format("%s is no name", each);
    return all;
  }

  @Override
  public String toString() {
    return String.format("%s(%s)", getClass(), hashCode());
  }

  String query(String table, String column) {
    return String.format("SELECT %s FROM %s", table, column);
  }

  String text(String tag, String id) {
    return String.format("<%s id=\"%s\">", tag, id); // note: FormatInHotLoop "write '"
  }

  String long_(String first, String second, String third) {
    // note: FormatInHotLoop "concatenate or append the parts"
    return String.format("<first=%s, second=%s, third=%s, all=%s-%s-%s-%s-%s>", first, second, third, first, second, third, first, second);
  }

  String padded(int batch) {
    return String.format("%04X", batch); // note: FormatInHotLoop "append the digits one by one"
  }

  String digits(int hour, int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", hour, minute); // note: FormatInHotLoop "and blanks or zeros as needed"
  }

  String numbered(int a, int b) {
    return String.format("%2$s%1$s", a, b + 1); // note: FormatInHotLoop "write 'String.valueOf(b + 1) + a'"
  }

  String message(String name) {
    return MessageFormat.format("/{0}", name); // note: FormatInHotLoop "parses its format each time, most of the call"
  }

  int inLoop(List<String> names, String prefix) {
    int count = 0;
    for (String name : names) {
      if (name.startsWith(String.format("%s.", prefix))) count++; // warn: FormatInHotLoop "most of each pass"
    }
    return count;
  }

  String method(byte[] bytes) {
    StringBuilder all = new StringBuilder();
    for (byte b : bytes) all.append("%02x".formatted(b)); // warn: FormatInHotLoop "java.util.HexFormat"
    return all.toString();
  }
}
