import java.util.List;

class ReplacedOnlyToTestExamples {
  String used(String text) {
    String plain = text.replace("-", "");
    return plain.isEmpty() ? text : plain;
  }

  boolean compared(String text) {
    return text.replace("-", "").equals("x");
  }

  int characters(String text) {
    return text.replace('-', '.').length();
  }

  // A loop that counts is longer.
  int measuredSeldom(String headers) {
    return headers.replaceAll("\n", "\r\n").length() + 2;
  }

  int measured(List<String> headers) {
    int length = 0;
    for (String header : headers) length += header.replaceAll("\n", "\r\n").length() + 2; // warn: ReplacedOnlyToTest "count what would be replaced"
    return length;
  }

  int commas(List<String> lines) {
    int count = 0;
    for (String line : lines) count += line.length() - line.replace(",", "").length(); // warn: ReplacedOnlyToTest "only to ask how long it is"
    return count;
  }
}
