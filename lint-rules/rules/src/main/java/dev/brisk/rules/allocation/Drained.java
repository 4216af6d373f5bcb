package dev.brisk.rules.allocation;

import dev.brisk.facts.Facts;
import dev.brisk.jdk.Handovers;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalRead;
import dev.brisk.model.NewArray;
import dev.brisk.model.Variable;

/**
 * An array that is filled from a buffer and handed to one call that takes the buffer as well.
 *
 * @param array its allocation
 * @param name of the local that holds it
 * @param instead what does without it, for a message
 */
record Drained(NewArray array, String name, String instead) {

  /** Null where the array goes anywhere else, or where the buffer is used again. */
  static Drained of(Call get, Facts facts) {
    if (get.receiver() == null || !get.is("java.nio.ByteBuffer", "get") || get.argumentCount() == 0 || !(get.argument(0) instanceof LocalRead)) return null;
    Variable array = ((LocalRead) get.argument(0)).variable();
    if (!(array.initializer() instanceof NewArray) || !array.writes().isEmpty() || !(get.parent() instanceof ExprStmt) || get.loop() != array.initializer().loop()) return null;
    Call taker = null;
    for (LocalRead read : array.reads()) {
      if (read == get.argument(0) || read.parent() instanceof FieldRead && read.isWithin(get)) continue;
      if (taker != null || !(read.parent() instanceof Call)) return null;
      taker = (Call) read.parent();
    }
    if (taker == null || taker.method() == null || taker.argumentCount() != 1 || taker.receiver() == null || !taker.isAfter(get) || taker.loop() != get.loop()
        || taker.lambda() != get.lambda() || isUsedAfter(get)) return null;
    String instead = Handovers.find("read", get.method(), get.receiver().type(), taker.method(), taker.receiver().type(), 1, 0, get.source());
    if (instead == null) return null;
    return new Drained((NewArray) array.initializer(), array.name(), instead.replace("$", get.receiver().text()).replace("#", taker.receiver().text()));
  }

  /** Whether the buffer, a local, may be moved before the call that could read it. */
  private static boolean isUsedAfter(Call get) {
    Expr buffer = get.receiver();
    if (!(buffer instanceof LocalRead)) return true;
    for (LocalRead read : ((LocalRead) buffer).variable().reads()) if (read.isAfter(get)) return true;
    return get.loop() != null && !(((LocalRead) buffer).variable().declaration().isWithin(get.loop()));
  }
}
