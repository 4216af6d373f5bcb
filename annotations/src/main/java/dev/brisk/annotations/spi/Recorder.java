package dev.brisk.annotations.spi;

import dev.brisk.annotations.Scope;

/** A profiler, found as a service once a profile is asked for. */
public interface Recorder {
  /** Whether it records; asked once, at start-up. When false nothing else is ever called. */
  boolean on();

  /**
   * The place where calls of one method are recorded; asked for once per method of a wrapper.
   *
   * @param type binary name of the wrapped type, such as {@code shop.Prices$Daily}
   * @param method name and parameter types as written in Javadoc, such as {@code price(shop.Order, int)}
   */
  Probe probe(String type, String method);

  /** Enters a named block; closing what is returned leaves it. */
  Scope scope(String name);

  /** Says, once per type, that a wrapper was asked for which does not exist. */
  void missing(Class<?> type);
}
