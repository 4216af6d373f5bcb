package dev.brisk.tools.baseline;

import dev.brisk.tools.analysis.Finding;
import java.util.List;

/**
 * What a finding is known by when lines move.
 *
 * @param rule id of the rule
 * @param file as findings name it
 * @param member the enclosing member; empty outside members
 * @param snippet the source it speaks of, without white space
 */
record Entry(String rule, String file, String member, String snippet) {
  private static final int LONGEST_SNIPPET = 160;

  static Entry of(Finding finding, Snippets snippets) {
    String member = finding.told().member() == null ? "" : finding.told().member();
    String snippet = snippets.of(finding);
    if (snippet.length() > LONGEST_SNIPPET) snippet = snippet.substring(0, LONGEST_SNIPPET) + "..." + Integer.toHexString(snippet.hashCode());
    return new Entry(finding.told().rule(), finding.file(), member, snippet);
  }

  /**
   * What it is known by, the surest first: all of it; without file and class, which are renamed together; without the member; by its source alone. Without
   * source only all of it will do.
   */
  List<String> keys() {
    String all = joined("0", rule, file, member, snippet);
    if (snippet.isEmpty()) return List.of(all, all, all, all);
    return List.of(all, joined("1", rule, member.substring(member.indexOf('#') + 1), snippet), joined("2", rule, file, snippet), joined("3", rule, snippet));
  }

  private static String joined(String... parts) {
    return String.join("\t", parts);
  }
}
