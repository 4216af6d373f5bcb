package dev.brisk.profiler.recording;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A publisher of which each subscription's end is recorded: that it completes, fails or is cancelled. */
final class TimedPublisher<T> implements Flow.Publisher<T> {
  private final Flow.Publisher<T> publisher;
  private final long start;
  private final int method;
  private final Completions completions;

  TimedPublisher(Flow.Publisher<T> publisher, long start, int method, Completions completions) {
    this.publisher = publisher;
    this.start = start;
    this.method = method;
    this.completions = completions;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    // The publisher has to refuse null in its own words.
    publisher.subscribe(subscriber == null ? null : new Timed(subscriber));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimedPublisher<?> timed ? publisher.equals(timed.publisher) : publisher.equals(other);
  }

  @Override
  public int hashCode() {
    return publisher.hashCode();
  }

  @Override
  public String toString() {
    return publisher.toString();
  }

  private final class Timed implements Flow.Subscriber<T> {
    private final Flow.Subscriber<? super T> subscriber;
    private final AtomicBoolean ended = new AtomicBoolean();

    Timed(Flow.Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscriber.onSubscribe(subscription == null ? null : new Flow.Subscription() {
        @Override
        public void request(long count) {
          subscription.request(count);
        }

        @Override
        public void cancel() {
          end(false);
          subscription.cancel();
        }
      });
    }

    @Override
    public void onNext(T item) {
      subscriber.onNext(item);
    }

    @Override
    public void onError(Throwable thrown) {
      end(true);
      subscriber.onError(thrown);
    }

    @Override
    public void onComplete() {
      end(false);
      subscriber.onComplete();
    }

    private void end(boolean failed) {
      if (ended.compareAndSet(false, true)) completions.completed(method, start, failed);
    }
  }
}
