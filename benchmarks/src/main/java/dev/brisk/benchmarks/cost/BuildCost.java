package dev.brisk.benchmarks.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares whole compilations: plain, with an empty plugin, and with Brisk and all its rules, in turn, each in a fresh JVM; and prints medians of the
 * ratios of CPU time, round by round. Arguments: jar of Brisk, class path of this program, folder with unpacked sources ({@code corpora}), folder with their
 * libraries, rounds.
 */
public final class BuildCost {
  private final Path processor;
  private final Path own;
  private final Path corpora;
  private final String libraries;
  private final int rounds;
  private final Path work = Files.createTempDirectory("brisk-cost");

  private BuildCost(String[] arguments) throws IOException {
    processor = Path.of(arguments[0]).toAbsolutePath();
    own = Path.of(arguments[1]).toAbsolutePath();
    corpora = Path.of(arguments[2]).toAbsolutePath();
    try (Stream<Path> jars = Files.list(Path.of(arguments[3]).toAbsolutePath())) {
      libraries = jars.map(Path::toString).sorted().collect(Collectors.joining(java.io.File.pathSeparator));
    }
    rounds = Integer.parseInt(arguments[4]);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 5) {
      System.err.println("arguments: jar of Brisk, class path of this program, folder of sources, folder of libraries, rounds");
      System.exit(2);
    }
    new BuildCost(arguments).run();
  }

  private void run() throws IOException, InterruptedException {
    Path classes = compiled();
    List<Path> h2 = sources(corpora.resolve("h2"));
    List<Path> lang = sources(corpora.resolve("commons-lang3"));
    System.out.println("JDK " + Runtime.version().feature() + ", " + rounds + " rounds\n");
    System.out.println("| build | lines | empty / plain | Brisk / plain | Brisk / empty |\n| --- | --- | --- | --- | --- |");
    compare("one large module (h2)", List.of(h2), libraries);
    compare("40 small modules (commons-lang3 in 40 parts)", parts(lang, 40), classes + java.io.File.pathSeparator + libraries);
    compare("one changed file (StringUtils)", List.of(lang.stream().filter(file -> file.endsWith("StringUtils.java")).toList()),
        classes + java.io.File.pathSeparator + libraries);
    System.out.println("\nBrisk's own share, by size of the compilation:\n");
    List<Path> all = new ArrayList<>();
    for (String name : List.of("commons-lang3", "jackson-databind", "guava", "h2")) all.addAll(sources(corpora.resolve(name)));
    java.util.Collections.shuffle(all, new java.util.Random(7));
    for (int lines : new int[] {10_000, 50_000, 100_000, 250_000, 500_000}) share(all, lines, classes + java.io.File.pathSeparator + libraries);
  }

  /** All corpora compiled once, so that any part of them compiles by itself. */
  private Path compiled() throws IOException, InterruptedException {
    Path classes = work.resolve("classes");
    for (String name : List.of("commons-lang3", "guava", "jackson-databind", "h2")) {
      measure(List.of(arguments(sources(corpora.resolve(name)), classes, libraries, List.of("-proc:none"))));
    }
    return classes;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java") && !file.endsWith("package-info.java")).sorted().toList();
    }
  }

  private static List<List<Path>> parts(List<Path> files, int count) {
    List<List<Path>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) parts.add(files.subList(i * files.size() / count, (i + 1) * files.size() / count));
    return parts;
  }

  private static long linesOf(List<Path> files) throws IOException {
    long lines = 0;
    for (Path file : files) lines += new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().count();
    return lines;
  }

  private void compare(String name, List<List<Path>> modules, String classPath) throws IOException, InterruptedException {
    double[] empty = new double[rounds];
    double[] brisk = new double[rounds];
    double[] both = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      double plainTime = time(modules, classPath, module -> List.of("-proc:none"));
      double emptyTime = time(modules, classPath, module -> List.of("-proc:none", "-processorpath", own.toString(), "-Xplugin:BriskEmpty"));
      double briskTime = time(modules, classPath, module -> brisk(module, ""));
      if (round < 0) continue;
      empty[round] = emptyTime / plainTime;
      brisk[round] = briskTime / plainTime;
      both[round] = briskTime / emptyTime;
    }
    long lines = 0;
    for (List<Path> module : modules) lines += linesOf(module);
    System.out.println("| " + name + " | " + lines + " | " + median(empty) + " | " + median(brisk) + " | " + median(both) + " |");
  }

  /** Median with the middle half of all rounds. */
  private static String median(double[] ratios) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", sorted[sorted.length / 2], sorted[sorted.length / 4], sorted[sorted.length * 3 / 4]);
  }

  private double time(List<List<Path>> modules, String classPath, Function<Path, List<String>> options) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < modules.size(); i++) {
      Path module = work.resolve("out/" + i);
      files.add(arguments(modules.get(i), module.resolve("target/classes"), classPath, options.apply(module)));
    }
    String output = measure(files);
    return Double.parseDouble(output.substring(output.lastIndexOf("cpu ") + 4).strip());
  }

  private void share(List<Path> all, int wanted, String classPath) throws IOException, InterruptedException {
    List<Path> some = new ArrayList<>();
    long lines = 0;
    for (Path file : all) {
      if (lines >= wanted) break;
      some.add(file);
      lines += linesOf(List.of(file));
    }
    System.out.println(lines + " lines:");
    measure(List.of(arguments(some, work.resolve("share/target/classes"), classPath, brisk(work.resolve("share"), " times=on")))).lines()
        .filter(line -> line.contains("brisk: ") && line.contains(" per "))
        .map(line -> "  " + line.substring(line.indexOf("brisk: ") + 7)).forEach(System.out::println);
  }

  private List<String> brisk(Path module, String more) {
    return List.of("-proc:none", "-processorpath", processor.toString(),
        "-Xplugin:Brisk rules=all report=note list=" + module.resolve("target/brisk/classes.sarif") + more);
  }

  private Path arguments(List<Path> sources, Path classes, String classPath, List<String> options) throws IOException {
    Files.createDirectories(classes);
    List<String> lines = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath, "-encoding", "UTF-8", "-implicit:none"));
    lines.addAll(options);
    for (Path source : sources) lines.add(source.toString());
    Path file = Files.createTempFile(work, "arguments", ".txt");
    return Files.write(file, lines);
  }

  private String measure(List<Path> argumentFiles) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", own.toString(),
        TimedJavac.class.getName()));
    for (Path file : argumentFiles) command.add(file.toString());
    Path log = work.resolve("log.txt");
    int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    String output = Files.readString(log);
    if (exit != 0) throw new IllegalStateException(output);
    return output;
  }
}
