package dev.brisk.facts;

import dev.brisk.model.Assert;
import dev.brisk.model.Node;
import dev.brisk.model.Throw;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Predicate;

/** Where the ways from a step lead within its region, those aside on which a step throws what it need not throw. */
final class Ways {
  private static final int NOT_LOOKED_AT = -1;

  private final Flow flow;
  private final Flow.LoopBlocks shape;
  /** Of the lambda around the region: what returns from it leaves the region. */
  private final Flow.LoopBlocks around;
  private final Stops stops;
  private final Predicate<Node> goal;
  private final BitSet seen;
  private final Deque<Flow.BasicBlock> open = new ArrayDeque<>();
  private boolean toEnd;
  private boolean out;
  private boolean toThrow;
  private boolean toExit;

  /** Where in the blocks of a body no way leads on: what throws, and what ends the process. */
  static final class Stops {
    private final Predicate<Node> exits;
    /** Number of the first such step, by block; the number of steps where there is none. */
    private int[] firsts;

    Stops(Predicate<Node> exits) {
      this.exits = exits;
    }

    private int firstOf(Flow.BasicBlock block, Flow flow) {
      if (firsts == null) {
        firsts = new int[flow.blockCount()];
        Arrays.fill(firsts, NOT_LOOKED_AT);
      }
      if (firsts[block.id] == NOT_LOOKED_AT) firsts[block.id] = after(block, 0);
      return firsts[block.id];
    }

    private int after(Flow.BasicBlock block, int from) {
      int at = from;
      while (at < block.events.size() && !fails(block.events.get(at)) && !exits.test(block.events.get(at))) at++;
      return at;
    }

    /** The step of an assertion stands where it fails. */
    static boolean fails(Node step) {
      return step instanceof Throw || step instanceof Assert;
    }
  }

  private Ways(Flow flow, Node region, Stops stops, Predicate<Node> goal) {
    this.flow = flow;
    this.shape = Guards.shapeOf(region, flow);
    this.around = region.lambda() == null ? null : flow.blocksOf(region.lambda());
    this.stops = stops;
    this.goal = goal;
    this.seen = new BitSet(flow.blockCount());
  }

  /**
   * Follows all ways.
   *
   * @param step the first step they take; null for the beginning of {@code block}
   * @param goal steps at which a way is followed no further; null for none
   */
  static Ways from(Flow flow, Node region, Flow.BasicBlock block, Node step, Stops stops, Predicate<Node> goal) {
    Ways ways = new Ways(flow, region, stops, goal);
    ways.enter(block, step == null ? 0 : block.events.indexOf(step));
    while (!ways.open.isEmpty()) ways.enter(ways.open.poll(), 0);
    return ways;
  }

  private void enter(Flow.BasicBlock block, int from) {
    int stop = stops.firstOf(block, flow);
    if (stop < from) stop = stops.after(block, from);
    if (goal != null) {
      for (int i = from; i < block.events.size() && i <= stop; i++) if (goal.test(block.events.get(i))) return;
    }
    if (stop < block.events.size()) {
      boolean fails = Stops.fails(block.events.get(stop));
      toThrow |= fails;
      toExit |= !fails;
      return;
    }
    if (shape != null && shape.back.contains(block)) {
      toEnd = true;
      return;
    }
    if (around != null && around.back.contains(block)) {
      out = true;
      return;
    }
    boolean last = true;
    for (Flow.BasicBlock next : block.successors) {
      if (next == block.onThrow) continue;
      last = false;
      if (shape != null && next == shape.after) out = true;
      else if (next.endless) toEnd = true;
      else if (!seen.get(next.id)) open.add(next);
      seen.set(next.id);
    }
    if (last && shape == null) toEnd = true;
    else if (last) out = true;
  }

  /** Whether one leads to the end of the pass or the call, or into a loop without end. */
  boolean leadToEnd() {
    return toEnd;
  }

  /** Whether one leaves the loop. */
  boolean leadOut() {
    return out;
  }

  /** Whether one comes to a throw. */
  boolean leadToThrow() {
    return toThrow;
  }

  /** Whether one comes to the end of the process. */
  boolean leadToExit() {
    return toExit;
  }
}
