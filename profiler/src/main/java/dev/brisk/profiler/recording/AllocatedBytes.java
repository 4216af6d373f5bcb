package dev.brisk.profiler.recording;

import java.lang.management.ManagementFactory;

/** What the current thread has allocated. */
class AllocatedBytes {
  /** Bytes since the thread began; -1 where nobody knows: on virtual threads and on JVMs that do not count. */
  long bytes() {
    return -1;
  }

  /** As the JVM counts. */
  static AllocatedBytes ofJvm() {
    try {
      return Counter.on();
    } catch (LinkageError | RuntimeException e) {
      return new AllocatedBytes();
    }
  }

  /** Apart, since the class of the bean need not be there. */
  private static final class Counter extends AllocatedBytes {
    private final com.sun.management.ThreadMXBean threads;

    private Counter(com.sun.management.ThreadMXBean threads) {
      this.threads = threads;
    }

    static AllocatedBytes on() {
      if (!(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads)) return new AllocatedBytes();
      if (!threads.isThreadAllocatedMemorySupported()) return new AllocatedBytes();
      threads.setThreadAllocatedMemoryEnabled(true);
      threads.getCurrentThreadAllocatedBytes();
      return new Counter(threads);
    }

    @Override
    long bytes() {
      return threads.getCurrentThreadAllocatedBytes();
    }
  }
}
