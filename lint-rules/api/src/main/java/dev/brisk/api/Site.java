package dev.brisk.api;

import dev.brisk.facts.Facts;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.Collection;
import java.util.List;

/** Where a check stands: the node in its body, its heat, the facts about it, and the way to report. */
public interface Site {

  /** The node the check was called for. */
  Node node();

  /** The innermost loop around the node, self-recursion excluded; null outside loops. */
  Loop loop();

  /** How often the node runs. */
  Heat heat();

  /** Facts about the body, computed when first asked. */
  Facts facts();

  /** What the rule's benchmark measured on the JDK that runs the compiler, such as {@code "measured 13 times slower"}; never empty. */
  String measured();

  /**
   * Reports a finding.
   *
   * @param at what the compiler points at
   * @param message one line without full stop, {@code %s} for each argument: what happens, what it costs, what to write instead
   */
  Report report(Node at, String message, Object... arguments);

  /** What is saved by {@code nanos} less each time {@code place} runs, in nanoseconds to a decade. */
  default Saving saving(Node place, long nanos) {
    return saving(place, nanos, List.of());
  }

  /** What is saved each time {@code place} runs on a way that passes none of {@code without}, such as the uses of what need not have been made. */
  Saving saving(Node place, long nanos, Collection<? extends Node> without);

  /**
   * Reports a finding if what it saves is worth a message.
   *
   * @param at what the compiler points at
   * @param saving what is saved, and where
   * @param message one line without full stop, {@code %s} for each argument: what happens, what it costs, what to write instead
   */
  Report report(Node at, Saving saving, String message, Object... arguments);

  /** A finding on its way: what is said here is added before it is told. */
  interface Report {
    /** A suppression on the declaration of {@code variable} covers this finding as well. */
    Report about(Variable variable);

    /** Attaches a rewrite that is right under every condition the rule has shown. */
    Report fix(Fix fix);

    /**
     * The finding is as hot as {@code place}, a node of any body of the class, rather than as what it points at: a declaration runs once, what
     * it declares is used often.
     */
    Report costsAt(Node place);

    /** Tells it as a note at most: the claim holds, the gain is small or depends on data. */
    Report atMostNote();

    /** What the suggestion does to the length of the code, {@link Length#ALIKE} unless it is said: the longer, the hotter the code must be and the more saved. */
    Report makesCode(Length length);

    /** Tells it only in code that is at least so hot, unless the user wants to hear what saves little as well: in cooler code authors shrug at it. */
    Report worthFrom(Heat least);
  }
}
