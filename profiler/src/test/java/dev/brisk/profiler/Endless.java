package dev.brisk.profiler;

import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Probes;

/** A program that calls itself until the stack ends, twenty times over. */
public final class Endless {
  private static final Probe PROBE = Probes.of("shop.Endless", "forever()");

  private Endless() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    for (int i = 0; i < 20; i++) {
      try {
        forever();
      } catch (StackOverflowError e) {
        // as intended
      }
    }
  }

  private static void forever() {
    Object call = PROBE.enter();
    try {
      forever();
    } catch (Throwable thrown) {
      PROBE.fail(call, thrown);
      throw thrown;
    }
    PROBE.exit(call);
  }
}
