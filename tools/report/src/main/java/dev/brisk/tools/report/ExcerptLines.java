package dev.brisk.tools.report;

import dev.brisk.report.Excerpt;
import dev.brisk.report.Listed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of sources as far as excerpts hold them, where the sources themselves are not at hand. */
final class ExcerptLines implements Report.Lines {
  private static final int LAST_LINE = 1_000_000;

  private final Report.Lines sources;
  private final Map<String, List<Excerpt>> excerpts = new HashMap<>();

  ExcerptLines(Report.Lines sources, List<Listed> findings) {
    this.sources = sources;
    for (Listed each : findings) if (each.excerpt() != null) excerpts.computeIfAbsent(each.finding().file(), file -> new ArrayList<>(1)).add(each.excerpt());
  }

  @Override
  public List<String> of(String file) {
    List<String> whole = sources.of(file);
    if (!whole.isEmpty() || !excerpts.containsKey(file)) return whole;
    List<String> lines = new ArrayList<>();
    for (Excerpt each : excerpts.get(file)) {
      int end = each.line() - 1 + each.lines().size();
      if (end > LAST_LINE) continue;
      if (end > lines.size()) lines.addAll(Collections.nCopies(end - lines.size(), null));
      for (int i = 0; i < each.lines().size(); i++) lines.set(each.line() - 1 + i, each.lines().get(i));
    }
    return lines;
  }
}
