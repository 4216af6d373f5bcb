package dev.brisk.profiler.profile;

/** The numbers of one method, scope or kind of completion. Times in ns, of the calls that were timed. */
public final class Totals {
  /** Stands for "no caller" where the number of a caller is asked for. */
  public static final int ROOT = -1;

  /** What this is. */
  public final Kind kind;
  /** Binary name of the type; empty for a scope. */
  public final String type;
  /** Method with parameter types, or the name of the scope. */
  public final String name;

  /** All calls that have ended. */
  public long calls;
  /** Those of them within another call of the same. */
  public long recursive;
  /** Those of them that were timed. */
  public long timed;
  /** Time without that of calls made from within. */
  public long own;
  /** Time in all; calls within another call of the same not counted again. */
  public long cumulative;
  /** Calls that threw. */
  public long thrown;
  /** Bytes allocated without those of calls made from within. */
  public long bytes;
  /** Bytes allocated in all; calls within another call of the same not counted again. */
  public long cumulativeBytes;
  /** Calls whose bytes are known. */
  public long measured;
  /** How long the timed calls took. */
  public final Times times = new Times();

  public Totals(Kind kind, String type, String name) {
    this.kind = kind;
    this.type = type;
    this.name = name;
  }

  /** One name for all. */
  public String label() {
    return switch (kind) {
      case METHOD -> type + "." + name;
      case SCOPE -> "scope " + name;
      case COMPLETION -> type + "." + name + " (completed)";
    };
  }

  /** Adds the numbers of another. */
  public void add(Totals other) {
    calls += other.calls;
    recursive += other.recursive;
    timed += other.timed;
    own += other.own;
    cumulative += other.cumulative;
    thrown += other.thrown;
    bytes += other.bytes;
    cumulativeBytes += other.cumulativeBytes;
    measured += other.measured;
    times.add(other.times);
  }

  /** Whether the numbers are those of the other; numbers only grow. */
  boolean same(Totals other) {
    return calls == other.calls && timed == other.timed && own == other.own && cumulative == other.cumulative && thrown == other.thrown;
  }
}
