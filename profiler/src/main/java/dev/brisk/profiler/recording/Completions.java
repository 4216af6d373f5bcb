package dev.brisk.profiler.recording;

import dev.brisk.profiler.profile.Totals;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Records when results complete that were returned before. */
final class Completions {
  private static final int MOST_WATCHED = 100_000;
  /** A future that nobody else holds will never be told from one that is not done yet; after this time it is not kept for our sake. */
  private static final long HELD_NANOS = 10_000_000_000L;

  private final Recording recording;
  private final ConcurrentLinkedQueue<Watched> arrived = new ConcurrentLinkedQueue<>();
  private final List<Watched> watched = new LinkedList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  /** The thread that looks after futures; null if there is none yet. */
  volatile Thread watcher;
  volatile long unwatched;

  Completions(Recording recording) {
    this.recording = recording;
  }

  /**
   * Records the time from {@code start} to the completion of a result.
   *
   * @return the result, or a publisher that stands for it
   */
  @SuppressWarnings("unchecked")
  <R> R watch(RecordingProbe probe, long start, R result) {
    if (result instanceof CompletionStage<?> stage) {
      int method = recording.completionOf(probe.method);
      stage.whenComplete((value, thrown) -> completed(method, start, thrown != null));
    } else if (result instanceof Future<?> future) {
      later(recording.completionOf(probe.method), start, future);
    } else if (result instanceof Flow.Publisher<?> publisher) {
      return (R) new TimedPublisher<>(publisher, start, recording.completionOf(probe.method), this);
    }
    return result;
  }

  /** A result is complete, on this thread. */
  void completed(int method, long start, boolean failed) {
    try {
      long time = System.nanoTime() - start;
      ThreadRecord record = recording.records.get();
      Node node = record.node(method);
      node.single(record.linkOf(node, Totals.ROOT), time, failed);
    } catch (Throwable trouble) {
      recording.lost++;
    }
  }

  private void later(int method, long start, Future<?> future) {
    if (future.isDone()) {
      completed(method, start, failed(future));
      return;
    }
    if (underWay.incrementAndGet() > MOST_WATCHED) {
      underWay.decrementAndGet();
      unwatched++;
      return;
    }
    arrived.add(new Watched(method, start, future));
    if (underWay.get() == 1) LockSupport.unpark(watcher);
  }

  /**
   * Looks which futures are done.
   *
   * @return whether any are under way
   */
  synchronized boolean look() {
    for (Watched next = arrived.poll(); next != null; next = arrived.poll()) watched.add(next);
    long now = System.nanoTime();
    for (Iterator<Watched> each = watched.iterator(); each.hasNext(); ) {
      Watched next = each.next();
      Future<?> future = next.weak.get();
      if (future != null && !future.isDone()) {
        if (now - next.start > HELD_NANOS) next.held = null;
        continue;
      }
      if (future != null) completed(next.method, next.start, failed(future));
      each.remove();
      underWay.decrementAndGet();
    }
    return !watched.isEmpty();
  }

  /** Of a future that is done. A wait that ends at once takes no notice of interrupts on the thread that looks, but the one that returned it may carry one. */
  private static boolean failed(Future<?> future) {
    if (future.isCancelled()) return true;
    boolean interrupted = Thread.interrupted();
    try {
      future.get();
      return false;
    } catch (Exception thrown) {
      return true;
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private static final class Watched {
    final int method;
    final long start;
    final WeakReference<Future<?>> weak;
    Object held;

    Watched(int method, long start, Future<?> future) {
      this.method = method;
      this.start = start;
      this.weak = new WeakReference<>(future);
      this.held = future;
    }
  }
}
