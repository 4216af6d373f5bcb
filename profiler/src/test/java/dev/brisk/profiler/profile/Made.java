package dev.brisk.profiler.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Profiles made up for tests. */
public final class Made {
  private Made() {}

  /** A head. */
  public static Run run(String mode) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("program", "shop.Main");
    facts.put("java", "A VM 17");
    return new Run(mode, 1024, facts);
  }

  /** Two methods, a scope and a completion; all numbers grow with {@code n}. */
  public static Profile profile(int n) {
    Profile profile = new Profile();
    Totals run = totals(profile, Kind.METHOD, "shop.Main", "run()", n, 0, 3_000_000L * n, 10_000_000L * n);
    run.thrown = n / 2;
    totals(profile, Kind.METHOD, "shop.Prices", "price(shop.Order, int)", 100L * n, 40L * n, 5_000_000L * n, 6_000_000L * n);
    totals(profile, Kind.SCOPE, "", "parse \"ü\"", 10L * n, 0, 2_000_000L * n, 2_000_000L * n);
    totals(profile, Kind.COMPLETION, "shop.Prices", "price(shop.Order, int)", 4L * n, 0, 0, 50_000_000L * n);
    edge(profile, Totals.ROOT, 0, n, 3_000_000L * n, 10_000_000L * n);
    edge(profile, 0, 1, 60L * n, 4_000_000L * n, 6_000_000L * n);
    edge(profile, 1, 1, 40L * n, 1_000_000L * n, 900_000L * n);
    edge(profile, 1, 2, 10L * n, 2_000_000L * n, 2_000_000L * n);
    profile.usage = new Usage(1_000_000_000L * n, 900_000_000L * n, 100L << 20, n, 2L * n, 0, 0, false);
    return profile;
  }

  private static Totals totals(Profile profile, Kind kind, String type, String name, long calls, long recursive, long own, long cumulative) {
    Totals totals = new Totals(kind, type, name);
    totals.calls = calls;
    totals.recursive = recursive;
    totals.timed = calls;
    totals.own = own;
    totals.cumulative = cumulative;
    totals.times.add(cumulative / calls, calls - calls / 10);
    totals.times.add(cumulative / calls * 5, calls / 10);
    profile.methods.add(totals);
    return totals;
  }

  private static void edge(Profile profile, int caller, int callee, long calls, long own, long cumulative) {
    Edge edge = profile.edge(caller, callee);
    edge.calls = calls;
    edge.own = own;
    edge.cumulative = cumulative;
  }

  /** A profile as the file would hold it if it were written now, to compare with. */
  public static String text(Run run, Profile profile) throws java.io.IOException {
    return new String(new ProfileWriter(run).lines(profile), java.nio.charset.StandardCharsets.UTF_8);
  }
}
