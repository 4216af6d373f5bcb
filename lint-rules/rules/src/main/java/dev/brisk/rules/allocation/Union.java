package dev.brisk.rules.allocation;

import dev.brisk.facts.Effects;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Gathering;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Loop;

/** Several collections put into one that is then walked. */
final class Union {
  private Union() {}

  /** Whether walking the parts one after the other is the same: nothing changes them on the way, and where equal elements count once it does no harm to meet them twice. */
  static boolean isWalkedInTurn(Gathering gathering, Loop walk, Facts facts) {
    int parts = gathering.made().argumentCount() == 1 && !gathering.made().argument(0).isPrimitive() ? 1 : 0;
    for (Call filling : gathering.fillings()) {
      if (!filling.name().equals("addAll") || filling.argumentCount() != 1 || filling.loop() != gathering.made().loop()) return false;
      parts++;
    }
    if (parts < 2 || isSorted(gathering)) return false;
    Effects effects = facts.effectsOf(walk.code());
    if (effects.isUnknown() || !effects.changed().isEmpty() || effects.changesUnnamed()) return false;
    return isList(gathering) || !effects.writesFields() && !effects.writesArrays() && !effects.isIo() && writesOwnLocalsOnly(walk);
  }

  private static boolean isSorted(Gathering gathering) {
    return gathering.made().source().isSubclass(gathering.made().type(), "java.util.SortedSet")
        || gathering.made().source().isSubclass(gathering.made().type(), "java.util.PriorityQueue");
  }

  private static boolean isList(Gathering gathering) {
    return !gathering.made().source().isSubclass(gathering.made().type(), "java.util.Set");
  }

  private static boolean writesOwnLocalsOnly(Loop walk) {
    boolean[] own = {true};
    walk.code().walk(node -> {
      if (node instanceof Assignment && ((Assignment) node).variable() != null) {
        own[0] &= ((Assignment) node).variable().declaration() != null && ((Assignment) node).variable().declaration().isWithin(walk);
      }
    });
    return own[0];
  }
}
