package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;

/** A probe whose numbers a recording adds up. Whatever goes wrong in it ends here: the call is then counted as lost and the application goes on. */
abstract class RecordingProbe extends Probe {
  /** Stands for a call that was not counted where null stands for one that is not timed: that it throws must not be counted either. */
  static final Object LOST = new Object();

  final Recording recording;
  final ThreadLocal<ThreadRecord> records;
  final int method;

  RecordingProbe(Recording recording, int method) {
    this.recording = recording;
    this.records = recording.records;
    this.method = method;
  }

  @Override
  public final <R> R exitLater(Object call, R result) {
    if (call == null || call == LOST) return result;
    try {
      long start = startOf(call);
      exit(call);
      return recording.completions.watch(this, start, result);
    } catch (Throwable trouble) {
      recording.lost++;
      return result;
    }
  }

  /** When a call that is timed began, in ns. */
  long startOf(Object call) {
    throw new IllegalStateException("no call is timed");
  }

  /** Enters the method as a block. */
  abstract Scope scope();
}
