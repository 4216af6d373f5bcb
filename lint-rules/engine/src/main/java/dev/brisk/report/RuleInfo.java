package dev.brisk.report;

import dev.brisk.api.Severity;

/**
 * What the list says about a rule.
 *
 * @param id the rule's id
 * @param theme key of its theme, such as {@code boxing}
 * @param summary one line
 * @param helpUri absolute address of its page, or empty
 * @param severity its default; {@code OFF} for a rule that runs only when asked for
 * @param evidence what the benchmarks say, or empty
 */
public record RuleInfo(String id, String theme, String summary, String helpUri, Severity severity, String evidence) {}
