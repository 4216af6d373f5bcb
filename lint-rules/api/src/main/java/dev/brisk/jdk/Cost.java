package dev.brisk.jdk;

/** Cost classes, each with a weight relative to a comparison of two ints. */
public enum Cost {
  /** Like reading a field. */
  FREE(1),
  /** A few nanoseconds. */
  CHEAP(3),
  /** About ten comparisons of ints. */
  CALL(10),
  /** A hash or tree lookup. */
  LOOKUP(20),
  /** Walks data. */
  SCAN(60),
  /** Regular expressions, formatting, parsing, reflection: a hundred nanoseconds and more. */
  HEAVY(500),
  /** Waits for something outside. */
  BLOCKING(100_000);

  private final int weight;

  Cost(int weight) {
    this.weight = weight;
  }

  /** Cost in comparisons of ints, to an order of magnitude. */
  public int weight() {
    return weight;
  }
}
