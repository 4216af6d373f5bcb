package dev.brisk.benchmarks.cost;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * Runs javac once per argument file in this fresh JVM, and prints the CPU time the JVM has used, in nanoseconds. Several argument files are the
 * modules of one build, which build tools compile in one JVM.
 */
public final class TimedJavac {
  private TimedJavac() {}

  public static void main(String[] argumentFiles) throws Exception {
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    StringWriter output = new StringWriter();
    for (String file : argumentFiles) {
      int exit = javac.run(new PrintWriter(output), new PrintWriter(output), Files.readAllLines(Path.of(file)).toArray(String[]::new));
      if (exit != 0) {
        System.out.println(output);
        System.exit(exit);
      }
    }
    output.toString().lines().filter(line -> line.contains("brisk: ")).forEach(System.out::println);
    long nanos = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    System.out.println("cpu " + nanos);
  }
}
