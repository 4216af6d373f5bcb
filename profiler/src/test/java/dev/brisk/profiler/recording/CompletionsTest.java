package dev.brisk.profiler.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.profiler.profile.Totals;
import dev.brisk.profiler.settings.Mode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

/** Results that complete after they were returned. */
class CompletionsTest {
  private static final String LATER = "shop.Prices.m() (completed)";
  private final Recorded recorded = Recorded.in(Mode.TIMED);
  private final Wrapped method = recorded.method("m()");

  @Test
  void stagesAreReturnedAsTheyAreAndTimedToTheirEnd() throws Exception {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThat(method.later(() -> future)).isSameAs(future);
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(1);
    assertThat(recorded.totals(LATER).calls).isZero();
    Thread.sleep(20);
    future.complete("x");
    Totals later = recorded.totals(LATER);
    assertThat(later.calls).isEqualTo(1);
    assertThat(later.thrown).isZero();
    assertThat(later.cumulative).isGreaterThanOrEqualTo(20_000_000);
    assertThat(later.own).isZero();
    long[] sums = Recorded.ownAndRoots(recorded.profile());
    assertThat(sums[0]).isEqualTo(sums[1]);
  }

  @Test
  void stagesThatFailAreCountedSo() {
    CompletableFuture<String> future = new CompletableFuture<>();
    method.later(() -> future);
    future.completeExceptionally(new IllegalStateException());
    assertThat(recorded.totals(LATER).thrown).isEqualTo(1);
    assertThat(recorded.totalsOf("m()").thrown).isZero();
  }

  @Test
  void plainFuturesAreLookedAfter() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "x");
    assertThat(method.later(() -> task)).isSameAs(task);
    assertThat(recorded.recording.completions.look()).isTrue();
    task.run();
    assertThat(recorded.recording.completions.look()).isFalse();
    assertThat(recorded.totals(LATER).calls).isEqualTo(1);
    assertThat(task.get()).isEqualTo("x");
  }

  @Test
  void futuresThatFailedOrWereCancelledAreCountedSo() {
    FutureTask<String> failed = new FutureTask<>(() -> {
      throw new IllegalStateException();
    });
    FutureTask<String> cancelled = new FutureTask<>(() -> "x");
    method.later(() -> failed);
    method.later(() -> cancelled);
    failed.run();
    cancelled.cancel(false);
    Thread.currentThread().interrupt();
    recorded.recording.completions.look();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(recorded.totals(LATER).thrown).isEqualTo(2);
  }

  @Test
  void nullAndOtherResultsAreReturnedAsTheyAre() {
    assertThat(method.<CompletableFuture<String>>later(() -> null)).isNull();
    assertThat(method.later(() -> "text")).isEqualTo("text");
    assertThat(recorded.totalsOf("m()").calls).isEqualTo(2);
  }

  @Test
  void publishersAreTimedToTheEndOfEachSubscription() throws Exception {
    SubmissionPublisher<Integer> source = new SubmissionPublisher<>(Runnable::run, 16);
    Flow.Publisher<Integer> publisher = method.later(() -> (Flow.Publisher<Integer>) source);
    Collector first = new Collector(Integer.MAX_VALUE);
    Collector second = new Collector(2);
    publisher.subscribe(first);
    publisher.subscribe(second);
    for (int i = 0; i < 5; i++) source.submit(i);
    source.close();
    assertThat(first.done.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(first.items).isEqualTo(5);
    assertThat(second.items).isEqualTo(2);
    assertThat(recorded.totals(LATER).calls).isEqualTo(2);
    assertThat(publisher).isEqualTo(source).hasSameHashCodeAs(source);
  }

  private static final class Collector implements Flow.Subscriber<Integer> {
    final CountDownLatch done = new CountDownLatch(1);
    private final int most;
    private Flow.Subscription subscription;
    volatile int items;

    Collector(int most) {
      this.most = most;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Integer item) {
      items++;
      if (items == most) subscription.cancel();
    }

    @Override
    public void onError(Throwable thrown) {
      throw new AssertionError(thrown);
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }
}
