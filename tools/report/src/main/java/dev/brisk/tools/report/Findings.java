package dev.brisk.tools.report;

import dev.brisk.report.Acceptance;
import dev.brisk.report.Excerpt;
import dev.brisk.report.Listed;
import dev.brisk.report.Rewrite;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;
import java.util.HashMap;
import java.util.Map;

/** From findings of an analysis to those of a list. */
public final class Findings {
  private final SourceLines sources;
  private String file;
  private String text;
  /** Where lines begin, by their numbers. */
  private final Map<Integer, Integer> offsets = new HashMap<>();

  /** @param sources what the findings' files are named in */
  public Findings(SourceLines sources) {
    this.sources = sources;
  }

  /** With rewrite and excerpt; findings of a file should come one after another. */
  public Listed listed(Finding finding, Acceptance acceptance) {
    read(finding.file());
    dev.brisk.api.Finding told = Listed.plain(finding.told(), finding.file());
    Integer offset = offsets.get(Excerpt.first(told.line()));
    return new Listed(told, Rewrite.of(finding.fix(), text), acceptance, offset == null ? null : Excerpt.of(text, offset, told.line(), told.endLine()));
  }

  private void read(String of) {
    if (of.equals(file)) return;
    file = of;
    String read = sources.text(of);
    text = read == null ? "" : read;
    offsets.clear();
    int line = 1;
    offsets.put(1, 0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) offsets.put(++line, i + 1);
    }
  }
}
