package dev.brisk.profiler.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much is recorded of each call. */
public enum Mode {
  /** Nothing. */
  OFF,
  /** That it was made. */
  COUNTED,
  /** Its time, and who called. */
  TIMED,
  /** Also what its thread allocated. */
  ALLOCATED,
  /** That it was made; of one in many, the time. */
  SAMPLED,
  /** An event for the JVM's flight recording. */
  JFR;

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all modes. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Mode::word).toList();
  }
}
