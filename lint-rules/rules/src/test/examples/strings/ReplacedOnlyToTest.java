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

  int measured(String headers) {
    return headers.replaceAll("\n", "\r\n").length() + 2; // note: ReplacedOnlyToTest "count what would be replaced"
  }

  int commas(List<String> lines) {
    int count = 0;
    for (String line : lines) count += line.length() - line.replace(",", "").length(); // warn: ReplacedOnlyToTest "only to ask how long it is"
    return count;
  }
}
