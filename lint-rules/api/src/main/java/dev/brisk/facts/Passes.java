package dev.brisk.facts;

import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.NewArray;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** How often parts of a loop run. */
final class Passes {
  private final Flow flow;
  private final Origin origin;

  Passes(Flow flow, Origin origin) {
    this.flow = flow;
    this.origin = origin;
  }

  /** Whether no pass comes back to the start of the loop without having evaluated {@code node}. */
  boolean runsOnEachPass(Node node, Loop loop) {
    Flow.LoopBlocks shape = flow.blocksOf(loop);
    Flow.BasicBlock must = flow.blockOf(node);
    if (shape == null || must == null) return false;
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> open = new ArrayDeque<>();
    open.add(shape.head);
    seen.set(shape.head.id);
    if (shape.head == must) return true;
    while (!open.isEmpty()) {
      Flow.BasicBlock block = open.poll();
      if (shape.back.contains(block)) return false;
      for (Flow.BasicBlock next : block.successors) {
        if (next == must || next == shape.after || seen.get(next.id)) continue;
        seen.set(next.id);
        open.add(next);
      }
    }
    return true;
  }

  /** Whether a pass that has evaluated {@code node} may be followed by another: not when it always leaves the loop. */
  boolean mayRepeatAfter(Node node, Loop loop) {
    Flow.LoopBlocks shape = flow.blocksOf(loop);
    Flow.BasicBlock from = firstBlockOf(node);
    return shape != null && from != null && comesBack(from, shape);
  }

  /** The block in which the node, or the first of its parts that is evaluated as such, is evaluated; null when none is. */
  private Flow.BasicBlock firstBlockOf(Node node) {
    Flow.BasicBlock block = flow.blockOf(node);
    for (int i = 0; block == null && i < node.childCount(); i++) block = firstBlockOf(node.child(i));
    return block;
  }

  /** Whether a pass may be followed by another. */
  boolean mayRepeat(Loop loop) {
    Flow.LoopBlocks shape = flow.blocksOf(loop);
    return shape != null && comesBack(shape.head, shape);
  }

  private boolean comesBack(Flow.BasicBlock from, Flow.LoopBlocks shape) {
    BitSet seen = new BitSet(flow.blockCount());
    Deque<Flow.BasicBlock> open = new ArrayDeque<>();
    open.add(from);
    seen.set(from.id);
    // What comes to the head from elsewhere begins the loop anew.
    seen.set(shape.head.id);
    while (!open.isEmpty()) {
      Flow.BasicBlock block = open.poll();
      if (shape.back.contains(block)) return true;
      for (Flow.BasicBlock next : block.successors) {
        if (next == shape.after || seen.get(next.id)) continue;
        seen.set(next.id);
        open.add(next);
      }
    }
    return false;
  }

  /** Whether the loop runs at least once whatever happens before: a do loop, or constant bounds that begin below their end. */
  boolean runsAtLeastOnce(Loop loop) {
    if (loop.form() == Loop.Form.DO) return true;
    int passes = constantPasses(loop);
    return passes > 0;
  }

  /** How many passes constant bounds allow; -1 when they are not constant. */
  int constantPasses(Loop loop) {
    if (loop.form() == Loop.Form.FOR_EACH_ARRAY) {
      Expr made = origin.of(loop.iterable());
      return made instanceof NewArray && isInitialised((NewArray) made) ? made.childCount() : -1;
    }
    if (loop.form() != Loop.Form.FOR || loop.once() != 1 || !(loop.child(0) instanceof LocalDecl)) return -1;
    LocalDecl counter = (LocalDecl) loop.child(0);
    if (counter.initializer() == null || !(loop.condition() instanceof Binary)) return -1;
    Object from = Constants.of(counter.initializer());
    Binary test = (Binary) loop.condition();
    if (!(from instanceof Integer) || !reads(test.left(), counter.variable()) || !stepsByOne(counter.variable(), loop)) return -1;
    Object to = Constants.of(test.right());
    if (!(to instanceof Integer)) return -1;
    long distance;
    switch (test.op()) {
      case LESS: distance = (long) (Integer) to - (Integer) from; break;
      case LESS_EQUAL: distance = (long) (Integer) to - (Integer) from + 1; break;
      case NOT_EQUAL: distance = (long) (Integer) to - (Integer) from; break;
      default: return -1;
    }
    return distance < 0 ? 0 : (int) Math.min(distance, Integer.MAX_VALUE);
  }

  private static boolean isInitialised(NewArray array) {
    return array.text().endsWith("}");
  }

  private static boolean reads(Expr expr, Variable variable) {
    return expr instanceof LocalRead && ((LocalRead) expr).variable() == variable;
  }

  private static boolean stepsByOne(Variable counter, Loop loop) {
    if (counter.writes().size() != 1) return false;
    Assignment step = counter.writes().get(0);
    return step.form() != Assignment.Form.SIMPLE && step.isWithin(loop) && step.text().contains("++");
  }
}
