package dev.brisk.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The page of a rule, in Markdown, as it lies beside the rules.
 *
 * @param markdown all of it; empty for a rule without a page, such as one of somebody else's jar
 */
public record RulePage(String markdown) {
  private static final String FOLDER = "dev/brisk/rules/pages/";

  /** The page of a rule. */
  public static RulePage of(String rule, ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(FOLDER + rule + ".md")) {
      return new RulePage(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return new RulePage("");
    }
  }

  /** What stands under a heading, without the heading; empty if there is none of that name. */
  public String section(String heading) {
    String line = "\n## " + heading + "\n";
    int at = markdown.indexOf(line);
    if (at < 0) return "";
    int from = at + line.length();
    int next = markdown.indexOf("\n## ", from);
    return (next < 0 ? markdown.substring(from) : markdown.substring(from, next)).strip();
  }

  /** Why the pattern is slow, in one paragraph without marks. */
  public String why() {
    String text = section("Why");
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
      } else if (c != '`') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
