package dev.brisk.facts;

import dev.brisk.model.Body;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Which tests decide whether a node runs: those without whose outcome no path leads to it. */
final class Guards {
  private static final int UNKNOWN = -1;

  private final Flow flow;
  /** For each block the number of the nearest one that every path to it passes, -1 for the first; made when first asked. */
  private int[] dominators;
  private Flow.BasicBlock[] numbered;
  /** The number of each block, by its id; {@link #UNKNOWN} of one that no path leads to. */
  private int[] numbers;

  Guards(Flow flow) {
    this.flow = flow;
  }

  /** What a node's frequency is relative to: the innermost loop that repeats it, else the lambda that is run by someone else, else the body. */
  static Node regionOf(Node node) {
    Node inner = node;
    for (Node outer = node.parent(); outer != null; inner = outer, outer = outer.parent()) {
      if (outer instanceof Loop && ((Loop) outer).form() != Loop.Form.RECURSION && ((Loop) outer).repeats(inner)) return outer;
      if (outer instanceof Lambda && ((Lambda) outer).elementLoop() == null) return outer;
    }
    return inner;
  }

  /** Where a pass or a call begins; null when it never does. */
  Flow.BasicBlock startOf(Node region) {
    if (region instanceof Body) return flow.entry();
    Flow.LoopBlocks shape = shapeOf(region, flow);
    return shape == null ? null : shape.head;
  }

  /** Where the passes of a loop or the calls of a lambda begin and end; null for a body. */
  static Flow.LoopBlocks shapeOf(Node region, Flow flow) {
    if (region instanceof Lambda) return flow.blocksOf((Lambda) region);
    return region instanceof Loop ? flow.blocksOf((Loop) region) : null;
  }

  /** The first step of a node's evaluation; null when there is none. */
  Node firstStepOf(Node node) {
    if (node instanceof Lambda) return node;
    for (int i = 0; i < node.childCount(); i++) {
      Node first = firstStepOf(node.child(i));
      if (first != null) return first;
    }
    return flow.blockOf(node) == null ? null : node;
  }

  /** What must hold for the node to run once its region has begun, the nearest first; without the test that ends a loop. */
  List<Guard> of(Node node) {
    Node region = regionOf(node);
    Node step = firstStepOf(node);
    Flow.BasicBlock start = startOf(region);
    if (step == null || start == null) return Collections.emptyList();
    if (dominators == null) dominate();
    List<Guard> guards = new ArrayList<>(2);
    int from = numberOf(start);
    int at = numberOf(flow.blockOf(step));
    while (at > from) {
      Guard guard = guardAt(numbered[at]);
      if (guard != null && !endsLoop(guard.test(), region)) guards.add(guard);
      at = dominators[at];
    }
    return at == from ? guards : Collections.emptyList();
  }

  /** Whether no path leads to the node on which the test did not come out so. */
  boolean isBehind(Node node, Guard guard) {
    Node step = firstStepOf(node);
    if (step == null) return false;
    if (dominators == null) dominate();
    for (int at = numberOf(flow.blockOf(step)); at >= 0; at = dominators[at]) {
      if (decides(guard, numbered[at])) return true;
    }
    return false;
  }

  private static boolean decides(Guard guard, Flow.BasicBlock block) {
    Flow.BasicBlock before = testBefore(block);
    return before != null && before.condition == guard.test() && (before.whenTrue == block) == guard.holds();
  }

  /** What decides whether a block is entered; null for one that is entered whatever the test before it says. */
  private static Guard guardAt(Flow.BasicBlock block) {
    Flow.BasicBlock before = testBefore(block);
    return before == null ? null : new Guard(before.condition, before.whenTrue == block);
  }

  /** The block that ends with the test by which alone {@code block} is entered; null where there is none. */
  private static Flow.BasicBlock testBefore(Flow.BasicBlock block) {
    Flow.BasicBlock before = block.predecessors.size() == 1 ? block.predecessors.get(0) : null;
    return before == null || before.condition == null || before.whenTrue != block && before.whenFalse != block ? null : before;
  }

  private static boolean endsLoop(Node test, Node region) {
    return region instanceof Loop && ((Loop) region).condition() != null && test.isWithin(((Loop) region).condition());
  }

  private int numberOf(Flow.BasicBlock block) {
    return block == null ? UNKNOWN : numbers[block.id];
  }

  /** Cooper, Harvey and Kennedy: numbers in reverse postorder, so that a dominator's is the lower one. */
  private void dominate() {
    numbered = inReversePostorder();
    numbers = new int[flow.blockCount()];
    Arrays.fill(numbers, UNKNOWN);
    for (int i = 0; i < numbered.length; i++) numbers[numbered[i].id] = i;
    dominators = new int[numbered.length];
    Arrays.fill(dominators, UNKNOWN);
    dominators[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < numbered.length; i++) {
        int common = UNKNOWN;
        for (Flow.BasicBlock before : numbered[i].predecessors) {
          int number = numbers[before.id];
          if (number == UNKNOWN || dominators[number] == UNKNOWN) continue;
          common = common == UNKNOWN ? number : meet(common, number);
        }
        changed |= dominators[i] != common;
        dominators[i] = common;
      }
    }
    // The start dominates itself: walks end below it.
    dominators[0] = UNKNOWN;
  }

  private int meet(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a > b) a = dominators[a];
      else b = dominators[b];
    }
    return a;
  }

  private Flow.BasicBlock[] inReversePostorder() {
    List<Flow.BasicBlock> done = new ArrayList<>(flow.blockCount());
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> path = new ArrayDeque<>();
    int[] next = new int[flow.blockCount()];
    path.push(flow.entry());
    seen.set(flow.entry().id);
    while (!path.isEmpty()) {
      Flow.BasicBlock block = path.peek();
      if (next[block.id] == block.successors.size()) {
        done.add(path.pop());
        continue;
      }
      Flow.BasicBlock after = block.successors.get(next[block.id]++);
      if (seen.get(after.id)) continue;
      seen.set(after.id);
      path.push(after);
    }
    Collections.reverse(done);
    return done.toArray(new Flow.BasicBlock[0]);
  }
}
