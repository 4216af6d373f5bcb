package dev.brisk.profiler.recording;

/** A call under way; used again for the next call at the same depth of the same thread. */
final class Frame extends FrameFields {
  long p1, p2, p3, p4, p5, p6, p7, p8;

  Frame(ThreadRecord record, int depth) {
    super(record, depth);
  }
}

/** The fields, which a superclass keeps in front of the padding. */
abstract class FrameFields {
  final ThreadRecord record;
  final int depth;
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

  FrameFields(ThreadRecord record, int depth) {
    this.record = record;
    this.depth = depth;
  }
}
