package dev.brisk.api;

/**
 * One statement about one place in the user's code.
 *
 * @param rule id of the rule
 * @param message one line without the id: what happens, what it costs, what to write instead
 * @param severity how it is told
 * @param heat how hot the place is
 * @param file path of the source file as the build names it
 * @param line from 1
 * @param column from 1, in characters
 * @param endLine line of the last character
 * @param endColumn column behind the last character
 * @param member the enclosing member, such as {@code com.acme.Orders#total(java.util.List)}
 */
public record Finding(
    String rule,
    String message,
    Severity severity,
    Heat heat,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String member)
    implements Comparable<Finding> {

  /** By file, place, rule and message: the order of every output. */
  @Override
  public int compareTo(Finding other) {
    int order = file.compareTo(other.file);
    if (order == 0) order = Integer.compare(line, other.line);
    if (order == 0) order = Integer.compare(column, other.column);
    if (order == 0) order = rule.compareTo(other.rule);
    return order != 0 ? order : message.compareTo(other.message);
  }
}
