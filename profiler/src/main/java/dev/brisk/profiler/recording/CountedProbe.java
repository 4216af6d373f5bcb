package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probes;

/** Counts calls, and those that throw. */
final class CountedProbe extends RecordingProbe {
  CountedProbe(Recording recording, int method) {
    super(recording, method);
  }

  @Override
  public Object enter() {
    try {
      records.get().count(method);
      return null;
    } catch (Throwable trouble) {
      recording.lost++;
      return LOST;
    }
  }

  @Override
  public void exit(Object call) {}

  @Override
  public void fail(Object call, Throwable thrown) {
    if (call == LOST) return;
    try {
      records.get().countThrown(method);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  Scope scope() {
    enter();
    return Probes.NO_SCOPE;
  }
}
