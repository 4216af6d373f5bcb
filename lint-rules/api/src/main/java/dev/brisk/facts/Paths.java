package dev.brisk.facts;

import dev.brisk.model.Node;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which node may follow which. */
final class Paths {
  private final Flow flow;

  Paths(Flow flow) {
    this.flow = flow;
  }

  /** Whether some path leads from {@code earlier} to {@code later} past none of {@code between}. Paths may lead round a loop. */
  boolean reaches(Node earlier, Node later, List<? extends Node> between) {
    return reachesFromAny(List.of(earlier), later, between);
  }

  /**
   * Whether some path leads from {@code earlier}, not past it again, to one of {@code stops} and on from there to {@code later}, past none of
   * {@code between}. Two walks over the graph, however many the stops are.
   */
  boolean reachesBy(Node earlier, Set<Node> stops, Node later, List<? extends Node> between) {
    Set<Node> reached = new LinkedHashSet<>();
    walk(List.of(earlier), (block, from) -> collect(block, from, earlier, stops, reached));
    return reachesFromAny(reached, later, between);
  }

  private boolean reachesFromAny(Collection<Node> starts, Node goal, List<? extends Node> between) {
    return flow.blockOf(goal) != null && walk(starts, (block, from) -> scan(block, from, goal, between));
  }

  /** What a walk finds in a block from one of its events on: true ends the walk, false this path, null goes on to what follows the block. */
  private interface Look {
    Boolean at(Flow.BasicBlock block, int from);
  }

  /** Looks at all that may follow {@code starts}, at each block once, until one look answers true. */
  private boolean walk(Collection<Node> starts, Look look) {
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> open = new ArrayDeque<>();
    for (Node start : starts) {
      Flow.BasicBlock block = flow.blockOf(start);
      if (block == null) continue;
      Boolean found = look.at(block, block.events.indexOf(start) + 1);
      if (found == null) open.addAll(block.successors);
      else if (found) return true;
    }
    while (!open.isEmpty()) {
      Flow.BasicBlock block = open.poll();
      if (seen.get(block.id)) continue;
      seen.set(block.id);
      Boolean found = look.at(block, 0);
      if (found == null) open.addAll(block.successors);
      else if (found) return true;
    }
    return false;
  }

  /** Adds the stops that come before {@code barrier}. False: the barrier is in the block; null: it isn't. */
  private static Boolean collect(Flow.BasicBlock block, int from, Node barrier, Set<Node> stops, Set<Node> reached) {
    for (int i = from; i < block.events.size(); i++) {
      Node event = block.events.get(i);
      if (event == barrier) return Boolean.FALSE;
      if (stops.contains(event)) reached.add(event);
    }
    return null;
  }

  /** True: the goal comes first; false: a barrier comes first; null: neither is in the block. */
  private static Boolean scan(Flow.BasicBlock block, int from, Node goal, List<? extends Node> barriers) {
    for (int i = from; i < block.events.size(); i++) {
      Node event = block.events.get(i);
      if (event == goal) return Boolean.TRUE;
      for (Node barrier : barriers) {
        if (barrier == event) return Boolean.FALSE;
      }
    }
    return null;
  }
}
