package dev.brisk.accept;

import dev.brisk.api.Finding;
import java.util.List;

/**
 * What a finding is known by when lines move.
 *
 * @param rule id of the rule
 * @param file as findings name it
 * @param member the enclosing member; empty outside members
 * @param snippet the source it speaks of, without white space
 */
public record BaselineEntry(String rule, String file, String member, String snippet) {
  /** How many ways there are to know a finding again. */
  public static final int TIERS = 4;
  private static final int LONGEST_SNIPPET = 160;

  /**
   * That of a finding.
   *
   * @param file as others name it
   * @param lines of the file; none if it can't be read
   */
  public static BaselineEntry of(Finding finding, String file, List<String> lines) {
    String snippet = snippet(finding, lines);
    if (snippet.length() > LONGEST_SNIPPET) snippet = snippet.substring(0, LONGEST_SNIPPET) + "..." + Integer.toHexString(snippet.hashCode());
    return new BaselineEntry(finding.rule(), file, finding.member() == null ? "" : finding.member(), snippet);
  }

  /** The source that a finding speaks of, without white space, so that layout does not count; empty if it can't be read. */
  private static String snippet(Finding finding, List<String> lines) {
    int first = finding.line();
    int last = Math.max(first, finding.endLine());
    if (first < 1 || last > lines.size()) return "";
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      String line = lines.get(i - 1);
      int from = i == first ? Math.min(Math.max(finding.column() - 1, 0), line.length()) : 0;
      int to = i == finding.endLine() && finding.endColumn() > 0 ? Math.min(finding.endColumn() - 1, line.length()) : line.length();
      text.append(line, from, Math.max(from, to));
    }
    return text.chars().filter(c -> !Character.isWhitespace(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /**
   * What it is known by, the surest first: all of it; without file and class, which are renamed together; without the member; by its source alone. Without
   * source only all of it will do.
   */
  public String key(int tier) {
    if (tier == 0 || snippet.isEmpty()) return joined("0", rule, file, member, snippet);
    if (tier == 1) return joined("1", rule, member.substring(member.indexOf('#') + 1), snippet);
    return tier == 2 ? joined("2", rule, file, snippet) : joined("3", rule, snippet);
  }

  private static String joined(String... parts) {
    return String.join("\t", parts);
  }
}
