package dev.brisk.annotations.spi;

/**
 * Records the calls of one method. A wrapper calls {@link #enter} before the method and exactly one of the others after it, on the same thread. None of
 * these ever throws.
 */
public abstract class Probe {
  /** A call begins. What is returned belongs to the profiler and goes to the method that ends the call; it may be null. */
  public abstract Object enter();

  /** The call has returned. */
  public abstract void exit(Object call);

  /** The call has thrown. */
  public abstract void fail(Object call, Throwable thrown);

  /**
   * The call has returned a result that may be complete later: a {@code CompletionStage}, a {@code Future} or a {@code Flow.Publisher}. The time to its
   * completion is recorded apart from the time to the return.
   *
   * @return the result itself; for a {@code Flow.Publisher} one that behaves as it does
   */
  public abstract <R> R exitLater(Object call, R result);
}
