import java.util.List;
import java.util.regex.Matcher;

class ReplaceAllOfLiteralExamples {
  private static final String AMPERSAND = "&";

  interface Text {
    String replaceAll(String old, String by);
  }

  String literally(String text) {
    return text.replace("&", "&amp;");
  }

  String anyCharacter(String text) {
    return text.replaceAll(".", "x").replaceAll("a|b", "c");
  }

  String counted(String text) {
    return text.replaceAll("a+", "b").replaceAll("x?", "y");
  }

  String classes(String text) {
    return text.replaceAll("\\s", "").replaceAll("[ab]", "c").replaceAll("[^a]", "b");
  }

  String anchors(String text) {
    return text.replaceAll("\\bx", "y").replaceAll("\\Ax", "y");
  }

  String flagged(String text) {
    return text.replaceAll("(?i)x", "y");
  }

  String groups(String text) {
    return text.replaceAll("x", "<$0>");
  }

  String givenExpression(String text, String expression) {
    return text.replaceAll(expression, "y");
  }

  String firstOnly(String text) {
    return text.replaceFirst("x|y", "z");
  }

  String ofAnother(Text text) {
    return text.replaceAll("a", "b");
  }

  void onTheWayToAnException(String text) {
    throw new IllegalArgumentException(text.replaceAll("a", "b"));
  }

  String text(String text) {
    text = text.replaceAll("\r\n", "\n"); // note: ReplaceAllOfLiteral "(as does another call here)"
    return text.replaceAll(AMPERSAND, "&amp;");
  }

  String escaped(String text) {
    return text.replaceAll("\\?[*]", ""); // note: ReplaceAllOfLiteral
  }

  String characters(String text) {
    return text.replaceAll("\\.", "/"); // note: ReplaceAllOfLiteral "write 'replace('.', '/')'"
  }

  String escapedReplacement(String text) {
    return text.replaceAll("\\$", "\\\\\\$"); // note: ReplaceAllOfLiteral
  }

  String quoted(String text, String by) {
    return text.replaceAll("#", Matcher.quoteReplacement(by)); // note: ReplaceAllOfLiteral
  }

  String given(String text, String by) {
    return text.replaceAll("#", by); // note: ReplaceAllOfLiteral "if the replacement has no '$' and no '\' in it and is not null"
  }

  int inLoop(List<String> texts) {
    int length = 0;
    for (String text : texts) length += text.replaceAll("\t", "  ").length(); // warn: ReplaceAllOfLiteral "most of each pass"
    return length;
  }

  String wrapped(String text) {
    return text.trim()
        .replaceAll( // note: ReplaceAllOfLiteral
            "\"", "'");
  }
}
