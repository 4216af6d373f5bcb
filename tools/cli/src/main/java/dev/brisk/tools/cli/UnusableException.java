package dev.brisk.tools.cli;

/** An option or a file that can't be used; the message names it. */
final class UnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableException(String message) {
    super(message);
  }
}
