package dev.brisk.tools.analysis;

import dev.brisk.api.Fix;
import java.util.Comparator;

/**
 * What Brisk says about one place, with all that tools want beside it.
 *
 * @param told as the linter tells it; its path is the one the compiler was given
 * @param file path from the compilation's base, with slashes; of a file in a source jar the jar, {@code !/}, and the path within
 * @param evidence what the rule's benchmark measured, such as {@code measured 13 times as slow}; empty without one
 * @param fix the rewrite the rule offers, which keeps what the code does; null for none
 */
public record Finding(dev.brisk.api.Finding told, String file, String evidence, Fix fix) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparing(Finding::told);

  /** By file, and there as the linter has it: the order of every output. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** The same with its file named from another folder on. */
  public Finding in(String otherFile) {
    return new Finding(told, otherFile, evidence, fix);
  }
}
