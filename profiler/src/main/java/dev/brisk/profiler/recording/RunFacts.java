package dev.brisk.profiler.recording;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What two profiles must agree in to be compared. No arguments of the program and no properties: these may be secret. */
final class RunFacts {
  private RunFacts() {}

  static Map<String, String> collect() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("program", program());
    facts.put("process", Long.toString(ProcessHandle.current().pid()));
    facts.put("started", Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()).truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")");
    facts.put("options", options());
    facts.put("collectors",
        ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName).collect(Collectors.joining(", ")));
    facts.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
    facts.put("processors", Runtime.getRuntime().availableProcessors() + model());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load >= 0) facts.put("load", String.format(Locale.ROOT, "%.2f at the start", load));
    return facts;
  }

  /** Main class or jar. */
  private static String program() {
    String command = System.getProperty("sun.java.command", "").strip();
    return command.isEmpty() ? "unknown" : command.split("\\s+")[0];
  }

  private static String options() {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    return options.stream().filter(option -> option.startsWith("-X")).collect(Collectors.joining(" "));
  }

  /** As Linux tells. */
  private static String model() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) return "";
    try (var lines = Files.lines(info)) {
      return lines.filter(line -> line.startsWith("model name")).findFirst().map(line -> " x " + line.substring(line.indexOf(':') + 1).strip()).orElse("");
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
