package dev.brisk.rules.strings;

import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Node;
import java.util.List;

/** What is saved of all that may run: beside what goes out of the process, or may run anything, nobody misses some hundred nanoseconds. */
final class Whole {
  private Whole() {}

  /** Like {@link Site#saving}, where calls that may wait for something or run anything, by their names, count for long ones. */
  static Saving saving(Node place, long nanos, Site site) {
    return new Saving(place, nanos, site.facts().nanosOfPathAtMost(place, List.of()), site.measured());
  }
}
