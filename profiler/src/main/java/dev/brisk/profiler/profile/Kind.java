package dev.brisk.profiler.profile;

import java.util.Locale;

/** What it is that numbers are kept of. */
public enum Kind {
  /** A method of a wrapped type. */
  METHOD,
  /** A named block of code. */
  SCOPE,
  /** From the call of a method to the completion of what it returned; on whatever thread that happens, so outside all calls. */
  COMPLETION;

  /** As the file has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word; null if there is none. */
  static Kind of(String word) {
    for (Kind kind : values()) if (kind.word().equals(word)) return kind;
    return null;
  }
}
