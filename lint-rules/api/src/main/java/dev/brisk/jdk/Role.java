package dev.brisk.jdk;

import java.util.Locale;

/** What a method does with the elements of a collection, map, iterator, array or text. */
public enum Role {
  /** Puts one or several in, or in the place of others. */
  INSERT,
  /** Asks for one, or whether some are in it. */
  LOOKUP,
  /** Takes one or several out. */
  REMOVE,
  /** Goes over them, or makes what goes over them. */
  WALK,
  /** How many there are. */
  COUNT,
  /** Puts them all into a new object. */
  COPY,
  /** Nothing of this, or what happens to the view it makes decides. */
  NONE;

  static Role of(String word) {
    return word.equals("-") ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
  }
}
