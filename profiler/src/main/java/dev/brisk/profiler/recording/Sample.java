package dev.brisk.profiler.recording;

/** A call under way that was chosen to be timed; used again afterwards. */
final class Sample {
  final ThreadRecord record;
  int method;
  long start;
  Sample following;

  Sample(ThreadRecord record) {
    this.record = record;
  }
}
