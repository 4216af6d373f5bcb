package dev.brisk.rules.lookups;

import dev.brisk.model.Call;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Opaque;
import dev.brisk.model.Sync;
import dev.brisk.model.ToText;

/** Whether a node by itself may run code from elsewhere or let other threads in. */
final class EffectfulNodes {
  private EffectfulNodes() {}

  static boolean isOne(Node node) {
    return node instanceof Call || node instanceof New || node instanceof Opaque || node instanceof Sync || node instanceof ToText;
  }
}
