package dev.brisk.tools.analysis;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.util.Comparator;

/**
 * What Brisk says about one place.
 *
 * @param rule id of the rule
 * @param severity how loudly it is told
 * @param heat how hot the place is
 * @param file path from the compilation's base, with slashes; of a file in a source jar the jar, {@code !/}, and the path within
 * @param line from 1; 0 if unknown
 * @param column from 1 in UTF-16 units; 0 if unknown
 * @param endLine line of the last character; 0 if unknown
 * @param endColumn column behind the last character; 0 if unknown
 * @param member the enclosing member, such as {@code com.acme.Orders#total(java.util.List)}; empty outside members
 * @param message one line: what happens, what it costs, what to write instead
 * @param evidence what the rule's benchmark measured, such as {@code measured 13 times as slow}; empty without one
 * @param fix the rewrite the rule offers, or null
 */
public record Finding(
    String rule,
    Severity severity,
    Heat heat,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String member,
    String message,
    String evidence,
    Rewrite fix)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparingInt(Finding::column)
      .thenComparing(Finding::rule).thenComparing(Finding::message).thenComparing(Finding::member);

  /** By file, place, rule, message: the order of every output. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
