package dev.brisk.api;

/** Whether tools write the suggested form of a rule into the source. */
public enum Rewrite {
  /** A person writes it. */
  BY_HAND,
  /** It is offered where it keeps behaviour as far as can be shown, and made only where somebody asks for it: a person should look at each. */
  ON_REQUEST,
  /** It is offered, and made by {@code fix}, where every condition is shown under which the code goes on doing what it did. */
  ALWAYS
}
