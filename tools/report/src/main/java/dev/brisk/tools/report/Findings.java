package dev.brisk.tools.report;

import dev.brisk.report.Acceptance;
import dev.brisk.report.Listed;
import dev.brisk.report.Rewrite;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;

/** From findings of an analysis to those of a list. */
public final class Findings {
  private final SourceLines sources;
  private String file;
  private String text;

  /** @param sources what the findings' files are named in */
  public Findings(SourceLines sources) {
    this.sources = sources;
  }

  /** With the rewrite in lines and columns; findings of a file should come one after another. */
  public Listed listed(Finding finding, Acceptance acceptance) {
    return new Listed(Listed.plain(finding.told(), finding.file()), finding.fix() == null ? null : Rewrite.of(finding.fix(), text(finding.file())), acceptance);
  }

  private String text(String of) {
    if (!of.equals(file)) {
      file = of;
      String read = sources.text(of);
      text = read == null ? "" : read;
    }
    return text;
  }
}
