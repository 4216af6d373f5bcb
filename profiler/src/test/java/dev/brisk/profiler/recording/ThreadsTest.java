package dev.brisk.profiler.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brisk.profiler.profile.Profile;
import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.settings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recorded of calls on many threads. */
class ThreadsTest {
  /** For the run that a release is measured with: 10000000. */
  private static final int CALLS = Integer.getInteger("brisk.exactness.calls", 100_000);

  @Test
  void countsAreExactAndTimesAddUp() throws Exception {
    Recorded recorded = Recorded.in(Mode.TIMED);
    Wrapped work = recorded.method("work(int)");
    Wrapped deep = recorded.method("deep(int)");
    int threads = 8;
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) all.add(new Thread(() -> exercise(work, deep)));
    // Summed up meanwhile, which must not change anything.
    for (Thread thread : all) thread.start();
    while (all.stream().anyMatch(Thread::isAlive)) {
      recorded.profile();
      Thread.sleep(20);
    }
    Profile profile = recorded.profile();
    Totals works = recorded.totalsOf("work(int)");
    Totals deeps = recorded.totalsOf("deep(int)");
    // Of ten calls, one is of work, which calls deep nine levels down; one in four of these throws all the way up.
    assertThat(works.calls).isEqualTo((long) threads * CALLS / 10);
    assertThat(deeps.calls).isEqualTo((long) threads * CALLS / 10 * 9);
    assertThat(works.recursive).isZero();
    assertThat(deeps.recursive).isEqualTo((long) threads * CALLS / 10 * 8);
    assertThat(works.thrown).isEqualTo((long) threads * CALLS / 10 / 4);
    assertThat(deeps.thrown).isEqualTo((long) threads * CALLS / 10 / 4 * 9);
    long[] sums = Recorded.ownAndRoots(profile);
    System.out.printf("exactness: %d calls, own times %d ns, roots %d ns%n", works.calls + deeps.calls, sums[0], sums[1]);
    assertThat(sums[0]).isCloseTo(sums[1], org.assertj.core.data.Percentage.withPercentage(1));
    assertThat(recorded.edge("deep(int)", "deep(int)").calls).isEqualTo(deeps.recursive);
    assertThat(recorded.edge("work(int)", "deep(int)").cumulative).isEqualTo(deeps.cumulative);
    assertThat(profile.usage.lost()).isZero();
    long[] counted = new long[1];
    deeps.times.each((low, width, calls) -> counted[0] += calls);
    assertThat(counted[0]).isEqualTo(deeps.calls);
  }

  private static final RuntimeException THROWN = new RuntimeException(null, null, false, false) {
    private static final long serialVersionUID = 1;
  };

  private static void exercise(Wrapped work, Wrapped deep) {
    for (int i = 0; i < CALLS / 10; i++) {
      boolean throwing = i % 4 == 0;
      try {
        work.call(() -> down(deep, 9, throwing));
      } catch (RuntimeException thrown) {
        if (thrown != THROWN) throw thrown;
      }
    }
  }

  private static void down(Wrapped deep, int levels, boolean throwing) {
    if (levels == 0) {
      if (throwing) throw THROWN;
      return;
    }
    deep.call(() -> down(deep, levels - 1, throwing));
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "SAMPLED", "TIMED", "ALLOCATED"})
  void tenThousandShortThreadsTakeBoundedMemory(Mode mode) throws InterruptedException {
    Recorded recorded = Recorded.in(mode);
    Wrapped method = recorded.method("m()");
    int most = 0;
    for (int i = 0; i < 10_000; i++) {
      Thread thread = new Thread(() -> method.call(() -> {}));
      thread.start();
      thread.join();
      most = Math.max(most, recorded.recording.threads());
    }
    assertThat(most).isLessThan(600);
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(10_000);
    assertThat(recorded.recording.threads()).isLessThan(5);
  }

  @Test
  void poolsThatForgetTheirThreadsVariablesDoNotPileUpRecords() {
    Recorded recorded = Recorded.in(Mode.TIMED);
    Wrapped method = recorded.method("m()");
    for (int i = 0; i < 10_000; i++) {
      method.call(() -> {});
      recorded.recording.records.remove();
    }
    assertThat(recorded.recording.threads()).isLessThan(600);
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(10_000);
    assertThat(recorded.recording.threads()).isEqualTo(1);
  }

  @Test
  void poolsAreRecordedTaskByTask() throws Exception {
    Recorded recorded = Recorded.in(Mode.TIMED);
    Wrapped outer = recorded.method("outer()");
    Wrapped inner = recorded.method("inner()");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> tasks = new ArrayList<>();
      outer.call(() -> {
        for (int i = 0; i < 1000; i++) tasks.add(pool.submit(() -> inner.call(() -> {})));
      });
      for (Future<?> task : tasks) task.get();
    } finally {
      pool.shutdown();
    }
    assertThat(recorded.edge(null, "inner()").calls).isEqualTo(1000);
    assertThat(recorded.edge("outer()", "inner()")).isNull();
  }

  @Test
  void threadsThatEndAreNotKept() throws Exception {
    Recorded recorded = Recorded.in(Mode.TIMED);
    Wrapped method = recorded.method("m()");
    Thread thread = new Thread(() -> method.call(() -> {}));
    java.lang.ref.WeakReference<Thread> seen = new java.lang.ref.WeakReference<>(thread);
    thread.start();
    thread.join();
    thread = null;
    for (int i = 0; i < 50 && seen.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(seen.get()).isNull();
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(1);
  }

  @Test
  void virtualThreadsAreRecordedAndTheirBytesAreUnknown() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "virtual threads");
    Recorded recorded = Recorded.in(Mode.ALLOCATED);
    Wrapped outer = recorded.method("outer()");
    Wrapped inner = recorded.method("inner()");
    ExecutorService each = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      List<Future<?>> tasks = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        tasks.add(each.submit(() -> outer.call(() -> {
          // Leaves its carrier within a call.
          java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
          inner.call(() -> {});
        })));
      }
      for (Future<?> task : tasks) task.get();
    } finally {
      each.shutdown();
    }
    assertThat(recorded.edge("outer()", "inner()").calls).isEqualTo(10_000);
    assertThat(recorded.edge(null, "outer()").calls).isEqualTo(10_000);
    assertThat(recorded.totalsOf("outer()").cumulative).isGreaterThan(10_000 * 900_000L);
    assertThat(recorded.totalsOf("outer()").measured).isZero();
    assertThat(recorded.totalsOf("outer()").cumulativeBytes).isZero();
  }

  @Test
  void sumsMayBeAskedForWhileCallsRun() throws Exception {
    Recorded recorded = Recorded.in(Mode.TIMED);
    Wrapped method = recorded.method("m()");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch on = new CountDownLatch(1);
    Thread thread = new Thread(() -> method.call(() -> {
      inside.countDown();
      try {
        on.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }));
    thread.start();
    inside.await();
    assertThat(recorded.totalsOf("m()").calls).isZero();
    on.countDown();
    thread.join();
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(1);
  }
}
