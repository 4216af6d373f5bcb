package dev.brisk.tools.fix;

import dev.brisk.tools.analysis.Finding;

/**
 * A rewrite that is not made.
 *
 * @param finding the one that offers it
 * @param reason a few words without full stop
 */
public record Refusal(Finding finding, String reason) {}
