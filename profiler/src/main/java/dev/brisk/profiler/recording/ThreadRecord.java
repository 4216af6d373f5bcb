package dev.brisk.profiler.recording;

import dev.brisk.profiler.profile.Times;
import dev.brisk.profiler.profile.Totals;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/** The calls of one thread, written by it alone. */
final class ThreadRecord extends ThreadRecordFields {
  /** Longs in a line of memory: what keeps two threads' numbers apart. */
  static final int PAD = 8;

  long p1, p2, p3, p4, p5, p6, p7, p8;

  ThreadRecord(Recording recording) {
    super(recording);
    top = new Frame(this, null);
    top.method = Totals.ROOT;
  }

  /** A call begins. Everything that can fail comes before anything that changes. */
  Frame begin(int method) {
    // First of all: reading the clock waits for all work before it, while the method's own work overlaps with the lines below. Done the other way round,
    // a call of 20 ns cost another 5 ns, and was measured no shorter.
    long now = System.nanoTime();
    Frame caller = top;
    Frame frame = caller.down;
    Node[] nodes = this.nodes;
    Node node = method < nodes.length ? nodes[method] : null;
    if (frame == null || node == null) {
      prepare(caller, method);
      frame = caller.down;
      node = this.nodes[method];
    }
    Link link = node.latest;
    if (link.caller != caller.method) link = link(node, caller.method);
    frame.method = method;
    frame.node = node;
    frame.link = link;
    frame.inner = 0;
    node.level++;
    link.level++;
    top = frame;
    frame.start = now;
    return frame;
  }

  /**
   * A call ends.
   *
   * @return whether it was under way
   */
  boolean end(Frame frame, long now, boolean failed) {
    if (frame != top && !leave(frame, now)) return false;
    long time = now - frame.start;
    Node node = frame.node;
    int row = Times.row(time);
    long[] times = node.rows[row];
    if (times == null) times = row(node, row);
    int column = Times.column(time, row);
    Link link = frame.link;
    Frame caller = frame.up;
    // From here on no other method is called: where the stack ends between two changes, the call would stay open for good.
    top = caller;
    times[column]++;
    caller.inner += time;
    link.calls++;
    link.own += time - frame.inner;
    if (--link.level == 0) {
      link.cumulative += time;
    } else {
      link.recursive++;
    }
    if (--node.level == 0) {
      node.cumulative += time;
    } else {
      node.recursive++;
    }
    if (failed) node.thrown++;
    return true;
  }

  /** A call ends that began with so many bytes; {@code bytes} is negative where nobody knows. */
  void end(Frame frame, long now, boolean failed, long bytes) {
    if (!end(frame, now, failed) || bytes < 0 || frame.startBytes < 0) return;
    Node node = frame.node;
    long taken = bytes - frame.startBytes;
    frame.up.innerBytes += taken;
    node.bytes += taken - frame.innerBytes;
    if (node.level == 0) node.cumulativeBytes += taken;
    node.measured++;
  }

  /**
   * Ends the calls within that one whose end was never told: their exit met a stack overflow, or a scope was left open.
   *
   * @return false if that call is not under way
   */
  private boolean leave(Frame frame, long now) {
    Frame open = top;
    while (open != null && open != frame) open = open.up;
    if (open == null) return false;
    while (top != frame) end(top, now, top.node.throwing);
    return true;
  }

  /** Bytes that this thread has allocated, without those for its own record; negative where nobody knows. */
  long bytes() {
    long bytes = recording.allocated.bytes();
    return bytes < 0 ? -1 : bytes - ownBytes;
  }

  /** Counts a call. */
  void count(int method) {
    long[] counts = this.counts;
    if (method >= counts.length - 2 * PAD) counts = moreCounts(method);
    counts[PAD + method]++;
  }

  /**
   * Counts a call.
   *
   * @return null, or what to time this call with
   */
  Sample sample(int method) {
    long[] counts = this.counts;
    if (method >= counts.length - 2 * PAD) counts = moreCounts(method);
    if (++counts[PAD + method] < next[PAD + method]) return null;
    return chosen(method, counts[PAD + method]);
  }

  /** The distance to the next call varies, so that no rhythm of the program falls in with it; on average it is what was asked for. */
  private Sample chosen(int method, long call) {
    boolean first = next[PAD + method] == 0;
    if (first) next[PAD + method] = call - 1 + distance();
    if (call < next[PAD + method]) return null;
    next[PAD + method] += distance();
    Sample sample = unused;
    if (sample == null) sample = new Sample(this);
    unused = sample.following;
    sample.method = method;
    sample.start = System.nanoTime();
    return sample;
  }

  private long distance() {
    // Marsaglia's xorshift.
    random ^= random << 13;
    random ^= random >>> 7;
    random ^= random << 17;
    return 1 + Math.floorMod(random, 2L * recording.sample - 1);
  }

  /** A call that was chosen ends. */
  void end(Sample sample, long now) {
    Node node = node(sample.method);
    node.single(linkOf(node, Totals.ROOT), now - sample.start, false);
    sample.following = unused;
    unused = sample;
  }

  /** Counts a call that threw. */
  void countThrown(int method) {
    long[] thrown = this.thrown;
    if (method >= thrown.length - 2 * PAD) this.thrown = thrown = Arrays.copyOf(thrown, larger(method));
    thrown[PAD + method]++;
  }

  /** The node of a method, new if need be. */
  Node node(int method) {
    if (method >= nodes.length) nodes = Arrays.copyOf(nodes, larger(method));
    Node node = nodes[method];
    if (node == null) nodes[method] = node = new Node(method, recording.throwing(method));
    return node;
  }

  /** The link from a caller, new if need be. */
  Link linkOf(Node node, int caller) {
    Link link = node.from(caller);
    return link == null ? node.add(caller) : link;
  }

  private void prepare(Frame caller, int method) {
    long before = recording.allocated.bytes();
    if (caller.down == null) caller.down = new Frame(this, caller);
    node(method);
    ownBytes += recording.allocated.bytes() - before;
  }

  private Link link(Node node, int caller) {
    long before = recording.allocated.bytes();
    Link link = linkOf(node, caller);
    ownBytes += recording.allocated.bytes() - before;
    return node.latest = link;
  }

  private long[] row(Node node, int row) {
    long before = recording.allocated.bytes();
    long[] times = node.newRow(row);
    ownBytes += recording.allocated.bytes() - before;
    return times;
  }

  private long[] moreCounts(int method) {
    next = Arrays.copyOf(next, larger(method));
    return counts = Arrays.copyOf(counts, larger(method));
  }

  private static int larger(int method) {
    return 2 * PAD + Math.max(16, Integer.highestOneBit(method + 1) * 2);
  }
}

/** The fields, which a superclass keeps in front of the padding. */
abstract class ThreadRecordFields {
  final Recording recording;
  /** Weak: a thread that has ended is not kept for its record. */
  final WeakReference<Thread> thread = new WeakReference<>(Thread.currentThread());
  /** The innermost call under way; the outermost frame stands for the outside. */
  Frame top;
  /** By number of the method. */
  Node[] nodes = new Node[8];
  /** Calls by number of the method, behind padding; empty unless only counted or sampled. */
  long[] counts = new long[0];
  /** Which call is to be timed next, likewise. */
  long[] next = new long[0];
  /** Samples that are not under way. */
  Sample unused;
  long random = 0x9E3779B97F4A7C15L * (Thread.currentThread().getId() + 1) | 1;
  /** Calls that threw, likewise. */
  long[] thrown = new long[0];
  /** Bytes allocated for this record. */
  long ownBytes;

  ThreadRecordFields(Recording recording) {
    this.recording = recording;
  }
}
