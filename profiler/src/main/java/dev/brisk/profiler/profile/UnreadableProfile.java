package dev.brisk.profiler.profile;

/** A file that holds no profile that can be read; the message says why and what to do, and is meant for users. */
public final class UnreadableProfile extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableProfile(String message) {
    super(message);
  }
}
