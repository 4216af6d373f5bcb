package dev.brisk.rules.boxing;

import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The stage that boxed the elements a stream hands to a call, when nothing in between needs the boxes. */
final class BoxingStage {
  private static final Set<String> ON_VALUES = Set.of("filter", "takeWhile", "dropWhile", "peek");
  private static final Set<String> ON_ANY = Set.of("limit", "skip", "sorted", "distinct", "parallel", "sequential", "unordered");

  private BoxingStage() {}

  /** The {@code map}, {@code mapToObj} or {@code boxed} that {@code consumer} gets its elements from; null when it is none or boxes are needed. */
  static Call before(Call consumer) {
    for (Expr at = consumer.receiver(); at instanceof Call; at = ((Call) at).receiver()) {
      Call stage = (Call) at;
      if (!isStage(stage)) return null;
      String name = stage.name();
      if (name.equals("boxed")) return stage;
      if (name.equals("map") || name.equals("mapToObj")) return StageFunctions.boxesResult(stage.argument(0)) ? stage : null;
      if (ON_ANY.contains(name) && (stage.argumentCount() == 0 || !name.equals("sorted"))) continue;
      if (!ON_VALUES.contains(name) || !StageFunctions.readsValuesOnly(stage.argument(0))) return null;
    }
    return null;
  }

  private static boolean isStage(Call call) {
    return call.method() != null && !call.isStatic() && call.receiver() != null && call.owner().startsWith("java.util.stream.");
  }

  /** The primitive type of a {@code Stream<Integer>} and the like; null for other streams. */
  static String elementOf(Expr stream) {
    TypeMirror type = stream == null ? null : stream.type();
    if (!Wrappers.qualifiedName(type).equals("java.util.stream.Stream")) return null;
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 1 ? Wrappers.primitiveOf(arguments.get(0)) : null;
  }
}
