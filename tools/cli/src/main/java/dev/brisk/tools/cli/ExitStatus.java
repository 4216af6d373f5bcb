package dev.brisk.tools.cli;

/** What the command tells the shell. */
final class ExitStatus {
  /** Done, and nothing was found that should fail. */
  static final int GOOD = 0;
  /** Done, and something was found that should fail; of {@code fix} that fixes are there which were not applied. */
  static final int FOUND = 1;
  /** The command line, or a file or folder it names, can't be used; nothing was written. */
  static final int UNUSABLE = 2;
  /** Begun and not finished: something can't be written, or Brisk itself failed. */
  static final int UNFINISHED = 3;

  private ExitStatus() {}
}
