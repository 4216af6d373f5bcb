package dev.brisk.profiler.recording;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;

/** A probe whose numbers a recording adds up. Whatever goes wrong in it ends here: the call is then counted as lost and the application goes on. */
abstract class RecordingProbe extends Probe {
  final Recording recording;
  final ThreadLocal<ThreadRecord> records;
  final int method;

  RecordingProbe(Recording recording, int method) {
    this.recording = recording;
    this.records = recording.records;
    this.method = method;
  }

  /** Enters the method as a block. */
  abstract Scope scope();
}
