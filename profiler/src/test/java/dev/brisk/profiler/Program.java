package dev.brisk.profiler;

import dev.brisk.annotations.Profiling;
import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Probes;

/** A program with a method wrapped by hand; started by tests in a JVM of its own. */
public final class Program {
  private static final Probe WORK = Probes.of("shop.Work", "work(int)");

  private Program() {}

  /** Arguments: how often to work; how many ms to wait then; and {@code halt} to end without good-bye. */
  public static void main(String[] arguments) throws InterruptedException {
    int calls = Integer.parseInt(arguments[0]);
    int thrown = 0;
    for (int i = 0; i < calls; i++) {
      try (Scope scope = Profiling.scope("turn")) {
        work(i);
      } catch (IllegalStateException e) {
        thrown++;
      }
    }
    System.out.println("worked " + calls + ", thrown " + thrown + ", same " + (Profiling.of(Runnable.class, WORKER) == WORKER));
    if (arguments.length > 1) Thread.sleep(Long.parseLong(arguments[1]));
    if (arguments.length > 2) Runtime.getRuntime().halt(3);
  }

  private static final Runnable WORKER = () -> {};

  private static int work(int i) {
    if (!Probes.ON) return workItself(i);
    Object call = WORK.enter();
    try {
      int result = workItself(i);
      WORK.exit(call);
      return result;
    } catch (Throwable thrown) {
      WORK.fail(call, thrown);
      throw thrown;
    }
  }

  private static int workItself(int i) {
    if (i % 10 == 9) throw new IllegalStateException();
    return i;
  }
}
