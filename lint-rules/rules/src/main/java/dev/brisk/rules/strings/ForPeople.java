package dev.brisk.rules.strings;

import dev.brisk.model.Body;
import java.util.Set;

/** Which methods, by their names, make texts that people read now and then: how fast these are made nobody notices. */
final class ForPeople {
  private static final Set<String> NAMES = Set.of("toString", "getMessage", "getDescription", "description", "getName", "getDisplayName", "usage", "help", "details", "info", "stats",
      "getInfo", "getStats", "getDetails", "statistics", "getStatistics", "asString");
  private static final Set<String> BEGINNINGS = Set.of("print", "dump", "describe", "show", "toString", "display", "debug", "report", "diagnos", "explain", "summar");

  private ForPeople() {}

  /** Whether the method that the body belongs to is named so. */
  static boolean isMadeBy(Body body) {
    String name = body.member().getSimpleName().toString();
    if (NAMES.contains(name)) return true;
    for (String beginning : BEGINNINGS) if (name.startsWith(beginning)) return true;
    return name.endsWith("Description") || name.endsWith("Summary") || name.endsWith("ToString") || name.endsWith("String") && name.startsWith("to") && name.length() > "toString".length();
  }
}
