package dev.brisk.benchmarks;

import java.util.List;

/** How long and how often to measure. In each round every form of every rule gets one fresh JVM. */
public record Plan(int rounds, int warmups, int iterations, int millis, List<Integer> sizes) {

  /** The sizes that the evidence is for. */
  public static final List<Integer> SIZES = List.of(100, 10_000);

  /** The plan that the system properties {@code rounds}, {@code warmups}, {@code iterations} and {@code millis} ask for. */
  public static Plan asked() {
    return new Plan(Integer.getInteger("rounds", 3), Integer.getInteger("warmups", 5), Integer.getInteger("iterations", 10),
        Integer.getInteger("millis", 100), SIZES);
  }

  List<String> arguments() {
    List<String> words = new java.util.ArrayList<>();
    for (int number : new int[] {rounds, warmups, iterations, millis}) words.add(Integer.toString(number));
    words.add(String.join(",", sizes.stream().map(String::valueOf).toList()));
    return words;
  }

  static Plan parse(List<String> words) {
    List<Integer> sizes = java.util.Arrays.stream(words.get(4).split(",")).map(Integer::valueOf).toList();
    return new Plan(Integer.parseInt(words.get(0)), Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)),
        Integer.parseInt(words.get(3)), sizes);
  }
}
