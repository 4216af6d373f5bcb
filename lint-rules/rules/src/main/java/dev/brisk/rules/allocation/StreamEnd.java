package dev.brisk.rules.allocation;

import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.New;

/** The last call on a stream that gathers its elements. */
final class StreamEnd {
  private StreamEnd() {}

  /** Whether it gathers all elements in their order, or all that differ: into a list, an array, a set. Parallel streams are left alone. */
  static boolean gathersAll(Call end) {
    if (end.name().equals("collect") && !collectsInto(end, "toList") && !collectsInto(end, "toSet") && !collectsInto(end, "toUnmodifiableList")) return false;
    for (Expr at = end.receiver(); at instanceof Call; at = ((Call) at).receiver()) {
      if (((Call) at).name().equals("parallel") || ((Call) at).name().equals("parallelStream")) return false;
    }
    return true;
  }

  private static boolean collectsInto(Call end, String name) {
    return end.argumentCount() == 1 && end.argument(0) instanceof Call && ((Call) end.argument(0)).is("java.util.stream.Collectors", name);
  }

  /** Whether all that it gathers in a list is added to a collection at once. */
  static boolean isAdded(Call end) {
    if (!(end.parent() instanceof Call) || collectsInto(end, "toSet")) return false;
    Call addition = (Call) end.parent();
    return addition.is("java.util.Collection", "addAll") && addition.argumentCount() == 1 && addition.argument(0) == end && end.type() != null
        && end.source().isSubclass(end.type(), "java.util.Collection");
  }

  /** The collection whose elements a stream without any stages gives as they are; null where there are stages. */
  static Expr unchanged(Call end) {
    Expr stream = end.receiver();
    return stream instanceof Call && ((Call) stream).is("java.util.Collection", "stream") ? ((Call) stream).receiver() : null;
  }

  /** Whether the stream could put its elements there one by one with the same result. */
  static boolean canFill(Expr taker, Call end) {
    Expr target = taker instanceof Call && !((Call) taker).isStatic() ? ((Call) taker).receiver() : null;
    if (target != null && (Handing.copiesInBulk(target) || end.text().contains(target.text()))) return false;
    // A collection of a project's own may hold what it is given, and have no other constructor.
    if (taker instanceof New && !isPlain(((New) taker).constructor().getEnclosingElement().toString())) return false;
    if (!collectsInto(end, "toSet")) return true;
    Expr into = target != null ? target : taker;
    return into.type() != null && into.source().isSubclass(into.type(), "java.util.Set");
  }

  private static boolean isPlain(String type) {
    return type.startsWith("java.util.") && !type.startsWith("java.util.concurrent.");
  }
}
