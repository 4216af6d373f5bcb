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
  public final void exit(Object call) {
    end(call, false);
  }

  @Override
  public final void fail(Object call, Throwable thrown) {
    end(call, true);
  }

  private void end(Object call, boolean failed) {
    if (call == null) return;
    try {
      long now = System.nanoTime();
      end((Frame) call, now, failed);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  /** Records the end of a call. */
  void end(Frame frame, long now, boolean failed) {
    frame.record.end(frame, now, failed);
  }

  @Override
  final long startOf(Object call) {
    return ((Frame) call).start;
  }

  @Override
  final Scope scope() {
    Frame frame = (Frame) enter();
    if (frame == null) return Probes.NO_SCOPE;
    Scope open = new Open(frame);
    begun(frame);
    return open;
  }

  /** All is made that the call's record needs. */
  void begun(Frame frame) {}

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
