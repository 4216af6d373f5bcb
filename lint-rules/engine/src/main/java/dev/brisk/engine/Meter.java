package dev.brisk.engine;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;

/** What Brisk itself spends, by phase: CPU time of the compiler's thread and bytes allocated on it. Measures nothing unless switched on. */
public final class Meter {
  /** The steps from a class to its findings. */
  public enum Phase {
    /** Loading rules, options and tables. */
    START,
    /** The look at all parsed sources. */
    PREPASS,
    /** The walk over a class's trees. */
    GLANCE,
    /** Making models. */
    MODEL,
    /** Checks and the facts they ask for. */
    RULES,
    /** Writing the list. */
    LIST
  }

  private final boolean on;
  private final com.sun.management.ThreadMXBean threads;
  private final Map<Phase, long[]> spent = new EnumMap<>(Phase.class);

  /** With {@code on} false every method does nothing. */
  public Meter(boolean on) {
    this.on = on;
    this.threads = on && ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean
        ? (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean() : null;
  }

  /** Whether it measures. */
  public boolean isOn() {
    return on;
  }

  /** A moment, to be given to {@link #add}; null when switched off. */
  public long[] now() {
    if (!on) return null;
    if (threads == null) return new long[] {System.nanoTime(), 0};
    return new long[] {threads.getCurrentThreadCpuTime(), threads.getThreadAllocatedBytes(Thread.currentThread().getId())};
  }

  /** Adds what was spent since {@code begin} to a phase. */
  public void add(Phase phase, long[] begin) {
    if (begin == null) return;
    long[] end = now();
    long[] sum = spent.computeIfAbsent(phase, key -> new long[2]);
    sum[0] += end[0] - begin[0];
    sum[1] += end[1] - begin[1];
  }

  /** Such as {@code "START 12.3 ms 840 kB, GLANCE ..."}. */
  public String report() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Phase, long[]> each : spent.entrySet()) {
      if (text.length() > 0) text.append(", ");
      long tenths = each.getValue()[0] / 100_000;
      text.append(each.getKey()).append(' ').append(tenths / 10).append('.').append(tenths % 10).append(" ms ").append(each.getValue()[1] / 1024).append(" kB");
    }
    return text.toString();
  }
}
