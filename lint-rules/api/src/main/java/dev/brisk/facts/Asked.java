package dev.brisk.facts;

/** Hears what rules ask about a body: for tools that explain why a rule was silent. */
@FunctionalInterface
public interface Asked {

  /**
   * A question was answered.
   *
   * @param question with {@code %s} for what it is about
   * @param about a node, a variable or a type
   */
  void asked(String question, Object about, Object answer);
}
