package dev.brisk.tools.analysis;

/** Hears how far an analysis is, for progress bars. */
public interface Watcher {
  /** Looks away. */
  Watcher NONE = new Watcher() {};

  /** So many files will be analysed. */
  default void begins(int files) {}

  /** One more file has been analysed, so many of them so far. */
  default void analysed(int files) {}
}
