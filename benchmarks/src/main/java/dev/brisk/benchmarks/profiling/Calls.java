package dev.brisk.benchmarks.profiling;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One call, direct, wrapped, and between two looks at the clock, than which no timing can be cheaper. Each thread has objects of its own, so that whatever threads share is the profiler's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Calls {
  private final Work work = new Mixing();
  private final Work wrapper = new WorkWrapper(new Mixing());
  private long spent;
  private long value = 88172645463325252L;

  @Benchmark
  public long direct() {
    value = work.next(value);
    return value;
  }

  @Benchmark
  public long wrapped() {
    value = wrapper.next(value);
    return value;
  }

  @Benchmark
  public long clock() {
    long before = System.nanoTime();
    value = work.next(value);
    spent += System.nanoTime() - before;
    return value;
  }
}
