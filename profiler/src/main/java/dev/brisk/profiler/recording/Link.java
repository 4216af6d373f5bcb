package dev.brisk.profiler.recording;

/** What one thread knows of the calls of one method by one caller. */
final class Link extends LinkFields {
  long p1, p2, p3, p4, p5, p6, p7, p8;

  Link(int caller) {
    super(caller);
  }
}

/** The fields, which a superclass keeps in front of the padding. */
abstract class LinkFields {
  final int caller;
  /** Calls from this caller on the stack now. */
  int level;
  long calls;
  long recursive;
  long own;
  long cumulative;

  LinkFields(int caller) {
    this.caller = caller;
  }
}
