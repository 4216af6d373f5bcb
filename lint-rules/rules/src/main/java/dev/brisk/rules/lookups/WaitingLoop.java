package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Literal;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;

/** Whether a loop may be there to wait, until what a call reads changes or until an attempt succeeds. */
final class WaitingLoop {
  private WaitingLoop() {}

  /** A loop without end, or one that ends with success, around an attempt that nearly always succeeds the first time: {@code compareAndSet} and the like. */
  static boolean isRetry(Loop loop) {
    if (loop.form().isImplied() || loop.variable() != null) return false;
    boolean endless = loop.condition() == null || loop.condition() instanceof Literal;
    return attempts(endless ? loop.code() : loop.condition());
  }

  private static boolean attempts(Node code) {
    boolean[] found = {false};
    code.walk(node -> found[0] |= node instanceof Call && isAttempt(((Call) node).name()));
    return found[0];
  }

  private static boolean isAttempt(String name) {
    return name.startsWith("compareAnd") || name.startsWith("weakCompareAnd") || name.equals("tryLock") || name.equals("tryAcquire");
  }

  static boolean mayWaitFor(Call call, Loop loop, Facts facts) {
    Row row = facts.rowOf(call);
    if (row == null || row.isPure()) return false;
    if (loop.form() != Loop.Form.FOR && loop.form() != Loop.Form.WHILE && loop.form() != Loop.Form.DO) return false;
    return loop.condition() == null || loop.condition() instanceof Literal || facts.isInvariant(loop.condition(), loop);
  }
}
