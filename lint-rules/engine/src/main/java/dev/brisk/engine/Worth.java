package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.api.Saving;

/** Whether what a finding saves is worth its author's reading. The values are calibrated on what readers shrugged at and on what maintainers mended. */
final class Worth {
  /** The least part of a path. */
  private static final double SHARE = 0.1;

  private Worth() {}

  /** Whether enough is saved each time, and enough of what runs then. */
  static boolean isWorthAMessage(Saving saving, Heat heat) {
    return saving.nanos() >= leastNanos(heat) && saving.share() >= SHARE;
  }

  private static long leastNanos(Heat heat) {
    switch (heat) {
      case HOT: return 5;
      case WARM: return 20;
      default: return 50;
    }
  }
}
