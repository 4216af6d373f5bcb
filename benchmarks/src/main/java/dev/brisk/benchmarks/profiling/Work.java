package dev.brisk.benchmarks.profiling;

/** Something to call. */
interface Work {
  long next(long from);
}
