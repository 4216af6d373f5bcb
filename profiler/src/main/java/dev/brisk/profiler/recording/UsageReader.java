package dev.brisk.profiler.recording;

import dev.brisk.profiler.profile.Usage;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks JVM and system what the run has taken so far. */
final class UsageReader {
  private UsageReader() {}

  static Usage read(long at, long lost, long unwatched, boolean last) {
    long collections = 0;
    long collecting = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += Math.max(0, collector.getCollectionCount());
      collecting += Math.max(0, collector.getCollectionTime());
    }
    return new Usage(at, cpu(), peakMemory(), collections, collecting, lost, unwatched, last);
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().map(duration -> duration.toNanos()).orElse(-1L);
  }

  /** As Linux tells; in kB there. */
  private static long peakMemory() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) return -1;
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    } catch (IOException | RuntimeException e) {
      // then nobody knows
    }
    return -1;
  }
}
