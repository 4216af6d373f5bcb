package dev.brisk.rules.boxing;

import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Return;
import dev.brisk.model.ToText;
import dev.brisk.model.Unbox;
import dev.brisk.model.Variable;

/** Whether a boxed local could as well be primitive, and whether it accumulates. */
final class BoxedLocals {
  private BoxedLocals() {}

  /** Whether the local always holds a wrapper made for it, never null, and is only ever read for its value, or returned. */
  static boolean canBePrimitive(Variable local) {
    if (!(local.declaration() instanceof LocalDecl) || Wrappers.primitiveOf(local.type()) == null) return false;
    Expr first = local.initializer();
    if (first != null && !Wrappers.isMade(first, local.type())) return false;
    for (Assignment write : local.writes()) {
      if (!Wrappers.isMade(write.value(), local.type()) || !isResultUnused(write)) return false;
    }
    for (LocalRead read : local.reads()) {
      if (ValueUses.isCaptured(read) || !ValueUses.needsValueOnly(read) && !isReturned(read)) return false;
    }
    return true;
  }

  /** The object that the assignment itself evaluates to is not used. */
  private static boolean isResultUnused(Assignment write) {
    return write.parent() instanceof ExprStmt || write.parent() instanceof Unbox || write.parent() instanceof ToText;
  }

  /** A method returns once: boxing there costs no more than before. */
  private static boolean isReturned(LocalRead read) {
    return read.parent() instanceof Return && read.lambda() == null && read.body().method() != null;
  }

  /** The first write in a loop that makes the local's new value from its old one, of a local that lives longer than the pass; null when there is none. */
  static Assignment accumulation(Variable local) {
    for (Assignment write : local.writes()) {
      Loop loop = write.loop();
      if (loop != null && livesLonger(local, loop) && Wrappers.isMade(write.value(), local.type()) && readsItself(write)) return write;
    }
    return null;
  }

  private static boolean livesLonger(Variable local, Loop loop) {
    for (Loop around = local.declaration().loop(); around != null; around = around.loop()) {
      if (around == loop) return false;
    }
    return true;
  }

  private static boolean readsItself(Assignment write) {
    for (LocalRead read : write.variable().reads()) {
      if (!read.isWithin(write.value())) continue;
      Node user = read.parent();
      if (user instanceof Unbox || user instanceof Call && Wrappers.isUnwrapping((Call) user)) return true;
    }
    return false;
  }
}
