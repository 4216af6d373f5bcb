package dev.brisk.profiler.recording;

/** Times calls, tells who called, and what the thread allocated meanwhile. */
final class AllocatedProbe extends TimedProbe {
  AllocatedProbe(Recording recording, int method) {
    super(recording, method);
  }

  @Override
  public Object enter() {
    try {
      ThreadRecord record = records.get();
      // Before the start is noted, so that asking for the bytes counts as the caller's time.
      long bytes = record.bytes();
      Frame frame = record.begin(method);
      frame.startBytes = bytes;
      frame.innerBytes = 0;
      return frame;
    } catch (Throwable trouble) {
      recording.lost++;
      return null;
    }
  }

  /** So far nobody but the profiler has allocated anything within the call. */
  @Override
  void begun(Frame frame) {
    long bytes = frame.record.bytes();
    if (bytes >= 0 && frame.startBytes >= 0) frame.record.ownBytes += bytes - frame.startBytes;
  }

  @Override
  void end(Frame frame, long now, boolean failed) {
    frame.record.end(frame, now, failed, frame.record.bytes());
  }
}
