package dev.brisk.tools.fix;

import dev.brisk.api.Fix;
import dev.brisk.tools.analysis.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One pass of rewrites over one file: of those that overlap the first is made, the others wait for the next pass. */
final class FileEdits {
  private final String text;
  private final Syntax syntax;
  private final String lineEnd;
  private final List<Fix.Edit> edits = new ArrayList<>();
  private final List<Finding> applied = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  /** @param syntax of the text */
  FileEdits(String text, Syntax syntax) {
    this.text = text;
    this.syntax = syntax;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Takes in the rewrite of a finding, unless it meets another or loses a comment. */
  void add(Finding finding) {
    for (Fix.Edit edit : finding.fix().edits()) {
      if (edit.start() < 0 || edit.end() < edit.start() || edit.end() > text.length()) {
        refused.add(new Refusal(finding, "its edit lies outside the file"));
        return;
      }
      if (meetsAnother(edit)) return;
      for (String comment : syntax.commentsWithin(edit.start(), edit.end())) {
        if (edit.text().contains(comment)) continue;
        refused.add(new Refusal(finding, "it would lose the comment '" + comment.lines().findFirst().orElse("") + "'"));
        return;
      }
    }
    // What is declared already, such as an import, is not declared again.
    for (Fix.Edit edit : finding.fix().edits()) if (!edit.anyOrder() || !edits.contains(edit)) edits.add(edit);
    applied.add(finding);
  }

  /** Edits at the same place meet as well: which of them comes first would be chance, and matters for all but declarations. */
  private boolean meetsAnother(Fix.Edit edit) {
    for (Fix.Edit other : edits) {
      if (edit.anyOrder() && other.anyOrder()) continue;
      if (edit.start() < other.end() && other.start() < edit.end() || edit.start() == other.start()) return true;
    }
    return false;
  }

  /** The text with all that was taken in; every character outside the edits as it was. */
  String result() {
    // From the end on; what goes before a stretch comes after what takes its place.
    edits.sort(Comparator.comparingInt(Fix.Edit::start).thenComparingInt(Fix.Edit::end));
    StringBuilder result = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Fix.Edit edit = edits.get(i);
      result.replace(edit.start(), edit.end(), edit.text().replace("\r\n", "\n").replace("\n", lineEnd));
    }
    return result.toString();
  }

  List<Finding> applied() {
    return applied;
  }

  List<Refusal> refused() {
    return refused;
  }
}
