package dev.brisk.profiler.recording;

import dev.brisk.annotations.spi.Probe;

/** A method behind a probe, wrapped by hand as generated wrappers are. */
final class Wrapped {
  private final Probe probe;

  Wrapped(Probe probe) {
    this.probe = probe;
  }

  void call(Runnable method) {
    Object call = probe.enter();
    try {
      method.run();
      probe.exit(call);
    } catch (Throwable thrown) {
      probe.fail(call, thrown);
      throw thrown;
    }
  }

  <R> R later(java.util.function.Supplier<R> method) {
    Object call = probe.enter();
    R result;
    try {
      result = method.get();
    } catch (Throwable thrown) {
      probe.fail(call, thrown);
      throw thrown;
    }
    return probe.exitLater(call, result);
  }
}
