package dev.brisk.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A pattern of paths as Ant and Maven have them: {@code **} for any folders, {@code *} and {@code ?} within a name. */
final class AntPattern {
  private final Pattern pattern;

  AntPattern(String text) {
    pattern = Pattern.compile(regex(text.replace('\\', '/')));
  }

  static List<AntPattern> all(List<String> texts) {
    List<AntPattern> patterns = new ArrayList<>();
    for (String text : texts) patterns.add(new AntPattern(text));
    return patterns;
  }

  /** @param path from the source folder on, with slashes */
  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String regex(String text) {
    if (text.endsWith("/")) text += "**";
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (text.startsWith("/**", i) && i + 3 == text.length()) {
        // The folder itself as well.
        regex.append("(?:/.*)?");
        i += 2;
      } else if (text.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (text.charAt(i) == '*') {
        regex.append("[^/]*");
      } else if (text.charAt(i) == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(text.charAt(i))));
      }
    }
    return regex.toString();
  }
}
