package dev.brisk.engine;

import dev.brisk.api.Heat;
import dev.brisk.api.Length;
import dev.brisk.api.Saving;

/** Whether what a finding saves is worth its author's reading. The values are calibrated on what readers shrugged at and on what maintainers mended. */
final class Worth {
  /** The least part of a path. */
  private static final double SHARE = 0.1;
  /** The least part of it where nothing shows that the code runs often. */
  private static final double ORDINARY_SHARE = 0.25;
  /** The same of what is large by itself. */
  private static final double ORDINARY_SHARE_OF_LARGE = 0.15;
  /** In nanoseconds, from where on that is so. */
  private static final long LARGE = 500;
  /** In nanoseconds, what shorter code must save each time, whatever runs beside it. */
  private static final long WELCOME = 50;
  /** A part of the path that makes half the time enough: short code is called often. */
  private static final double LARGE_SHARE = 0.5;
  /** A part of the path that makes two fifths of the time enough for a note. */
  private static final double FAIR_SHARE = 0.3;

  /** In nanoseconds, what code of one's own must save each time where it is not hot. */
  private static final long MUCH = 300;

  private Worth() {}

  /** The heat from which on it is told what makes code so long. */
  static Heat leastHeat(Length length, Saving saving) {
    switch (length) {
      case LONGER: return saving == null || saving.share() >= FAIR_SHARE ? Heat.WARM : Heat.HOT;
      case MUCH_LONGER: return saving != null && saving.share() >= FAIR_SHARE && saving.nanos() >= MUCH ? Heat.WARM : Heat.HOT;
      default: return Heat.COLD;
    }
  }

  /** Whether enough is saved each time, and enough of what runs then: what makes code shorter need save no part of it. */
  static boolean isWorthAMessage(Saving saving, Length length, Heat heat) {
    if (length == Length.SHORTER && saving.nanos() >= WELCOME && saving.path() != Long.MAX_VALUE) return true;
    if (heat == Heat.NORMAL && saving.share() < (saving.nanos() < LARGE ? ORDINARY_SHARE : ORDINARY_SHARE_OF_LARGE) || length == Length.MUCH_LONGER && saving.share() < LARGE_SHARE) return false;
    return isWorthAWarning(saving, heat) || 5 * saving.nanos() >= 2 * leastNanos(heat) && saving.share() >= FAIR_SHARE;
  }

  /** Whether it is more than a note's worth. */
  static boolean isWorthAWarning(Saving saving, Heat heat) {
    long least = leastNanos(heat);
    return saving.nanos() >= least && saving.share() >= SHARE || 2 * saving.nanos() >= least && saving.share() >= LARGE_SHARE;
  }

  /** What is saved and what would have to be, for those who ask why nothing is told. */
  static String why(Saving saving, Heat heat) {
    String path = saving.path() == Long.MAX_VALUE ? "no ordinary way leads there" : "of about " + Math.max(saving.nanos(), saving.path()) + " ns, " + Math.round(100 * saving.share()) + " %";
    return "it saves about " + saving.nanos() + " ns " + path + "; told is what saves " + leastNanos(heat) + " ns and " + Math.round(100 * (heat == Heat.NORMAL ? saving.nanos() < LARGE ? ORDINARY_SHARE : ORDINARY_SHARE_OF_LARGE : SHARE)) + " % in "
        + heat.name().toLowerCase(java.util.Locale.ROOT) + " code";
  }

  private static long leastNanos(Heat heat) {
    switch (heat) {
      case HOT: return 5;
      case WARM: return 20;
      default: return 50;
    }
  }
}
