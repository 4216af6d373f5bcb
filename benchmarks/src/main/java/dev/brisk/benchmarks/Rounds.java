package dev.brisk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH, in a process whose class path holds the compiled benchmarks. A round goes through all rules, slow form and fast form next to
 * each other, so that what else the machine does hits both alike and no pair only once.
 */
public final class Rounds {
  private Rounds() {}

  /** Runs the benchmarks of these rules and returns the scores of all iterations. */
  public static List<Score> run(Workbench workbench, Plan plan, List<RuleForms> rules) throws IOException, InterruptedException {
    Path scores = Files.createTempFile("brisk-scores", ".tsv");
    try {
      List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Djmh.ignoreLock=true", "-classpath", workbench.classPath(), Rounds.class.getName(), scores.toString()));
      command.addAll(plan.arguments());
      rules.forEach(rule -> command.add(rule.packageName() + "." + rule.id()));
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) throw new IllegalStateException("the benchmarks ended with status " + status);
      return Files.readAllLines(scores).stream().map(Score::parse).toList();
    } finally {
      Files.delete(scores);
    }
  }

  /** Arguments: the file for the scores, the plan, the benchmark classes. */
  public static void main(String[] args) throws IOException, RunnerException {
    Plan plan = Plan.parse(Arrays.asList(args).subList(1, 6));
    List<String> benchmarks = Arrays.asList(args).subList(6, args.length);
    try (PrintWriter scores = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
      for (int round = 1; round <= plan.rounds(); round++) {
        for (String benchmark : benchmarks) {
          for (int size : plan.sizes()) pair(benchmark, size, round, plan, scores);
        }
      }
    }
  }

  private static void pair(String benchmark, int size, int round, Plan plan, PrintWriter scores) throws RunnerException {
    String rule = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    Options options = new OptionsBuilder()
        .include("^" + benchmark.replace(".", "\\.") + "\\.(slow|fast)$")
        .param("size", Integer.toString(size))
        .forks(1)
        .warmupIterations(plan.warmups()).warmupTime(TimeValue.milliseconds(plan.millis()))
        .measurementIterations(plan.iterations()).measurementTime(TimeValue.milliseconds(plan.millis()))
        // Touched beforehand: a form that allocates must not pay for memory that the system hands out for the first time. Addresses of hosts are
        // not remembered: looking them up is what one of the rules is about.
        .jvmArgsAppend("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-Dsun.net.inetaddr.ttl=0")
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTimeProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
    StringBuilder told = new StringBuilder(rule + " " + size + ", round " + round + "/" + plan.rounds() + ":");
    for (RunResult run : new Runner(options).run()) {
      String form = run.getParams().getBenchmark().endsWith(".slow") ? "slow" : "fast";
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          double nanos = secondary(iteration, CpuTimeProfiler.LABEL);
          scores.println(new Score(rule, size, form, round, nanos, secondary(iteration, "gc.alloc.rate.norm")).line());
        }
      }
      told.append(String.format(" %s %.0f ns", form, run.getSecondaryResults().get(CpuTimeProfiler.LABEL).getScore()));
    }
    System.out.println(told);
  }

  private static double secondary(IterationResult iteration, String label) {
    return iteration.getSecondaryResults().get(label).getScore();
  }
}
