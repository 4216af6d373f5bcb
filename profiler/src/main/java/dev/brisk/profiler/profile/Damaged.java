package dev.brisk.profiler.profile;

/** A line that no writer has written; the message names what is wrong with it. */
final class Damaged extends Exception {
  private static final long serialVersionUID = 1;

  Damaged(String message) {
    super(message);
  }
}
