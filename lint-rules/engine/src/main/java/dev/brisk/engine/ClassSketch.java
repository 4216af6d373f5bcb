package dev.brisk.engine;

import java.util.BitSet;

/** What a glance shows of a class as a whole; all its bodies share it, and it is filled as they are seen. */
public final class ClassSketch {
  private final BitSet types = new BitSet();
  private final BitSet typeArguments = new BitSet();

  /** Notes a type's name by its number in {@link Interests}. */
  public void seeType(int number) {
    types.set(number);
  }

  /** Notes a type's name that stands as first type argument. */
  public void seeTypeArgument(int number) {
    typeArguments.set(number);
  }

  BitSet types() {
    return types;
  }

  BitSet typeArguments() {
    return typeArguments;
  }
}
