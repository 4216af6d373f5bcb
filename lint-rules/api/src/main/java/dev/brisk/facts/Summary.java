package dev.brisk.facts;

import dev.brisk.model.Expr;
import dev.brisk.model.Node;
import java.util.List;
import java.util.Set;

/**
 * What a caller needs to know of a method or constructor in sight.
 *
 * @param fixed whether no subclass can have another body for it; otherwise this speaks of the body in sight alone
 * @param fresh whether each result is a new object that nobody else holds
 * @param mayBeNull whether a result may be null
 * @param pure whether it changes nothing but what it made itself, waits for nothing, and sees neither clocks, random sources nor what other threads do
 * @param total whether it returns for all arguments; loops but those over arrays are not followed
 * @param mayBlock whether it may wait for something outside the thread, or runs code that nothing is known about
 * @param blocks whether it is known to wait, on some ordinary way
 * @param kept numbers of the parameters whose object may be reachable from elsewhere when it has returned
 * @param walks where a call goes over all elements of a collection or array that was there before it
 * @param nanos the cheapest ordinary way through it, in nanoseconds to a decade; {@link Long#MAX_VALUE} when it always throws
 */
public record Summary(boolean fixed, boolean fresh, boolean mayBeNull, boolean pure, boolean total, boolean mayBlock, boolean blocks, Set<Integer> kept,
    List<Walk> walks, long nanos) {

  /**
   * One place where the method goes over all elements, itself or by a method that it calls.
   *
   * @param collection what is walked: a read of a parameter, of a field, or of a local that holds one
   * @param parameter number of the parameter that was given it; -1 when it is none
   * @param by the loop or the call that walks, in this method or in one that it calls
   */
  public record Walk(Expr collection, int parameter, Node by) {}

  /** Whether the object given to the parameter may be reachable from elsewhere when the method has returned. */
  public boolean keeps(int parameter) {
    return kept.contains(parameter);
  }

  /** Whether a call goes over all elements of what the parameter is given. */
  public boolean walks(int parameter) {
    for (Walk walk : walks) {
      if (walk.parameter() == parameter) return true;
    }
    return false;
  }
}
