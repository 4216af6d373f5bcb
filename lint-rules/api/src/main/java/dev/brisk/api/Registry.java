package dev.brisk.api;

import dev.brisk.model.Node;

/** Where a rule says which nodes it wants to see. */
public interface Registry {

  /**
   * Calls {@code check} for each node of {@code kind}.
   *
   * <p>What the rule says on the result keeps bodies that can't match from being modelled at all, which is most of Brisk's speed: a rule that
   * looks at calls names the methods, a rule about loops says so.
   */
  <N extends Node> Trigger on(Class<N> kind, Check<N> check);

  /** What a rule does with a node. */
  @FunctionalInterface
  interface Check<N extends Node> {
    /** Looks at {@code node} and reports on {@code site} what it can prove. */
    void check(N node, Site site);
  }

  /** Narrows where a check runs. All that is said must hold. */
  interface Trigger {
    /** Only calls of methods with one of these simple names; and only bodies that have one. */
    Trigger calling(String... names);

    /** Only bodies with at least two calls of the methods named by {@link #calling}. */
    Trigger repeatedly();

    /** Only bodies of classes that mention, anywhere in them, a type with one of these simple names. */
    Trigger inClassesMentioning(String... typeNames);

    /** Only nodes inside a loop of any form. */
    Trigger inLoop();

    /** Only bodies with such a node in code that runs often: in a loop of any form, or in a method that is warm as a whole. */
    Trigger inWarmCode();

    /** Only bodies that declare a local variable of a type with one of these simple names, written out or meant by {@code var}. */
    Trigger declaring(String... typeNames);

    /** Only bodies that mention a type with one of these simple names, written out or as the type of a local declared by {@code var}. */
    Trigger mentioning(String... typeNames);
  }
}
