package dev.brisk.profiler.profile;

/** The numbers of the calls that one method, scope or the outside ({@link Totals#ROOT}) made of another; times in ns. */
public final class Edge {
  public final int caller;
  public final int callee;

  /** Calls that have ended. */
  public long calls;
  /** Those of them within another call of the same by the same. */
  public long recursive;
  /** The callee's time without that of calls made from within. */
  public long own;
  /** The callee's time in all; calls within another of the same by the same not counted again. */
  public long cumulative;

  public Edge(int caller, int callee) {
    this.caller = caller;
    this.callee = callee;
  }

  /** One number for the pair. */
  public static long key(int caller, int callee) {
    return (long) caller << 32 | callee;
  }

  boolean same(Edge other) {
    return calls == other.calls && own == other.own && cumulative == other.cumulative;
  }
}
