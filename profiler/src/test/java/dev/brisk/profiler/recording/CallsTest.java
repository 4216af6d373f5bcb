package dev.brisk.profiler.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;
import dev.brisk.profiler.profile.Edge;
import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.settings.Mode;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recorded of calls on one thread. */
class CallsTest {
  private final Recorded recorded = Recorded.in(Mode.TIMED);
  private final Wrapped outer = recorded.method("outer()");
  private final Wrapped inner = recorded.method("inner()");
  private final Wrapped third = recorded.method("third()");

  @Test
  void callersAndCalleesAreTold() {
    outer.call(() -> {
      inner.call(() -> {});
      inner.call(() -> third.call(() -> pause()));
    });
    inner.call(() -> {});
    assertThat(recorded.totalsOf("inner()").calls).isEqualTo(3);
    assertThat(recorded.edge("outer()", "inner()").calls).isEqualTo(2);
    assertThat(recorded.edge(null, "inner()").calls).isEqualTo(1);
    assertThat(recorded.edge("inner()", "third()").calls).isEqualTo(1);
    assertThat(recorded.edge("outer()", "third()")).isNull();
  }

  @Test
  void ownTimeLeavesOutCallees() {
    outer.call(() -> inner.call(() -> pause()));
    Totals outside = recorded.totalsOf("outer()");
    Totals inside = recorded.totalsOf("inner()");
    assertThat(inside.cumulative).isGreaterThanOrEqualTo(10_000_000).isEqualTo(inside.own);
    assertThat(outside.cumulative).isGreaterThanOrEqualTo(inside.cumulative);
    assertThat(outside.own).isEqualTo(outside.cumulative - inside.cumulative);
  }

  @Test
  void recursiveCallsCountApartAndTheirTimeOnce() {
    down(5);
    Totals totals = recorded.totalsOf("outer()");
    assertThat(totals.calls).isEqualTo(5);
    assertThat(totals.recursive).isEqualTo(4);
    assertThat(totals.own).isEqualTo(totals.cumulative);
    Edge again = recorded.edge("outer()", "outer()");
    assertThat(again.calls).isEqualTo(4);
    assertThat(again.recursive).isEqualTo(3);
    assertThat(recorded.edge(null, "outer()").cumulative).isEqualTo(totals.cumulative);
  }

  private void down(int depth) {
    outer.call(() -> {
      if (depth > 1) {
        down(depth - 1);
      } else {
        pause();
      }
    });
  }

  @Test
  void mutualRecursionCountsEachOnce() {
    outer.call(() -> inner.call(() -> outer.call(() -> inner.call(() -> pause()))));
    Totals outside = recorded.totalsOf("outer()");
    Totals inside = recorded.totalsOf("inner()");
    assertThat(outside.recursive).isEqualTo(1);
    assertThat(inside.recursive).isEqualTo(1);
    assertThat(outside.own + inside.own).isEqualTo(outside.cumulative);
    assertThat(inside.cumulative).isLessThan(outside.cumulative);
    assertThat(recorded.edge("outer()", "inner()").cumulative).isEqualTo(inside.cumulative);
  }

  @Test
  void exceptionsGoThroughAndAreCounted() {
    IllegalStateException thrown = new IllegalStateException("x");
    assertThatThrownBy(() -> outer.call(() -> {
      throw thrown;
    })).isSameAs(thrown);
    outer.call(() -> {});
    assertThat(recorded.totalsOf("outer()").calls).isEqualTo(2);
    assertThat(recorded.totalsOf("outer()").thrown).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "SAMPLED", "TIMED", "ALLOCATED"})
  void everyModeCountsCallsAndExceptions(Mode mode) {
    Recorded recorded = Recorded.in(mode);
    Wrapped method = recorded.method("m()");
    for (int i = 0; i < 5000; i++) {
      boolean throwing = i % 5 == 0;
      try {
        method.call(() -> {
          if (throwing) throw new IllegalStateException();
        });
      } catch (IllegalStateException e) {
        // as intended
      }
    }
    for (int i = 0; i < 7; i++) recorded.recording.scope("block").close();
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(5000);
    assertThat(recorded.totalsOf("m()").thrown).isEqualTo(1000);
    assertThat(recorded.totals("scope block").calls).isEqualTo(7);
    assertThat(recorded.profile().usage.lost()).isZero();
  }

  @Test
  void stackOverflowLeavesTheStackOfCallsInOrder() {
    outer.call(() -> assertThatThrownBy(this::forever).isInstanceOf(StackOverflowError.class));
    outer.call(() -> third.call(() -> {}));
    assertThat(recorded.edge("outer()", "third()").calls).isEqualTo(1);
    assertThat(recorded.edge(null, "outer()").calls).isEqualTo(2);
    assertThat(recorded.totalsOf("outer()").recursive).isZero();
    Totals endless = recorded.totalsOf("inner()");
    assertThat(endless.recursive).isEqualTo(endless.calls - 1);
    long[] sums = Recorded.ownAndRoots(recorded.profile());
    assertThat(sums[0]).isEqualTo(sums[1]);
  }

  private void forever() {
    inner.call(this::forever);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "SAMPLED", "TIMED", "ALLOCATED"})
  void noMoreCallsThrowThanThereAre(Mode mode) {
    Recorded recorded = Recorded.in(mode);
    Probe probe = recorded.recording.probe("shop.Prices", "m()");
    // Where the stack ends differs from time to time, so one turn may miss what the next meets.
    for (int turn = 0; turn < 100; turn++) {
      new Endless(probe, turn % 10).run();
      for (Node node : recorded.recording.records.get().nodes) if (node != null) assertThat(node.level).as("calls under way").isZero();
    }
    Totals totals = recorded.totalsOf("m()");
    assertThat(totals.calls).isPositive();
    assertThat(totals.thrown).isLessThanOrEqualTo(totals.calls);
  }

  /** Calls itself, through frames that are now larger and now smaller, until the stack ends. */
  private record Endless(Probe probe, int padding) implements Runnable {
    @Override
    public void run() {
      try {
        deeper(padding);
      } catch (StackOverflowError e) {
        // as intended
      }
    }

    private void deeper(int more) {
      if (more > 0) {
        deeper(more - 1);
        return;
      }
      Object call = probe.enter();
      try {
        deeper(0);
      } catch (Throwable thrown) {
        probe.fail(call, thrown);
        throw thrown;
      }
      probe.exit(call);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "SAMPLED"})
  void aCallThatCouldNotBeCountedHasNotThrownEither(Mode mode) {
    Recorded recorded = Recorded.in(mode);
    Probe probe = recorded.recording.probe("shop.Prices", "m()");
    Object call = probe.enter();
    probe.exit(call);
    ThreadRecord record = recorded.recording.records.get();
    long[] counts = record.counts;
    // As where memory or stack end.
    record.counts = null;
    Object lost = probe.enter();
    record.counts = counts;
    probe.fail(lost, new StackOverflowError());
    assertThat(probe.exitLater(probe.enter(), "x")).isEqualTo("x");
    record.counts = null;
    lost = probe.enter();
    record.counts = counts;
    assertThat(probe.exitLater(lost, "x")).isEqualTo("x");
    Totals totals = recorded.totalsOf("m()");
    assertThat(totals.calls).isEqualTo(2);
    assertThat(totals.thrown).isZero();
    assertThat(recorded.profile().usage.lost()).isEqualTo(2);
  }

  @Test
  void callsWhoseEndIsNeverToldEndWithTheirCaller() {
    Probe lost = recorded.recording.probe("shop.Prices", "third()");
    outer.call(() -> {
      lost.enter();
      lost.enter();
    });
    outer.call(() -> {});
    assertThat(recorded.totalsOf("third()").calls).isEqualTo(2);
    assertThat(recorded.totalsOf("third()").thrown).isEqualTo(2);
    assertThat(recorded.totalsOf("outer()").calls).isEqualTo(2);
    assertThat(recorded.edge(null, "outer()").calls).isEqualTo(2);
  }

  @Test
  void anEndToldTwiceCountsOnce() {
    Probe probe = recorded.recording.probe("shop.Prices", "outer()");
    Object call = probe.enter();
    probe.exit(call);
    probe.fail(call, new IllegalStateException());
    assertThat(recorded.totalsOf("outer()").calls).isEqualTo(1);
    assertThat(recorded.totalsOf("outer()").thrown).isZero();
  }

  @Test
  void scopesAreCallersToo() {
    outer.call(() -> {
      try (Scope parsing = recorded.recording.scope("parse")) {
        inner.call(() -> pause());
      }
    });
    assertThat(recorded.edge("parse", "inner()").calls).isEqualTo(1);
    assertThat(recorded.edge("outer()", "parse").calls).isEqualTo(1);
    assertThat(recorded.totals("scope parse").cumulative).isGreaterThanOrEqualTo(10_000_000);
  }

  @Test
  void closingAScopeTwiceDoesNothing() {
    Scope first = recorded.recording.scope("a");
    first.close();
    Scope second = recorded.recording.scope("a");
    first.close();
    inner.call(() -> {});
    second.close();
    assertThat(recorded.edge("a", "inner()").calls).isEqualTo(1);
    assertThat(recorded.totals("scope a").calls).isEqualTo(2);
  }

  @Test
  void scopesClosedInTheWrongOrderEndTogether() {
    Scope far = recorded.recording.scope("far");
    Scope near = recorded.recording.scope("near");
    far.close();
    Scope next = recorded.recording.scope("next");
    near.close();
    inner.call(() -> {});
    next.close();
    assertThat(recorded.edge("next", "inner()").calls).isEqualTo(1);
    assertThat(recorded.totals("scope near").calls).isEqualTo(1);
    assertThat(recorded.totals("scope near").thrown).isZero();
  }

  @Test
  void scopesClosedElsewhereAreSaidOnceAndLeftOut() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      outer.call(() -> {
        Scope scope = recorded.recording.scope("wandering");
        Thread other = new Thread(scope::close);
        other.start();
        joinUninterruptibly(other);
      });
    }
    assertThat(recorded.messages).hasSize(1).first().asString().contains("scope wandering").contains("another thread");
    assertThat(recorded.totalsOf("outer()").calls).isEqualTo(3);
    assertThat(recorded.edge(null, "outer()").calls).isEqualTo(3);
  }

  @Test
  void manyCallersAreToldApart() {
    for (int i = 0; i < 100; i++) recorded.method("caller" + i + "()").call(() -> inner.call(() -> {}));
    for (int i = 0; i < 100; i++) assertThat(recorded.edge("caller" + i + "()", "inner()").calls).isEqualTo(1);
    assertThat(recorded.totalsOf("inner()").calls).isEqualTo(100);
  }

  @Test
  void interruptsStay() {
    Thread.currentThread().interrupt();
    outer.call(() -> assertThat(Thread.currentThread().isInterrupted()).isTrue());
    recorded.profile();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void samplesAreAsManyAsAskedForAndFollowNoRhythm() {
    Recorded recorded = Recorded.sampled(100);
    Wrapped even = recorded.method("even()");
    Wrapped odd = recorded.method("odd()");
    for (int i = 0; i < 500_000; i++) (i % 2 == 0 ? even : odd).call(() -> {});
    for (String name : new String[] {"even()", "odd()"}) {
      assertThat(recorded.totalsOf(name).calls).isEqualTo(250_000);
      assertThat(recorded.totalsOf(name).timed).isBetween(2_200L, 2_800L);
    }
  }

  @Test
  void everyCallIsTimedWhereOneInOneIsAskedFor() {
    Recorded recorded = Recorded.sampled(1);
    for (int i = 0; i < 50; i++) recorded.method("m()").call(() -> pause(100_000));
    assertThat(recorded.totalsOf("m()").timed).isEqualTo(50);
    assertThat(recorded.totalsOf("m()").cumulative).isGreaterThanOrEqualTo(50 * 100_000);
  }

  @Test
  void allocatedBytesAreTheMethodsOwn() {
    Recorded recorded = Recorded.in(Mode.ALLOCATED);
    Wrapped outer = recorded.method("outer()");
    Wrapped inner = recorded.method("inner()");
    byte[][] kept = new byte[2][];
    Runnable takes = () -> kept[0] = new byte[100_000];
    Runnable calls = () -> {
      kept[1] = new byte[10_000];
      inner.call(takes);
    };
    outer.call(calls);
    assertThat(recorded.totalsOf("inner()").bytes).isBetween(100_016L, 100_100L);
    assertThat(recorded.totalsOf("outer()").bytes).isBetween(10_016L, 10_200L);
    assertThat(recorded.totalsOf("outer()").cumulativeBytes).isBetween(110_032L, 110_300L);
    assertThat(recorded.totalsOf("outer()").measured).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTED", "SAMPLED", "TIMED", "ALLOCATED"})
  void nothingIsAllocatedOnceAMethodIsKnown(Mode mode) {
    Recorded recorded = Recorded.in(mode);
    Probe far = recorded.recording.probe("shop.Prices", "far()");
    Probe near = recorded.recording.probe("shop.Prices", "near()");
    run(far, near, 200_000);
    com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run(far, near, 200_000);
    // A duration never seen before may still want a row of its histogram.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000);
  }

  private static void run(Probe far, Probe near, int calls) {
    for (int i = 0; i < calls; i++) {
      Object outside = far.enter();
      Object inside = near.enter();
      near.exit(inside);
      far.exit(outside);
    }
  }

  @Test
  void namesWithoutEndShareOneEntry() {
    Recorded recorded = Recorded.in(Mode.COUNTED);
    for (int i = 0; i < 60_000; i++) recorded.recording.scope("customer " + i).close();
    assertThat(recorded.profile().methods).hasSizeLessThan(50_100);
    assertThat(recorded.profile().methods.stream().mapToLong(totals -> totals.calls).sum()).isEqualTo(60_000);
  }

  private static void pause() {
    pause(10_000_000);
  }

  private static void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) Thread.onSpinWait();
  }

  private static void joinUninterruptibly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatABlockCostsTheProfilerIsNotTheBlocks() {
    Recorded recorded = Recorded.in(Mode.ALLOCATED);
    Wrapped around = recorded.method("around()");
    around.call(() -> {
      for (int i = 0; i < 50; i++) {
        try (Scope block = recorded.recording.scope("block")) {
          // nothing
        }
      }
    });
    assertThat(recorded.totals("scope block").measured).isEqualTo(50);
    assertThat(recorded.totals("scope block").bytes).isZero();
  }
}
