package dev.brisk.facts;

import dev.brisk.model.Node;
import java.util.ArrayDeque;
import java.util.BitSet;
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
    Flow.BasicBlock start = flow.blockOf(earlier);
    Flow.BasicBlock goal = flow.blockOf(later);
    if (start == null || goal == null) return false;
    int from = start.events.indexOf(earlier) + 1;
    Boolean within = scan(start, from, later, between);
    if (within != null) return within;
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> open = new ArrayDeque<>(start.successors);
    while (!open.isEmpty()) {
      Flow.BasicBlock block = open.poll();
      if (seen.get(block.id)) continue;
      seen.set(block.id);
      Boolean found = scan(block, 0, later, between);
      if (found != null && found) return true;
      if (found == null) open.addAll(block.successors);
    }
    return false;
  }

  /**
   * Whether some path leads from {@code earlier}, not past it again, to one of {@code stops} and on from there to {@code later}, past none of
   * {@code between}. Two walks over the graph, however many the stops are.
   */
  boolean reachesBy(Node earlier, Set<Node> stops, Node later, List<? extends Node> between) {
    Set<Node> reached = new LinkedHashSet<>();
    Flow.BasicBlock start = flow.blockOf(earlier);
    if (start == null || flow.blockOf(later) == null) return false;
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> open = new ArrayDeque<>();
    if (collect(start, start.events.indexOf(earlier) + 1, earlier, stops, reached)) open.addAll(start.successors);
    while (!open.isEmpty()) {
      Flow.BasicBlock block = open.poll();
      if (seen.get(block.id)) continue;
      seen.set(block.id);
      if (collect(block, 0, earlier, stops, reached)) open.addAll(block.successors);
    }
    return reachesFromAny(reached, later, between);
  }

  /** Adds the stops that come before {@code barrier}; whether the end of the block does as well. */
  private static boolean collect(Flow.BasicBlock block, int from, Node barrier, Set<Node> stops, Set<Node> reached) {
    for (int i = from; i < block.events.size(); i++) {
      Node event = block.events.get(i);
      if (event == barrier) return false;
      if (stops.contains(event)) reached.add(event);
    }
    return true;
  }

  private boolean reachesFromAny(Set<Node> starts, Node goal, List<? extends Node> between) {
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> open = new ArrayDeque<>();
    for (Node start : starts) {
      Flow.BasicBlock block = flow.blockOf(start);
      Boolean within = scan(block, block.events.indexOf(start) + 1, goal, between);
      if (within != null && within) return true;
      if (within == null) open.addAll(block.successors);
    }
    while (!open.isEmpty()) {
      Flow.BasicBlock block = open.poll();
      if (seen.get(block.id)) continue;
      seen.set(block.id);
      Boolean found = scan(block, 0, goal, between);
      if (found != null && found) return true;
      if (found == null) open.addAll(block.successors);
    }
    return false;
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
