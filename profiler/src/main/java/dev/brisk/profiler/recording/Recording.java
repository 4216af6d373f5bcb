package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Probes;
import dev.brisk.profiler.profile.Edge;
import dev.brisk.profiler.profile.Kind;
import dev.brisk.profiler.profile.Profile;
import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.profile.Usage;
import dev.brisk.profiler.settings.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** All methods, all threads' records, and their sum. */
public final class Recording {
  /** Names beyond this number share one entry: a scope named after each customer must not fill the memory. */
  private static final int MOST_METHODS = 50_000;
  private static final int LONGEST_NAME = 2_000;
  private static final int NEW_RECORDS = 256;

  private final Mode mode;
  final int sample;
  private final Consumer<String> messages;
  private final long began = System.nanoTime();
  final AllocatedBytes allocated;
  final ThreadLocal<ThreadRecord> records = ThreadLocal.withInitial(this::newRecord);
  final Completions completions = new Completions(this);
  /** About how many calls could not be recorded. Threads write it without care for each other: there is no safe call to make where stack or memory ran out. */
  int lost;

  /** Guards the lists below and all sums; never taken on a call's way, but for a new method or thread. */
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Totals> methods = new ArrayList<>();
  private volatile boolean[] throwing = new boolean[0];
  private final Map<String, RecordingProbe> scopes = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> completionNumbers = new ConcurrentHashMap<>();
  private boolean strayed;

  private final ConcurrentLinkedQueue<ThreadRecord> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicInteger arrivals = new AtomicInteger();
  private volatile int nextFold = NEW_RECORDS;
  private List<ThreadRecord> live = new ArrayList<>();
  /** The sum of threads that have ended. */
  private final Profile ended = new Profile();

  /**
   * Begins to record.
   *
   * @param mode one that numbers are kept in
   * @param sample one call in how many is timed where not all are
   * @param messages receives what the user should know, one line each
   */
  public Recording(Mode mode, int sample, Consumer<String> messages) {
    this.mode = mode;
    this.sample = sample;
    this.messages = messages;
    this.allocated = mode == Mode.ALLOCATED ? AllocatedBytes.ofJvm() : new AllocatedBytes();
  }

  /** The probe of a method. */
  public Probe probe(String type, String method) {
    return probe(number(Kind.METHOD, type, method));
  }

  /** Enters a named block. */
  public Scope scope(String name) {
    try {
      String known = name == null ? "null" : name;
      RecordingProbe probe = scopes.get(known);
      if (probe == null) probe = newScope(known);
      return probe.scope();
    } catch (Throwable trouble) {
      lost++;
      return Probes.NO_SCOPE;
    }
  }

  private RecordingProbe newScope(String name) {
    RecordingProbe probe = probe(number(Kind.SCOPE, "", name));
    if (scopes.size() < MOST_METHODS) scopes.put(name, probe);
    return probe;
  }

  private RecordingProbe probe(int method) {
    return switch (mode) {
      case COUNTED -> new CountedProbe(this, method);
      case SAMPLED -> new SampledProbe(this, method);
      case ALLOCATED -> new AllocatedProbe(this, method);
      case TIMED -> new TimedProbe(this, method);
      case OFF, JFR -> throw new IllegalStateException("no numbers are kept in mode " + mode.word());
    };
  }

  /** The number under which completions of a method's results are recorded. */
  int completionOf(int method) {
    Integer known = completionNumbers.get(method);
    if (known != null) return known;
    Totals totals;
    lock.lock();
    try {
      totals = methods.get(method);
    } finally {
      lock.unlock();
    }
    int number = number(Kind.COMPLETION, totals.type, totals.name);
    completionNumbers.put(method, number);
    return number;
  }

  boolean throwing(int method) {
    return throwing[method];
  }

  private int number(Kind kind, String type, String longName) {
    String name = longName.length() > LONGEST_NAME ? longName.substring(0, LONGEST_NAME) + "..." : longName;
    lock.lock();
    try {
      String key = kind + " " + type + " " + name;
      Integer known = numbers.get(key);
      if (known != null) return known;
      if (methods.size() >= MOST_METHODS) {
        known = numbers.get("");
        if (known != null) return known;
        key = "";
        kind = Kind.SCOPE;
        type = "";
        name = "(names beyond the first " + MOST_METHODS + ")";
      }
      int number = methods.size();
      boolean[] more = java.util.Arrays.copyOf(throwing, number + 1);
      more[number] = kind == Kind.METHOD;
      throwing = more;
      methods.add(new Totals(kind, type, name));
      ended.methods.add(new Totals(kind, type, name));
      numbers.put(key, number);
      return number;
    } finally {
      lock.unlock();
    }
  }

  /** Says once that a scope was closed where it can't be recorded. */
  void strayed(int method) {
    lock.lock();
    try {
      if (strayed) return;
      strayed = true;
      messages.accept(methods.get(method).label() + " was closed on another thread than it was opened on; such blocks are not recorded");
    } finally {
      lock.unlock();
    }
  }

  private ThreadRecord newRecord() {
    ThreadRecord record = new ThreadRecord(this);
    arrived.add(record);
    // Many short-lived threads must not pile up until the next sum.
    if (arrivals.incrementAndGet() >= nextFold && lock.tryLock()) {
      try {
        fold();
      } finally {
        lock.unlock();
      }
    }
    return record;
  }

  /** Number of threads whose records are kept apart. */
  int threads() {
    lock.lock();
    try {
      return live.size() + arrived.size();
    } finally {
      lock.unlock();
    }
  }

  /** Adds the records of ended threads to one sum and forgets them. */
  private void fold() {
    for (ThreadRecord record = arrived.poll(); record != null; record = arrived.poll()) live.add(record);
    Map<Thread, ThreadRecord> latest = new java.util.IdentityHashMap<>();
    for (ThreadRecord record : live) {
      Thread thread = record.thread.get();
      if (thread != null) latest.put(thread, record);
    }
    List<ThreadRecord> left = new ArrayList<>();
    for (ThreadRecord record : live) {
      Thread thread = record.thread.get();
      boolean over = thread == null || !thread.isAlive();
      // Some pools clear the variables of their threads between tasks; the thread then has a new record and never comes back to this one.
      if (!over && latest.get(thread) != record && record.top.up == null) over = true;
      if (over) {
        addTo(ended, record);
      } else {
        left.add(record);
      }
    }
    live = left;
    arrivals.set(0);
    nextFold = NEW_RECORDS + left.size();
  }

  /** The sum of all up to now. */
  public Profile snapshot(boolean last) {
    lock.lock();
    try {
      fold();
      Profile sum = new Profile();
      for (Totals totals : ended.methods) {
        Totals copy = new Totals(totals.kind, totals.type, totals.name);
        copy.add(totals);
        sum.methods.add(copy);
      }
      for (Edge edge : ended.edges.values()) add(sum.edge(edge.caller, edge.callee), edge);
      for (ThreadRecord record : live) addTo(sum, record);
      sum.usage = UsageReader.read(System.nanoTime() - began, lost, completions.unwatched, last);
      return sum;
    } finally {
      lock.unlock();
    }
  }

  private static void add(Edge to, Edge from) {
    to.calls += from.calls;
    to.recursive += from.recursive;
    to.own += from.own;
    to.cumulative += from.cumulative;
  }

  private void addTo(Profile sum, ThreadRecord record) {
    boolean counting = mode == Mode.COUNTED || mode == Mode.SAMPLED;
    Node[] nodes = record.nodes;
    for (Node node : nodes) if (node != null) addTo(sum, node, counting);
    if (!counting) return;
    long[] counts = record.counts;
    long[] thrown = record.thrown;
    for (int method = 0; method < sum.methods.size(); method++) {
      Totals totals = sum.methods.get(method);
      if (method < counts.length - 2 * ThreadRecord.PAD) totals.calls += counts[ThreadRecord.PAD + method];
      if (method < thrown.length - 2 * ThreadRecord.PAD) totals.thrown += thrown[ThreadRecord.PAD + method];
    }
  }

  private static void addTo(Profile sum, Node node, boolean counting) {
    Totals totals = sum.methods.get(node.method);
    for (Link link : node.links) {
      if (link == null) continue;
      totals.timed += link.calls;
      totals.own += link.own;
      if (counting && totals.kind != Kind.COMPLETION) continue;
      totals.calls += link.calls;
      if (totals.kind == Kind.COMPLETION) continue;
      Edge edge = sum.edge(link.caller, node.method);
      edge.calls += link.calls;
      edge.recursive += link.recursive;
      edge.own += link.own;
      edge.cumulative += link.cumulative;
    }
    totals.recursive += node.recursive;
    totals.cumulative += node.cumulative;
    totals.thrown += node.thrown;
    totals.bytes += node.bytes;
    totals.cumulativeBytes += node.cumulativeBytes;
    totals.measured += node.measured;
    totals.times.add(node.rows);
  }
}
