package dev.brisk.rules.conditions;

import dev.brisk.model.Expr;
import java.util.List;

/** Says on which condition two orders answer the same. */
final class Doubts {
  private Doubts() {}

  /** Such as {@code "if 'name' is never null, "}; empty when there is no doubt. */
  static String text(List<Expr> objects) {
    if (objects.isEmpty()) return "";
    if (objects.size() == 1) return "if '" + objects.get(0).text() + "' is never null, ";
    return "if '" + objects.get(0).text() + "' and '" + objects.get(1).text() + "' are never null, ";
  }
}
