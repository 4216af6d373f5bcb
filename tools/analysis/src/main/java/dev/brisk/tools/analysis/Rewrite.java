package dev.brisk.tools.analysis;

import java.util.List;

/**
 * A change of one source file that a rule has shown to keep what the code does.
 *
 * @param title what it does, an imperative such as {@code declare total as long}
 * @param edits in the order of the text, without overlap
 */
public record Rewrite(String title, List<Edit> edits) {

  /**
   * Puts other text in the place of a stretch of source.
   *
   * @param start offset of its first character, in UTF-16 units
   * @param end offset behind its last character
   * @param text what stands there afterwards
   */
  public record Edit(int start, int end, String text) {}

  /** With a copy of the list. */
  public Rewrite {
    edits = List.copyOf(edits);
  }
}
