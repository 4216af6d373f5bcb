package dev.brisk.facts;

import dev.brisk.model.Expr;

/**
 * What must hold for a node to run.
 *
 * @param test the test, neither a chain of {@code &&} or {@code ||} nor a {@code !} of something
 * @param holds whether it must hold; false if it must fail
 */
public record Guard(Expr test, boolean holds) {}
