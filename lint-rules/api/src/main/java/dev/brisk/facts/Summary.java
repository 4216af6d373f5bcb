package dev.brisk.facts;

import dev.brisk.model.Expr;
import dev.brisk.model.Node;
import java.util.List;
import java.util.Set;

/**
 * What a caller needs to know of a method or constructor in sight. Each answer is found out when it is first asked for and kept; asked for while it is being found
 * out, by a method that calls itself, it is the one that promises nothing.
 */
public final class Summary {

  /**
   * One place where the method goes over all elements, itself or by a method that it calls.
   *
   * @param collection what is walked: a read of a parameter, of a field, or of a local that holds one
   * @param parameter number of the parameter that was given it; -1 when it is none
   * @param by the loop or the call that walks, in this method or in one that it calls
   */
  public record Walk(Expr collection, int parameter, Node by) {}

  private final Summaries of;
  private Boolean fresh;
  private Boolean mayBeNull;
  private Boolean pure;
  private Boolean total;
  private Boolean mayBlock;
  private Boolean blocks;
  private Set<Integer> kept;
  private List<Walk> walks;
  private long nanos = -1;

  Summary(Summaries of) {
    this.of = of;
  }

  /** Whether no subclass can have another body for it; otherwise this speaks of the body in sight alone. */
  public boolean fixed() {
    return of.isFixed();
  }

  /** Whether each result is a new object that nobody else holds. */
  public boolean fresh() {
    if (fresh == null) {
      fresh = false;
      fresh = of.isFresh();
    }
    return fresh;
  }

  /** Whether a result may be null. */
  public boolean mayBeNull() {
    if (mayBeNull == null) {
      mayBeNull = true;
      mayBeNull = of.mayBeNull();
    }
    return mayBeNull;
  }

  /** Whether it changes nothing but what it made itself, waits for nothing, and sees neither clocks, random sources nor what other threads do. */
  public boolean pure() {
    if (pure == null) {
      pure = false;
      pure = of.isPure();
    }
    return pure;
  }

  /** Whether it returns for all arguments; loops but those over arrays are not followed. */
  public boolean total() {
    if (total == null) {
      total = false;
      total = of.isTotal();
    }
    return total;
  }

  /** Whether it may wait for something outside the thread, or runs code that nothing is known about. */
  public boolean mayBlock() {
    if (mayBlock == null) {
      mayBlock = true;
      mayBlock = !of.isKnownNotToBlock();
    }
    return mayBlock;
  }

  /** Whether it is known to wait, on some ordinary way. */
  public boolean blocks() {
    if (blocks == null) {
      blocks = false;
      blocks = of.blocks();
    }
    return blocks;
  }

  /** Numbers of the parameters whose object may be reachable from elsewhere when it has returned. */
  public Set<Integer> kept() {
    if (kept == null) {
      kept = of.parameters();
      kept = of.kept();
    }
    return kept;
  }

  /** Whether the object given to the parameter may be reachable from elsewhere when the method has returned. */
  public boolean keeps(int parameter) {
    return kept().contains(parameter);
  }

  /** Where a call goes over all elements of a collection or array that was there before it. */
  public List<Walk> walks() {
    if (walks == null) {
      walks = List.of();
      walks = of.walks();
    }
    return walks;
  }

  /** Whether a call goes over all elements of what the parameter is given. */
  public boolean walks(int parameter) {
    for (Walk walk : walks()) {
      if (walk.parameter() == parameter) return true;
    }
    return false;
  }

  /** The cheapest ordinary way through it, in nanoseconds to a decade; {@link Long#MAX_VALUE} when it always throws. */
  public long nanos() {
    if (nanos < 0) nanos = of.nanos();
    return nanos;
  }
}
