package dev.brisk.rules.waiting;

import dev.brisk.facts.Facts;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Binary;
import dev.brisk.model.Call;
import dev.brisk.model.Cast;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.TypeRef;
import dev.brisk.model.Variable;
import java.util.Set;

/** Loops that make a pass for each of many things, unlike those that try again or wait for something. */
final class ElementLoop {
  private static final int FEW_PASSES = 4;
  private static final Set<String> ADVANCING = Set.of("hasNext", "hasMoreElements", "next", "readLine", "moveToNext", "hasMoreTokens", "hasNextLine", "poll", "pop");

  private ElementLoop() {}

  /** The innermost loop around the node that goes over elements and may come back to the node; null when there is none. */
  static Loop around(Node node, Facts facts) {
    Loop loop = node.loop();
    if (loop == null) return null;
    for (Node at = node; at != loop; at = at.parent()) {
      // It runs at another time, or in another thread.
      if (at instanceof Lambda && ((Lambda) at).elementLoop() == null) return null;
    }
    int passes = facts.constantPasses(loop);
    if (passes >= 0 && passes <= FEW_PASSES || !goesOverElements(loop)) return null;
    return facts.mayRepeatAfter(node, loop) && !facts.frequencyOf(node).isRare() ? loop : null;
  }

  private static boolean goesOverElements(Loop loop) {
    switch (loop.form()) {
      case FOR_EACH: case FOR_EACH_ARRAY: case STREAM_STAGE: case FOR_EACH_CALL: return true;
      case FOR: return advances(loop.condition()) || countsElements(loop);
      case WHILE: return advances(loop.condition()) || countsElements(loop);
      default: return false;
    }
  }

  private static boolean advances(Expr condition) {
    if (condition == null) return false;
    boolean[] found = {false};
    condition.walk(node -> found[0] |= node instanceof Call && ADVANCING.contains(((Call) node).name()));
    return found[0];
  }

  /** Whether what the loop counts is the index of an element. */
  private static boolean countsElements(Loop loop) {
    Variable counter = counterOf(loop);
    if (counter == null) return false;
    for (LocalRead read : counter.reads()) {
      if (!read.isWithin(loop.code())) continue;
      if (read.parent() instanceof ArrayRead && ((ArrayRead) read.parent()).index() == read) return true;
      if (read.parent() instanceof Call && isElementRead((Call) read.parent())) return true;
    }
    return false;
  }

  /** The variable that the condition asks and one step of the loop moves on; null when there is none. */
  private static Variable counterOf(Loop loop) {
    if (!(loop.condition() instanceof Binary)) return null;
    Expr asked = ((Binary) loop.condition()).left();
    if (!(asked instanceof LocalRead)) return null;
    Variable counter = ((LocalRead) asked).variable();
    boolean steps = counter.writes().size() == 1 && counter.writes().get(0).form() != Assignment.Form.SIMPLE && counter.writes().get(0).isWithin(loop);
    return steps ? counter : null;
  }

  private static boolean isElementRead(Call call) {
    return call.argumentCount() == 1 && (call.name().equals("get") || call.name().equals("item") || call.name().equals("elementAt") || call.name().equals("charAt")
        || call.name().startsWith("get"));
  }

  /** Whether the object the call is made on is the loop's own on each pass: its element, or got from its element. */
  static boolean isOfElement(Expr receiver, Loop loop) {
    Expr at = receiver;
    for (int steps = 0; steps < 6 && at != null; steps++) {
      if (at instanceof Cast) at = ((Cast) at).operand();
      else if (at instanceof Call && ((Call) at).receiver() != null && !(((Call) at).receiver() instanceof TypeRef)) at = ((Call) at).receiver();
      else if (at instanceof Call) return readsElement(at, loop);
      else if (at instanceof LocalRead) {
        Variable variable = ((LocalRead) at).variable();
        if (variable.declaration() == null || !variable.declaration().isWithin(loop)) return false;
        if (variable.initializer() == null) return true;
        at = variable.initializer();
      } else return false;
    }
    return true;
  }

  /** Whether something is read that the loop declares. */
  static boolean readsElement(Expr expr, Loop loop) {
    boolean[] found = {false};
    expr.walk(node -> {
      if (!(node instanceof LocalRead)) return;
      Variable variable = ((LocalRead) node).variable();
      found[0] |= variable.declaration() != null && variable.declaration().isWithin(loop);
    });
    return found[0];
  }
}
