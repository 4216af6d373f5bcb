package dev.brisk.profiler.recording;

/** A call under way; used again for the next call from the same frame. */
final class Frame extends FrameFields {
  long p1, p2, p3, p4, p5, p6, p7, p8;

  Frame(ThreadRecord record, Frame up) {
    super(record, up);
  }
}

/** The fields, which a superclass keeps in front of the padding. */
abstract class FrameFields {
  final ThreadRecord record;
  /** That of the caller; null for the outside. */
  final Frame up;
  /** For calls made from within; null until there was one. */
  Frame down;
  int method;
  Node node;
  Link link;
  /** When the call began, in ns. */
  long start;
  /** Time of calls made from within, in ns. */
  long inner;
  /** What the thread had allocated when the call began. */
  long startBytes;
  /** Bytes of calls made from within. */
  long innerBytes;

  FrameFields(ThreadRecord record, Frame up) {
    this.record = record;
    this.up = up;
  }
}
