package dev.brisk.benchmarks.profiling;

import dev.brisk.annotations.Profiling;
import dev.brisk.annotations.Scope;
import java.lang.management.ManagementFactory;

/** A program that is over at once, with its object wrapped and a scope around the call, or without both; prints the CPU time its JVM has used, in nanoseconds. */
final class StartUp {
  private StartUp() {}

  public static void main(String[] arguments) {
    long value = arguments[0].equals("wrapped") ? wrapped() : new Mixing().next(1);
    if (value == 0) throw new IllegalStateException("the work was not done");
    System.out.println(((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
  }

  private static long wrapped() {
    Work work = Profiling.of(Work.class, new Mixing());
    try (Scope scope = Profiling.scope("start")) {
      return work.next(1);
    }
  }
}
