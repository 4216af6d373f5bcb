package dev.brisk.facts;

import dev.brisk.model.ArrayRead;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Node;
import dev.brisk.model.Op;
import dev.brisk.model.Unary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Whether a body may come to its end without having done something, on an ordinary way: without an exception, loops run once at least. */
final class Endings {
  private final Flow flow;

  Endings(Flow flow) {
    this.flow = flow;
  }

  /**
   * Whether some ordinary path from {@code made} to the end of its method or lambda, or to {@code made} once more, passes none of {@code uses}. What is
   * used by a lambda that is kept for later is used where the lambda is made.
   */
  boolean mayEndWithout(Node made, Collection<? extends Node> uses) {
    return mayEndWithout(made, uses, List.of());
  }

  /** The same, where each of {@code ends} is an end as well: what gives the local another value. */
  boolean mayEndWithout(Node made, Collection<? extends Node> uses, Collection<? extends Node> ends) {
    Flow.BasicBlock start = flow.blockOf(made);
    Flow.BasicBlock end = flow.endOf(made.lambda());
    return start != null && end != null && new Walk(made, uses, ends, end).from(start);
  }

  private final class Walk {
    private final Node made;
    private final Flow.BasicBlock end;
    private final Set<Node> stops = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> ends = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Boolean> given;
    /** Blocks whose last event the walk has passed. */
    private final BitSet passed = new BitSet(flow.blockCount());
    private final BitSet entered = new BitSet(flow.blockCount());
    private final Deque<Flow.BasicBlock> open = new ArrayDeque<>();
    /** Steps that are not possible yet: from, to. */
    private final List<Flow.BasicBlock[]> waiting = new ArrayList<>();

    Walk(Node made, Collection<? extends Node> uses, Collection<? extends Node> ends, Flow.BasicBlock end) {
      this.made = made;
      this.end = end;
      this.given = given(made);
      for (Node use : uses) stopAt(keeperOf(use, made));
      this.ends.addAll(ends);
    }

    /** Nodes that only hold others are reached by any of these. */
    private void stopAt(Node use) {
      if (flow.blockOf(use) != null) stops.add(use);
      else for (int i = 0; i < use.childCount(); i++) stopAt(use.child(i));
    }

    boolean from(Flow.BasicBlock start) {
      if (look(start, start.events.indexOf(made) + 1)) return true;
      do {
        while (!open.isEmpty()) {
          Flow.BasicBlock block = open.poll();
          if (entered.get(block.id)) continue;
          entered.set(block.id);
          if (look(block, 0)) return true;
        }
      } while (openGates());
      return false;
    }

    /** Whether the path comes to its end in the block. */
    private boolean look(Flow.BasicBlock block, int from) {
      for (int i = from; i < block.events.size(); i++) {
        Node event = block.events.get(i);
        if (stops.contains(event)) return false;
        if (event == made || ends.contains(event)) return true;
      }
      if (block == end) return true;
      passed.set(block.id);
      for (Flow.BasicBlock next : block.successors) {
        if (next == block.onThrow || isImpossible(block, next)) continue;
        if (mayStep(block, next)) open.add(next);
        else waiting.add(new Flow.BasicBlock[] {block, next});
      }
      return false;
    }

    private boolean mayStep(Flow.BasicBlock from, Flow.BasicBlock to) {
      List<Flow.BasicBlock> needed = flow.gate(from, to);
      if (needed == null) return true;
      for (Flow.BasicBlock each : needed) if (passed.get(each.id)) return true;
      return false;
    }

    private boolean openGates() {
      for (int i = waiting.size() - 1; i >= 0; i--) {
        Flow.BasicBlock[] step = waiting.get(i);
        if (!mayStep(step[0], step[1])) continue;
        waiting.remove(i);
        open.add(step[1]);
      }
      return !open.isEmpty();
    }

    /** Where {@code made} runs only if a test holds, the same test holds later. */
    private boolean isImpossible(Flow.BasicBlock block, Flow.BasicBlock next) {
      if (given.isEmpty() || block.condition == null || block.whenTrue == block.whenFalse) return false;
      Boolean known = given.get(block.condition.text());
      return known != null && next == (known ? block.whenFalse : block.whenTrue);
    }
  }

  private static Node keeperOf(Node use, Node made) {
    Node keeper = use;
    for (Lambda each = use.lambda(); each != null && !made.isWithin(each); each = each.lambda()) {
      if (each.elementLoop() == null) keeper = each;
    }
    return keeper;
  }

  /** The tests around {@code made} that can't change, by their text, with what they answered. */
  private static Map<String, Boolean> given(Node made) {
    Map<String, Boolean> given = new HashMap<>();
    Node inner = made;
    for (Node outer = made.parent(); outer != null; inner = outer, outer = outer.parent()) {
      if (outer instanceof If || outer instanceof Conditional) {
        if (outer.child(0) != inner) hold((Expr) outer.child(0), outer.child(1) == inner, given);
      } else if (outer instanceof Condition && ((Condition) outer).right() == inner) {
        hold(((Condition) outer).left(), ((Condition) outer).isAnd(), given);
      }
    }
    return given;
  }

  private static void hold(Expr test, boolean answer, Map<String, Boolean> given) {
    if (test instanceof Unary && ((Unary) test).op() == Op.NOT) {
      hold(((Unary) test).operand(), !answer, given);
    } else if (test instanceof Condition) {
      if (((Condition) test).isAnd() != answer) return;
      hold(((Condition) test).left(), answer, given);
      hold(((Condition) test).right(), answer, given);
    } else if (isSteady(test)) {
      given.put(test.text(), answer);
    }
  }

  /** Whether it reads nothing but locals that are never written again. */
  private static boolean isSteady(Node test) {
    if (test instanceof LocalRead) return ((LocalRead) test).variable().isEffectivelyFinal();
    if (test instanceof Call || test instanceof ArrayRead || test instanceof FieldRead && !((FieldRead) test).is(Modifier.FINAL)) return false;
    for (int i = 0; i < test.childCount(); i++) if (!isSteady(test.child(i))) return false;
    return true;
  }
}
