package dev.brisk.wrappers;

import dev.brisk.annotations.Scope;
import dev.brisk.annotations.spi.Probe;
import dev.brisk.annotations.spi.Recorder;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls by name, so that tests can ask what was recorded. */
public final class CountingRecorder implements Recorder {
  private static final Map<String, Integer> CALLS = new TreeMap<>();

  public static synchronized void clear() {
    CALLS.clear();
  }

  /** How often each method was called, those that threw and those that end later marked; such as {@code price(int) 2, fail() thrown 1}. */
  public static synchronized String calls() {
    StringBuilder text = new StringBuilder();
    CALLS.forEach((what, count) -> text.append(text.length() == 0 ? "" : ", ").append(what).append(' ').append(count));
    return text.toString();
  }

  private static synchronized void count(String what) {
    CALLS.merge(what, 1, Integer::sum);
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public Probe probe(String type, String method) {
    return new Counter(method);
  }

  @Override
  public Scope scope(String name) {
    count(name);
    return () -> {};
  }

  @Override
  public void missing(Class<?> type) {
    count("missing " + type.getName());
  }

  private static final class Counter extends Probe {
    private final String method;

    Counter(String method) {
      this.method = method;
    }

    @Override
    public Object enter() {
      return method;
    }

    @Override
    public void exit(Object call) {
      ended(call, "");
    }

    @Override
    public void fail(Object call, Throwable thrown) {
      ended(call, " thrown");
    }

    @Override
    public <R> R exitLater(Object call, R result) {
      ended(call, " later");
      return result;
    }

    private void ended(Object call, String how) {
      if (!method.equals(call)) throw new AssertionError("a call of " + method + " ended as one of " + call);
      count(method + how);
    }
  }
}
