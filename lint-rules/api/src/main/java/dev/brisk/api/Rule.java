package dev.brisk.api;

/**
 * One slow pattern. A rule is a public final class with a public constructor without parameters, described by {@link LintRule} and
 * registered as a service; its simple name is its id everywhere: in messages, suppressions, pages, examples and benchmarks.
 *
 * <p>Rules hold no state about the code they see: one instance serves a whole compilation, and static state would be
 * shared by compilations that run at the same time.
 */
public interface Rule {

  /** Names the nodes this rule wants to see. Called once per compilation, before the first class. */
  void register(Registry rules);
}
