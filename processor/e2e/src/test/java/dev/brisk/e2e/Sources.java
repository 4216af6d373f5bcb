package dev.brisk.e2e;

/** Sources that several tests compile. */
final class Sources {
  /** One finding, of BoxedAccumulator. */
  static final String SUM = """
      class Sum {
        long of(long[] xs) {
          Long total = 0L;
          for (long x : xs) total += x;
          return total;
        }
      }
      """;

  private Sources() {}
}
