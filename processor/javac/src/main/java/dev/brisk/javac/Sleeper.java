package dev.brisk.javac;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sleeps until nobody has woken it for five minutes. */
final class Sleeper implements Runnable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  @Override
  public void run() {
    long asleep;
    do {
      asleep = System.nanoTime();
      LockSupport.parkNanos(this, PATIENCE);
    } while (System.nanoTime() - asleep < PATIENCE && !Thread.currentThread().isInterrupted());
  }
}
