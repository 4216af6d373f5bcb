package dev.brisk.api;

import dev.brisk.model.Node;

/** Where a rule says which nodes it wants to see. */
public interface Registry {
  /** Stands for any array among names of types. */
  String ARRAY = "[]";
  /** Stands, among names of type arguments, for any class of the compilation whose hash follows fields that can change. */
  String MUTABLE_HASH = "hashCode";

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

    /** Only allocations of classes with one of these simple names; and only bodies that have one. */
    Trigger creating(String... simpleNames);

    /** Only bodies with two calls of the methods named by {@link #calling} that are spelled alike in receiver and first argument. */
    Trigger repeatedly();

    /** Only bodies with such a call of so many arguments. */
    Trigger withArguments(int count);

    /**
     * Only bodies with such a call whose first argument is of a type with one of these simple names or {@link #ARRAY}, or the result of a
     * method with one of these names: as far as the class shows by the types of its variables and methods.
     */
    Trigger taking(String[] typeNames, String[] results);

    /** Only bodies with such a call whose first argument is a local variable, its type neither primitive nor one with these simple names. */
    Trigger takingLocalsExcept(String... typeNames);

    /** Only bodies of classes that mention, anywhere in them, a type with one of these simple names. */
    Trigger inClassesMentioning(String... typeNames);

    /** Only bodies of classes that write, anywhere in them, a generic type with one of these simple names as first type argument, or {@link #ARRAY}. */
    Trigger inClassesHolding(String... typeNames);

    /** Only nodes inside a loop of any form. */
    Trigger inLoop();

    /** Only nodes inside a loop of any form; and only bodies with such a call in which nothing is named that the innermost loop declares or counts. */
    Trigger fromOutside();

    /**
     * Only nodes inside a loop of any form; and only bodies with a call in one that is named like a question ({@link dev.brisk.facts.Questions}) and
     * in which nothing is named that the innermost loop declares or counts.
     */
    Trigger askingFromOutside();

    /** Only bodies with such a node in code that runs often: in a loop of any form, or in a method that is warm as a whole. */
    Trigger inWarmCode();

    /** Only bodies with a local made by a call or allocation that some way through the body, or through a pass of a loop, seems not to use. */
    Trigger makingEarly();

    /** Only calls on the result of another call; and only bodies that call something on the result of a method of their own class. */
    Trigger onOwnResults();

    /** Only bodies with a local of a generic type that holds the result of a method of their own class. */
    Trigger keepingOwnResults();

    /** Only bodies that put a text together as argument of a method of their own class, or of one whose name or class promises a check. */
    Trigger takingText();

    /** Only nodes inside a loop of any form; and only bodies with a plain assignment behind a test in a loop. */
    Trigger settingInLoop();

    /** Only bodies of constructors that store a text put together there, or the result of a call or allocation, in a field as it seems. */
    Trigger derivingFields();

    /** Only bodies with a synchronized statement, and those of synchronized methods. */
    Trigger locking();

    /** Only bodies with a throw in the block of a try statement that catches something. */
    Trigger throwingInTry();

    /** Only bodies that declare a local variable of a type with one of these simple names, written out or meant by {@code var}. */
    Trigger declaring(String... typeNames);

    /** Only bodies that mention a type with one of these simple names, written out or as the type of a local declared by {@code var}. */
    Trigger mentioning(String... typeNames);
  }
}
