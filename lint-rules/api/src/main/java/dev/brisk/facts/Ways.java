package dev.brisk.facts;

import dev.brisk.model.Assert;
import dev.brisk.model.Node;
import dev.brisk.model.Throw;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Predicate;

/** Where the ways from a step lead within its region, those aside on which a step throws what it need not throw. */
final class Ways {
  private final Flow flow;
  private final Flow.LoopBlocks shape;
  /** Of the lambda around the region: what returns from it leaves the region. */
  private final Flow.LoopBlocks around;
  private final Predicate<Node> exits;
  private final Predicate<Node> goal;
  private final BitSet seen;
  private final Deque<Flow.BasicBlock> open = new ArrayDeque<>();
  private boolean toEnd;
  private boolean out;
  private boolean toThrow;
  private boolean toExit;

  private Ways(Flow flow, Node region, Predicate<Node> exits, Predicate<Node> goal) {
    this.flow = flow;
    this.shape = Guards.shapeOf(region, flow);
    this.around = region.lambda() == null ? null : flow.blocksOf(region.lambda());
    this.exits = exits;
    this.goal = goal;
    this.seen = new BitSet(flow.blockCount());
  }

  /**
   * Follows all ways.
   *
   * @param step the first step they take; null for the beginning of {@code block}
   * @param exits steps that end the process
   * @param goal steps at which a way is followed no further
   */
  static Ways from(Flow flow, Node region, Flow.BasicBlock block, Node step, Predicate<Node> exits, Predicate<Node> goal) {
    Ways ways = new Ways(flow, region, exits, goal);
    ways.enter(block, step == null ? 0 : block.events.indexOf(step));
    while (!ways.open.isEmpty()) ways.enter(ways.open.poll(), 0);
    return ways;
  }

  private void enter(Flow.BasicBlock block, int from) {
    for (int i = from; i < block.events.size(); i++) {
      Node step = block.events.get(i);
      if (goal.test(step)) return;
      // The step of an assertion stands where it fails.
      boolean fails = step instanceof Throw || step instanceof Assert;
      boolean exit = exits.test(step);
      toThrow |= fails;
      toExit |= exit;
      if (fails || exit) return;
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
