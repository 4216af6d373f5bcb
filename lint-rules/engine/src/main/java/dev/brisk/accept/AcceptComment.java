package dev.brisk.accept;

import java.util.List;

/**
 * A comment that accepts findings: {@code // brisk:accept KeySetLookup ten entries, once a day}. It covers what begins on its line, or, where it stands alone, on
 * the next line that has code.
 *
 * @param line where it stands, from 1
 * @param covers the line of what it covers; 0 if nothing follows
 * @param rules words that name rules; may be empty
 * @param reason may be empty
 * @param verb what stands behind {@code brisk:}, as it is written
 */
public record AcceptComment(int line, int covers, List<String> rules, String reason, String verb) {
  private static final String VERB = "accept";

  /** What can be said against it, in a line without full stop; null if it accepts something. Whether its rules are known is not asked. */
  public String problem() {
    if (!verb.equals(VERB)) return "begins with brisk:" + verb + ", which means nothing; write brisk:accept RULE REASON";
    if (rules.isEmpty()) return "names no rule; write brisk:accept RULE REASON";
    return reason.isEmpty() ? "gives no reason and accepts nothing; write one behind the rule" : null;
  }
}
