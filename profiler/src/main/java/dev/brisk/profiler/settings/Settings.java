package dev.brisk.profiler.settings;

/**
 * What is asked for.
 *
 * @param mode how much to record
 * @param output path of the file to write, {@code %p} standing for the process id; null to choose
 * @param sample one call in how many is timed in sampled mode
 */
public record Settings(Mode mode, String output, int sample) {
  /** Nothing asked for. */
  public static final Settings OFF = new Settings(Mode.OFF, null, 1024);
}
