package dev.brisk.benchmarks.profiling;

import dev.brisk.benchmarks.CpuTimeProfiler;
import dev.brisk.benchmarks.Plan;
import dev.brisk.benchmarks.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares the wrapped call in each mode with the direct one, in turn, each in a fresh JVM, and compares within a round only: what else the machine does
 * then hits both. Writes the ratios to {@code profiling-cost.tsv}.
 */
public final class ProfilingCost {
  /** Measures on the JDK that runs Maven; with {@code -Drule=MODE,...} added, some modes only. */
  static final String COMMAND = "mvn -q -B -pl benchmarks -am process-classes -Pmeasure -Dmain=dev.brisk.benchmarks.profiling.ProfilingCost -Drounds=6";

  /** Not a mode, but what two looks at the clock cost alone. */
  private static final String CLOCK = "clock";
  private static final List<String> MODES = List.of(CLOCK, "off", "counted", "sampled", "timed", "allocated", "jfr");
  private static final int[] THREADS = {1, 2, 4};
  /** Not a mode either, but a whole JVM that makes one call, in mode off. */
  private static final String START_UP = "start-up";
  /** A JVM's start varies more than a call. */
  private static final int STARTS_PER_ROUND = 20;
  private static final String HEADER = """
      # A wrapped call of a method of about 20 ns, against the direct call, as benchmarks/ measures them. Written by
      #   %s
      # once on each JDK. Mode clock is no mode, but the call between two looks at the clock, than which no timing can be cheaper.
      # Nor is start-up one, but a whole JVM that makes one such call and opens a scope, the profiler being off.
      # ratio: CPU time of the wrapped call over that of the direct one, median of the rounds; error: half the width of its 95 %% interval;
      # bytes: what one call allocates.
      # mode\tthreads\tjdk\tratio\terror\tbytes
      """.formatted(COMMAND);

  private record Cost(double nanos, double bytes) {}

  private final Plan plan;
  private final Path work;

  private ProfilingCost(Plan plan, Path work) {
    this.plan = plan;
    this.work = work;
  }

  public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
    Path folder = Repository.root().resolve("benchmarks");
    Path work = Files.createDirectories(folder.resolve("target/profiling-cost"));
    List<CostRow> rows = new ProfilingCost(Plan.asked(), work).rows();
    merge(rows);
    rows.forEach(row -> System.out.println(row.line()));
  }

  static Path file() {
    return Repository.root().resolve("benchmarks/src/main/resources/dev/brisk/benchmarks/profiling/profiling-cost.tsv");
  }

  /** What was measured last, on each JDK. */
  static List<CostRow> measured() throws IOException {
    return Files.readAllLines(file()).stream().filter(line -> !line.startsWith("#")).map(CostRow::parse).toList();
  }

  /** Replaces the rows of this JDK and these modes. */
  private static void merge(List<CostRow> measured) throws IOException {
    List<CostRow> rows = new ArrayList<>(measured);
    if (Files.exists(file())) measured().stream().filter(row -> row.jdk() != Runtime.version().feature() || !isAsked(row.mode())).forEach(rows::add);
    rows.sort(CostRow.ORDER);
    StringBuilder text = new StringBuilder(HEADER);
    for (CostRow row : rows) text.append(row.line()).append('\n');
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
  }

  private static boolean isAsked(String mode) {
    String asked = System.getProperty("rule", "all");
    return asked.equals("all") || List.of(asked.split(",")).contains(mode);
  }

  private List<CostRow> rows() throws IOException, RunnerException, InterruptedException {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    Map<String, List<Double>> bytes = new LinkedHashMap<>();
    for (int round = 1; round <= plan.rounds() && MODES.stream().anyMatch(ProfilingCost::isAsked); round++) {
      for (int threads : THREADS) {
        Cost direct = cost("direct", "off", threads);
        StringBuilder told = new StringBuilder("round " + round + "/" + plan.rounds() + ", " + threads + " threads: direct " + shown(direct.nanos) + " ns");
        for (String mode : MODES) {
          if (!isAsked(mode)) continue;
          Cost wrapped = mode.equals(CLOCK) ? cost(CLOCK, "off", threads) : cost("wrapped", mode, threads);
          double ratio = wrapped.nanos / direct.nanos;
          ratios.computeIfAbsent(mode + "\t" + threads, key -> new ArrayList<>()).add(ratio);
          bytes.computeIfAbsent(mode + "\t" + threads, key -> new ArrayList<>()).add(wrapped.bytes);
          told.append(", ").append(mode).append(' ').append(shown(ratio));
        }
        System.out.println(told);
      }
    }
    List<CostRow> rows = new ArrayList<>();
    ratios.forEach((key, all) -> {
      String[] parts = key.split("\t");
      double allocated = CostRow.median(bytes.get(key).stream().mapToDouble(Double::doubleValue).toArray());
      rows.add(CostRow.of(parts[0], Integer.parseInt(parts[1]), all, allocated));
    });
    if (isAsked(START_UP)) rows.add(startUp());
    return rows;
  }

  private CostRow startUp() throws IOException, InterruptedException {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < plan.rounds() * STARTS_PER_ROUND; i++) {
      double direct = cpuTime("direct");
      ratios.add(cpuTime("wrapped") / direct);
    }
    return CostRow.of(START_UP, 1, ratios, Double.NaN);
  }

  private static double cpuTime(String form) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dbrisk.profile=off", "-cp",
        System.getProperty("java.class.path"), StartUp.class.getName(), form).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IllegalStateException(output);
    return Double.parseDouble(output.strip());
  }

  private static String shown(double number) {
    return String.format(java.util.Locale.ROOT, "%.2f", number);
  }

  /** One fresh JVM; the lower quartile of its iterations, since a busy machine only ever adds time. */
  private Cost cost(String method, String mode, int threads) throws RunnerException {
    List<String> jvm = new ArrayList<>(List.of("-Xms512m", "-Xmx512m", "-Dbrisk.profile=" + mode, "-Dbrisk.profile.output=" + work.resolve("run.jsonl")));
    if (mode.equals("jfr")) jvm.add("-XX:StartFlightRecording:filename=" + work.resolve("run.jfr") + ",maxsize=64m");
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Calls.class.getName().replace(".", "\\.") + "\\." + method + "$")
        .forks(1)
        .threads(threads)
        .warmupIterations(plan.warmups()).warmupTime(TimeValue.milliseconds(plan.millis()))
        .measurementIterations(plan.iterations()).measurementTime(TimeValue.milliseconds(plan.millis()))
        .jvmArgsAppend(jvm.toArray(String[]::new))
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTimeProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
    Collection<RunResult> results = new Runner(options.build()).run();
    List<IterationResult> iterations = new ArrayList<>();
    for (RunResult result : results) result.getBenchmarkResults().forEach(fork -> iterations.addAll(fork.getIterationResults()));
    double[] nanos = iterations.stream().mapToDouble(iteration -> secondary(iteration, CpuTimeProfiler.LABEL)).sorted().toArray();
    double[] bytes = iterations.stream().mapToDouble(iteration -> secondary(iteration, "gc.alloc.rate.norm")).toArray();
    return new Cost(nanos[nanos.length / 4], CostRow.median(bytes));
  }

  private static double secondary(IterationResult iteration, String label) {
    return iteration.getSecondaryResults().get(label).getScore();
  }
}
