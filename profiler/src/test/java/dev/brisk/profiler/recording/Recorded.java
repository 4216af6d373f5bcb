package dev.brisk.profiler.recording;

import dev.brisk.profiler.profile.Edge;
import dev.brisk.profiler.profile.Kind;
import dev.brisk.profiler.profile.Profile;
import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.settings.Mode;
import java.util.ArrayList;
import java.util.List;

/** A recording under test. */
final class Recorded {
  final List<String> messages = new ArrayList<>();
  final Recording recording;

  private Recorded(Mode mode, int sample) {
    recording = new Recording(mode, sample, messages::add);
  }

  static Recorded in(Mode mode) {
    return new Recorded(mode, 1024);
  }

  static Recorded sampled(int sample) {
    return new Recorded(Mode.SAMPLED, sample);
  }

  Wrapped method(String name) {
    return new Wrapped(recording.probe("shop.Prices", name));
  }

  Profile profile() {
    return recording.snapshot(false);
  }

  /** The numbers of the one whose name that is, as the report has it. */
  Totals totals(String label) {
    return profile().methods.stream().filter(totals -> totals.label().equals(label)).findFirst().orElseThrow();
  }

  Totals totalsOf(String method) {
    return totals("shop.Prices." + method);
  }

  /** The pair of two methods; null stands for the outside. */
  Edge edge(String caller, String callee) {
    Profile profile = profile();
    return profile.edges.values().stream()
        .filter(edge -> name(profile, edge.caller).equals(String.valueOf(caller)) && name(profile, edge.callee).equals(callee))
        .findFirst().orElse(null);
  }

  private static String name(Profile profile, int method) {
    return method == Totals.ROOT ? "null" : profile.methods.get(method).name;
  }

  /** Time of the methods themselves, and time of what was called from outside; in ns. */
  static long[] ownAndRoots(Profile profile) {
    long own = 0;
    for (Totals totals : profile.methods) if (totals.kind != Kind.COMPLETION) own += totals.own;
    long roots = 0;
    for (Edge edge : profile.edges.values()) if (edge.caller == Totals.ROOT) roots += edge.cumulative;
    return new long[] {own, roots};
  }
}
