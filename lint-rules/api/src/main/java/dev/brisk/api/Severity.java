package dev.brisk.api;

/** How loudly a finding is told. */
public enum Severity {
  /** Goes to the list only when the user asks for cooler code; never printed. */
  OFF,
  /** A compiler note: never breaks a build. */
  NOTE,
  /** A compiler warning: breaks builds that use {@code -Werror}. */
  WARNING,
  /** A compiler error: the class is not written. */
  ERROR
}
