package dev.brisk.benchmarks.profiling;

/** Takes about 20 ns: a chain of steps that each wait for the one before. */
final class Mixing implements Work {
  private static final int STEPS = 12;

  @Override
  public long next(long from) {
    long x = from;
    for (int i = 0; i < STEPS; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
