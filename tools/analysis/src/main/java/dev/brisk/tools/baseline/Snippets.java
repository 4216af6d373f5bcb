package dev.brisk.tools.baseline;

import dev.brisk.tools.analysis.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The source that findings speak of, without white space, so that layout does not count. Keeps the last file: findings come in the order of files. */
final class Snippets {
  private final Path base;
  private final Charset encoding;
  private String file;
  private List<String> lines = List.of();

  Snippets(Path base, Charset encoding) {
    this.base = base;
    this.encoding = encoding;
  }

  /** Empty if it can't be read. */
  String of(Finding finding) {
    if (!finding.file().equals(file)) {
      file = finding.file();
      lines = read(file);
    }
    int first = finding.told().line();
    int last = Math.max(first, finding.told().endLine());
    if (first < 1 || last > lines.size()) return "";
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      String line = lines.get(i - 1);
      int from = i == first ? Math.min(Math.max(finding.told().column() - 1, 0), line.length()) : 0;
      int to = i == finding.told().endLine() && finding.told().endColumn() > 0 ? Math.min(finding.told().endColumn() - 1, line.length()) : line.length();
      text.append(line, from, Math.max(from, to));
    }
    return text.chars().filter(c -> !Character.isWhitespace(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private List<String> read(String path) {
    try {
      Path source = base.resolve(path);
      return Files.isRegularFile(source) ? new String(Files.readAllBytes(source), encoding).lines().toList() : List.of();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }
}
