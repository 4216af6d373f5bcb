package dev.brisk.profiler;

/** Shows by being on a class path that the profiler is there; nothing else. */
public final class Profiler {
  private Profiler() {}
}
