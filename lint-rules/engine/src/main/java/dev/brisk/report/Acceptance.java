package dev.brisk.report;

/**
 * Why a finding is listed and not told.
 *
 * @param inSource whether it was accepted beside the code, not in a file such as a baseline
 * @param reason what its author says; may be empty
 */
public record Acceptance(boolean inSource, String reason) {}
