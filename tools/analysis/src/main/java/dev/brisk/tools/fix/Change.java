package dev.brisk.tools.fix;

import dev.brisk.tools.analysis.Finding;
import java.util.List;

/**
 * What becomes of one source file.
 *
 * @param file as findings name it
 * @param before its text now
 * @param after its text with all rewrites
 * @param applied the findings whose rewrites were made, in the order they were made
 */
public record Change(String file, String before, String after, List<Finding> applied) {

  /** With a copy of the list. */
  public Change {
    applied = List.copyOf(applied);
  }
}
