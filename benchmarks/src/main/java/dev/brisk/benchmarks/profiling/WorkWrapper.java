package dev.brisk.benchmarks.profiling;

import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Probes;

/** What the generator makes of {@link Work}. */
final class WorkWrapper implements Work {
  private static final Probe NEXT = Probes.of("dev.brisk.benchmarks.profiling.Work", "next(long)");

  private final Work delegate;

  WorkWrapper(Work delegate) {
    this.delegate = delegate;
  }

  @Override
  public long next(long from) {
    if (!Probes.ON) return delegate.next(from);
    Object call = NEXT.enter();
    try {
      long result = delegate.next(from);
      NEXT.exit(call);
      return result;
    } catch (Throwable thrown) {
      NEXT.fail(call, thrown);
      throw thrown;
    }
  }
}
