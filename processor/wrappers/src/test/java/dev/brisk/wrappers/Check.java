package dev.brisk.wrappers;

import java.util.Objects;

/** What the constructs say about themselves when they run. */
public final class Check {
  private Check() {}

  public static void that(boolean truth) {
    if (!truth) throw new AssertionError();
  }

  public static void equal(Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) throw new AssertionError(actual + " is not " + expected);
  }

  /** Runs code that has to throw, and gives what it threw. */
  public static Throwable thrown(Code code) {
    try {
      code.run();
    } catch (Throwable thrown) {
      return thrown;
    }
    throw new AssertionError("nothing was thrown");
  }

  /** Code that may throw. */
  public interface Code {
    void run() throws Throwable;
  }
}
