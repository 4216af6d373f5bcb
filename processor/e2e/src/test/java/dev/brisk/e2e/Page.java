package dev.brisk.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation. */
record Page(Path file) {
  String text() throws IOException {
    return Files.readString(file);
  }

  /** Blocks of code in one language, in order. */
  List<String> blocks(String language) throws IOException {
    return all("```" + language + "\n(.*?)```");
  }

  /** Where links to other files of the repository lead. */
  List<Path> links() throws IOException {
    return all("\\]\\(([^)#:]+)\\)").stream().map(file::resolveSibling).toList();
  }

  private List<String> all(String pattern) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher each = Pattern.compile(pattern, Pattern.DOTALL).matcher(text());
    while (each.find()) found.add(each.group(1));
    return found;
  }
}
