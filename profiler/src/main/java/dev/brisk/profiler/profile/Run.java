package dev.brisk.profiler.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The head of a profile.
 *
 * @param mode word of the mode it was recorded in
 * @param sample one call in how many was timed
 * @param facts what is worth knowing of program, JVM and machine, by name, in the order in which it should be told
 */
public record Run(String mode, int sample, Map<String, String> facts) {
  public Run {
    facts = new LinkedHashMap<>(facts);
  }
}
