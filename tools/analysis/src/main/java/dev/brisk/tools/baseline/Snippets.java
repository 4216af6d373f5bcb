package dev.brisk.tools.baseline;

import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** The source that findings speak of, without white space, so that layout does not count. */
final class Snippets {
  private final SourceLines sources;

  Snippets(Path base, Charset encoding) {
    this.sources = new SourceLines(base, encoding);
  }

  /** Empty if it can't be read. */
  String of(Finding finding) {
    List<String> lines = sources.of(finding.file());
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
}
