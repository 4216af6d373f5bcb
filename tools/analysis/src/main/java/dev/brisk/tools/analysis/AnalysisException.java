package dev.brisk.tools.analysis;

/** The analysis could not be done at all; the message is a sentence for the user that names what is at fault. */
public final class AnalysisException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public AnalysisException(String message) {
    super(message);
  }

  /** With a message for the user and what led to it. */
  public AnalysisException(String message, Throwable cause) {
    super(message, cause);
  }
}
