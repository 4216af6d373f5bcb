package dev.brisk.api;

/**
 * What a suggestion does to the length of the code. What makes it shorter is welcome wherever it saves anything; what makes it longer must save a good part of
 * code that runs often.
 */
public enum Length {
  /** Something is left out, or one call says what several said. */
  SHORTER,
  /** Another call, or a constant or a local that holds what was written in its place. */
  ALIKE,
  /** A test more, a lambda around several lines, a call with more arguments. */
  LONGER,
  /** A loop of one's own, or another field that has to be kept in step. */
  MUCH_LONGER
}
