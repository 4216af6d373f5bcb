package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.facts.Frequency;
import dev.brisk.facts.Guard;
import dev.brisk.model.Binary;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.If;
import dev.brisk.model.Jump;
import dev.brisk.model.Lambda;
import dev.brisk.model.Literal;
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
    return frequency == Frequency.EACH_PASS || frequency == Frequency.SOMETIMES && (isOnAllButOne(expr, loop, facts) || isPastSkips(expr, loop, facts));
  }

  /**
   * Whether nothing keeps a pass from it but that there is nothing to look at: {@code if (line.isEmpty()) continue;} at the start of the loop. Other such
   * tests may let few through.
   */
  static boolean isPastSkips(Expr expr, Loop loop, Facts facts) {
    if (loop.form().isImplied()) return false;
    List<Guard> guards = facts.guardsOf(expr);
    for (Guard guard : guards) {
      Node at = guard.test();
      while (at.parent() instanceof Expr) at = at.parent();
      if (!(at.parent() instanceof If) || at.parent().parent() != loop.code() || expr.isWithin(at.parent()) || !goesOn((If) at.parent())) return false;
      if (!asksWhetherThere(guard.test())) return false;
    }
    return !guards.isEmpty();
  }

  /** Null, empty and blank ones are the exception. */
  private static boolean asksWhetherThere(Expr test) {
    if (test instanceof Binary) return isNothing(((Binary) test).left()) || isNothing(((Binary) test).right());
    if (!(test instanceof Call)) return false;
    String name = ((Call) test).name();
    return name.equals("isEmpty") || name.equals("isBlank") || name.equals("isNull") || name.equals("nonNull") || name.startsWith("isNullOr");
  }

  private static boolean isNothing(Expr side) {
    return side instanceof Literal && (((Literal) side).isNull() || Integer.valueOf(0).equals(((Literal) side).value()));
  }

  private static boolean goesOn(If choice) {
    Node last = choice.then();
    while (last instanceof Block && last.childCount() > 0) last = last.child(last.childCount() - 1);
    return choice.otherwise() == null && last instanceof Jump && ((Jump) last).kind() == Jump.Kind.CONTINUE && ((Jump) last).label() == null;
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
