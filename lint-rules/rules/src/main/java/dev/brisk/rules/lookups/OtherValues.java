package dev.brisk.rules.lookups;

import dev.brisk.facts.Facts;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether locals got other values between two expressions that are spelled alike. */
final class OtherValues {
  private OtherValues() {}

  /** Whether a local read in {@code first} may hold another value in {@code second}; both list the same parts of two calls. */
  static boolean areRead(List<? extends Expr> first, List<? extends Expr> second, Facts facts) {
    List<LocalRead> before = localsOf(first);
    List<LocalRead> after = localsOf(second);
    for (int i = 0; i < before.size() && i < after.size(); i++) {
      if (before.get(i).variable().writes().isEmpty()) continue;
      if (!new HashSet<>(facts.definitionsOf(before.get(i))).equals(new HashSet<>(facts.definitionsOf(after.get(i))))) return true;
    }
    return false;
  }

  private static List<LocalRead> localsOf(List<? extends Expr> parts) {
    List<LocalRead> found = new ArrayList<>(2);
    for (Expr part : parts) {
      part.walk(node -> {
        if (node instanceof LocalRead) found.add((LocalRead) node);
      });
    }
    return found;
  }
}
