package dev.brisk.api;

import dev.brisk.model.Node;

/**
 * What a suggestion saves each time a place runs, and of what: the question whether a finding is worth a message. A share alone is free of scale, an
 * amount alone forgets the surroundings; both must be answered well.
 *
 * @param place where the time is saved; the finding is as hot as this
 * @param nanos what is saved each time, in nanoseconds to a decade
 * @param path what the cheapest way through the place takes on which that is saved, in nanoseconds to a decade: a pass of the innermost loop, or a call
 *     of the method or lambda; {@link Long#MAX_VALUE} where no ordinary way leads there
 * @param measured what the rule's benchmark says
 */
public record Saving(Node place, long nanos, long path, String measured) {

  /** How large a part of the path is saved, from 0 to 1. */
  public double share() {
    return path == Long.MAX_VALUE ? 0 : Math.min(1, nanos / (double) Math.max(1, Math.max(nanos, path)));
  }

  /** For a message: what was measured where next to nothing else is on the path, else how much of it is saved. */
  public String text() {
    double share = share();
    if (share >= 0.8 && measured.startsWith("measured")) return measured;
    return portion(share) + " of " + (place.loop() == null ? "the call" : "each pass");
  }

  private static String portion(double share) {
    if (share >= 0.6) return "most";
    if (share >= 0.4) return "about half";
    if (share >= 0.28) return "about a third";
    if (share >= 0.18) return "about a fifth";
    return share >= 0.07 ? "about a tenth" : "little";
  }
}
