package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.facts.Guard;
import dev.brisk.model.Expr;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import java.util.List;

/** Whether an expression is evaluated on the passes of a loop, all of them or all but one; on the passes of how many loops around it. */
final class AskedEachPass {
  private static final int FEW_PASSES = 4;

  private AskedEachPass() {}

  /** Whether each pass of the innermost loop around it evaluates it, and there may be many. */
  static boolean holdsFor(Expr expr, Loop loop, Facts facts) {
    if (!isLongWalk(loop, facts) || !facts.mayRepeatAfter(expr, loop)) return false;
    Frequency frequency = facts.frequencyOf(expr);
    return frequency == Frequency.EACH_PASS || frequency == Frequency.SOMETIMES && isOnAllButOne(expr, loop, facts);
  }

  /** Whether each pass of {@code outer} comes to the inner loop, so that leaving both spares more than leaving one. */
  static boolean holdsForOuter(Loop inner, Loop outer, Facts facts) {
    return isLongWalk(outer, facts) && facts.mayRepeatAfter(inner, outer) && facts.frequencyOf(inner) == Frequency.EACH_PASS;
  }

  private static boolean isLongWalk(Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    return (passes < 0 || passes > FEW_PASSES) && !Stages.endWithFirst(loop);
  }

  /** {@code if (i != k)}, and what comes after {@code if (name.equals(each))}. */
  private static boolean isOnAllButOne(Expr expr, Loop loop, Facts facts) {
    List<Guard> guards = facts.guardsOf(expr);
    for (Guard guard : guards) {
      if (!OnePass.isAllThat(guard.test(), !guard.holds(), loop, facts)) return false;
    }
    return !guards.isEmpty();
  }

  /** A lambda that is not known to run per element may never run, or long after. */
  static boolean isInCodeKept(Node from, Loop loop) {
    for (Node at = from; at != loop; at = at.parent()) {
      if (at instanceof Lambda && ((Lambda) at).elementLoop() == null) return true;
    }
    return false;
  }
}
