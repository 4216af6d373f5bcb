package dev.brisk.rules.lookups;

import dev.brisk.model.Call;
import java.util.Set;

/** Which steps of a stream over keys still carry the keys. */
final class KeyStages {
  private static final Set<String> KEEPING = Set.of("filter", "peek", "limit", "skip", "parallel", "sequential", "unordered", "takeWhile", "dropWhile");
  private static final Set<String> TAKING = Set.of("filter", "map", "mapToInt", "mapToLong", "mapToDouble", "mapToObj", "flatMap", "anyMatch", "allMatch",
      "noneMatch", "forEach", "forEachOrdered", "takeWhile", "dropWhile", "peek");

  private KeyStages() {}

  /** Whether it makes a stream of the keys. */
  static boolean isStream(Call call) {
    return call.name().equals("stream") && call.argumentCount() == 0 && call.is("java.util.Collection", "stream");
  }

  /** Whether what comes behind it are keys again. */
  static boolean keepsKeys(Call call) {
    return KEEPING.contains(call.name()) && call.is("java.util.stream.BaseStream", call.name());
  }

  /** Whether its only argument is called with each key. */
  static boolean takesKey(Call call) {
    return TAKING.contains(call.name()) && call.argumentCount() == 1 && call.is("java.util.stream.BaseStream", call.name());
  }
}
