package dev.brisk.benchmarks;

import java.util.Random;

/** What numbers inputs are made of; texts are made from the numbers. */
public enum Values {
  /** Beyond the caches of small boxed values; a tenth is negative. This is what benchmarks run on. */
  TYPICAL {
    @Override
    long next(int index, Random random) {
      long value = 1_000 + random.nextInt(999_000);
      return random.nextInt(10) == 0 ? -value : value;
    }
  },
  /** Few different ones, small enough for the caches of boxed values, with 0 among them. */
  DUPLICATES {
    @Override
    long next(int index, Random random) {
      return random.nextInt(3);
    }
  },
  /** All below zero. */
  NEGATIVE {
    @Override
    long next(int index, Random random) {
      return -1 - random.nextInt(1_000_000);
    }
  },
  /** The least and the greatest of their type, NaN, 0 and -1. */
  EXTREME {
    private final long[] values = {Long.MIN_VALUE, -1, Long.MAX_VALUE, 0, Long.MIN_VALUE};

    @Override
    long next(int index, Random random) {
      return values[index % values.length];
    }
  };

  abstract long next(int index, Random random);
}
