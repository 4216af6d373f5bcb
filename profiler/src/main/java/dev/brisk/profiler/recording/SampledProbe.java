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
      return null;
    }
  }

  @Override
  public void exit(Object call) {
    if (call != null) end((Sample) call);
  }

  @Override
  public void fail(Object call, Throwable thrown) {
    if (call != null) end((Sample) call);
    try {
      records.get().countThrown(method);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  public <R> R exitLater(Object call, R result) {
    if (call == null) return result;
    long start = ((Sample) call).start;
    end((Sample) call);
    return recording.completions.watch(this, start, result);
  }

  private void end(Sample sample) {
    try {
      sample.record.end(sample, System.nanoTime());
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  Scope scope() {
    Sample sample = (Sample) enter();
    return sample == null ? Probes.NO_SCOPE : new Open(sample);
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
      if (open.record == records.get()) {
        end(open);
      } else {
        recording.strayed(method);
      }
    }
  }
}
