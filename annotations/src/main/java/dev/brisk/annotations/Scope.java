package dev.brisk.annotations;

/** A block of code under a name, from {@link Profiling#scope(String)}; closing it ends the block. Closing twice does nothing. */
public interface Scope extends AutoCloseable {
  @Override
  void close();
}
