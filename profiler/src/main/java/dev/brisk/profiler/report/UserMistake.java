package dev.brisk.profiler.report;

/** Something the user can put right; the message says how. */
final class UserMistake extends Exception {
  private static final long serialVersionUID = 1;
  private final int status;

  private UserMistake(String message, int status) {
    super(message);
    this.status = status;
  }

  /** A file that can't be read or written. */
  static UserMistake file(String message) {
    return new UserMistake(message, 1);
  }

  /** An argument that makes no sense. */
  static UserMistake argument(String message) {
    return new UserMistake(message, 2);
  }

  int status() {
    return status;
  }
}
