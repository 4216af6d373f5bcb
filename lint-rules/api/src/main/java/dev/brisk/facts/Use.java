package dev.brisk.facts;

import dev.brisk.model.Expr;
import dev.brisk.model.Node;

/**
 * One place where a value goes.
 *
 * @param kind what happens to it there
 * @param at the expression that stands for the value there: a read of a local that holds it, or the expression that made it
 * @param user the node that does this with it: a call, an operation, a loop, a jump; a read in the body of a local or anonymous class itself
 */
public record Use(Kind kind, Expr at, Node user) {

  /** What happens to a value. */
  public enum Kind {
    /** Taken into a calculation, tested, turned into text, or asked for a part that is none of its elements. */
    READ,
    /** Compared with another value. */
    COMPARED,
    /** Asked how much is in it, or whether there is anything. */
    MEASURED,
    /** Gone over from one end to the other, or copied as a whole. */
    WALKED,
    /** Asked whether something is in it, or where. */
    ASKED,
    /** Asked for one of its elements. */
    ELEMENT,
    /** Written to. */
    CHANGED,
    /** Put into a field, an array or another object. */
    STORED,
    /** Handed out of the method or lambda, by an exception as well. */
    RETURNED,
    /** Kept by a lambda or class for later. */
    CAPTURED,
    /** Given to code that is not known. */
    PASSED,
    /** Thrown away. */
    DROPPED
  }

  /** Whether it is of one of these kinds. */
  public boolean is(Kind first, Kind... others) {
    if (kind == first) return true;
    for (Kind each : others) if (kind == each) return true;
    return false;
  }
}
