package dev.brisk.profiler.recording;

import dev.brisk.profiler.profile.Times;

/** What one thread knows of one method. */
final class Node extends NodeFields {
  // Keeps what another thread writes off the last line of the fields above; moved objects may lie side by side.
  long p1, p2, p3, p4, p5, p6, p7, p8;

  Node(int method, boolean throwing) {
    super(method, throwing);
  }

  /** From which caller a call comes. */
  Link from(int caller) {
    Link[] links = this.links;
    int mask = links.length - 1;
    for (int i = caller & mask; ; i = (i + 1) & mask) {
      Link link = links[i];
      if (link == null) return null;
      if (link.caller == caller) return link;
    }
  }

  Link add(int caller) {
    if (2 * (callers + 1) > links.length) grow();
    Link link = new Link(caller);
    put(links, link);
    callers++;
    return link;
  }

  private void grow() {
    Link[] larger = new Link[2 * links.length];
    for (Link link : links) if (link != null) put(larger, link);
    links = larger;
  }

  private static void put(Link[] links, Link link) {
    int mask = links.length - 1;
    int i = link.caller & mask;
    while (links[i] != null) i = (i + 1) & mask;
    links[i] = link;
  }

  /** The row of a histogram, made when first needed. */
  long[] newRow(int row) {
    long[] made = new long[Times.COLUMNS + ThreadRecord.PAD];
    rows[row] = made;
    return made;
  }

  /** A call from {@code caller} in all; used apart from the stack of calls. */
  void single(Link link, long nanos, boolean failed) {
    int row = Times.row(nanos);
    long[] times = rows[row];
    if (times == null) times = newRow(row);
    times[Times.column(nanos, row)]++;
    link.calls++;
    link.cumulative += nanos;
    cumulative += nanos;
    if (failed) thrown++;
  }
}

/** The fields, which a superclass keeps in front of the padding. */
abstract class NodeFields {
  private static final Link NONE = new Link(Integer.MIN_VALUE);

  final int method;
  /** Whether a call that is left without its end being told has thrown; a scope has not. */
  final boolean throwing;
  final long[][] rows = new long[Times.ROWS][];
  Link[] links = new Link[4];
  int callers;
  /** That of the latest call, since the next mostly comes from the same caller. */
  Link latest = NONE;
  /** Calls of this method on the stack now. */
  int level;
  long recursive;
  long cumulative;
  long thrown;
  long bytes;
  long cumulativeBytes;
  long measured;

  NodeFields(int method, boolean throwing) {
    this.method = method;
    this.throwing = throwing;
  }
}
