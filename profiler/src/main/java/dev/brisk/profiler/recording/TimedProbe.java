package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probes;

/** Times calls and tells who called. */
class TimedProbe extends RecordingProbe {
  TimedProbe(Recording recording, int method) {
    super(recording, method);
  }

  @Override
  public Object enter() {
    try {
      return records.get().begin(method);
    } catch (Throwable trouble) {
      recording.lost++;
      return null;
    }
  }

  @Override
  public void exit(Object call) {
    if (call == null) return;
    try {
      long now = System.nanoTime();
      Frame frame = (Frame) call;
      frame.record.end(frame, now, false);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  public void fail(Object call, Throwable thrown) {
    if (call == null) return;
    try {
      long now = System.nanoTime();
      Frame frame = (Frame) call;
      frame.record.end(frame, now, true);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  @Override
  public final <R> R exitLater(Object call, R result) {
    if (call == null) return result;
    try {
      long start = ((Frame) call).start;
      exit(call);
      return recording.completions.watch(this, start, result);
    } catch (Throwable trouble) {
      recording.lost++;
      return result;
    }
  }

  @Override
  final Scope scope() {
    Frame frame = (Frame) enter();
    return frame == null ? Probes.NO_SCOPE : new Open(frame);
  }

  /** Knows the frame by its start as well, since after a call further out has ended the frame may serve another call. */
  private final class Open implements Scope {
    private Frame frame;
    private final long start;

    Open(Frame frame) {
      this.frame = frame;
      this.start = frame.start;
    }

    @Override
    public void close() {
      Frame open = frame;
      if (open == null) return;
      frame = null;
      try {
        if (open.record != records.get()) {
          recording.strayed(method);
        } else if (open.start == start && open.method == method) {
          exit(open);
        }
      } catch (Throwable trouble) {
        recording.lost++;
      }
    }
  }
}
