package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Literal;
import dev.brisk.model.Loop;

/** Whether a loop may be there to wait until what a call reads changes. */
final class WaitingLoop {
  private WaitingLoop() {}

  static boolean mayWaitFor(Call call, Loop loop, Facts facts) {
    Row row = facts.rowOf(call);
    if (row == null || row.isPure()) return false;
    if (loop.form() != Loop.Form.FOR && loop.form() != Loop.Form.WHILE && loop.form() != Loop.Form.DO) return false;
    return loop.condition() == null || loop.condition() instanceof Literal || facts.isInvariant(loop.condition(), loop);
  }
}
