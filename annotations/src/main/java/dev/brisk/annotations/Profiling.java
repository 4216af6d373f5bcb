package dev.brisk.annotations;

import dev.brisk.annotations.spi.Probes;

/**
 * The way to profiling wrappers that needs no generated name, so that code compiles and runs without annotation processor and without profiler: the object
 * goes in; the wrapped one comes out while a profiler records, and the very same one otherwise.
 */
public final class Profiling {
  private Profiling() {}

  /**
   * Wraps {@code x} where a profiler records and {@code type} has a wrapper; otherwise returns {@code x} itself.
   *
   * @param type an interface that is {@code @Profiled} or named in {@link Profiled#types()}
   * @param x any implementation, or null; an object that is none, let in by a raw cast, is returned as it is
   */
  public static <T> T of(Class<T> type, T x) {
    return Probes.ON ? Probes.wrap(type, x) : x;
  }

  /**
   * Records a block of code under a name while a profiler records; otherwise costs nothing.
   *
   * <pre>{@code
   * try (Scope parsing = Profiling.scope("parse")) {
   *   ...
   * }
   * }</pre>
   */
  public static Scope scope(String name) {
    return Probes.ON ? Probes.scope(name) : Probes.NO_SCOPE;
  }
}
