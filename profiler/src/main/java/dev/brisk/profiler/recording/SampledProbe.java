package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probes;

/** Counts calls, and those that throw, and times one in many. */
final class SampledProbe extends RecordingProbe {
  SampledProbe(Recording recording, int method) {
    super(recording, method);
  }

  @Override
  public Object enter() {
    try {
      return records.get().sample(method);
    } catch (Throwable trouble) {
      recording.lost++;
      return LOST;
    }
  }

  @Override
  public void exit(Object call) {
    if (call == null || call == LOST) return;
    try {
      end((Sample) call);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  public void fail(Object call, Throwable thrown) {
    if (call == LOST) return;
    try {
      if (call != null) end((Sample) call);
      records.get().countThrown(method);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  long startOf(Object call) {
    return ((Sample) call).start;
  }

  private static void end(Sample sample) {
    sample.record.end(sample, System.nanoTime());
  }

  @Override
  Scope scope() {
    return enter() instanceof Sample sample ? new Open(sample) : Probes.NO_SCOPE;
  }

  private final class Open implements Scope {
    private Sample sample;

    Open(Sample sample) {
      this.sample = sample;
    }

    @Override
    public void close() {
      Sample open = sample;
      if (open == null) return;
      sample = null;
      try {
        if (open.record == records.get()) {
          end(open);
        } else {
          recording.strayed(method);
        }
      } catch (Throwable trouble) {
        recording.lost++;
      }
    }
  }
}
