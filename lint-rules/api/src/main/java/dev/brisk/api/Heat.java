package dev.brisk.api;

/** How often code runs, as far as the compiler can tell. The order is the scale: {@code COLD} runs least. */
public enum Heat {
  /** Runs about once, or seldom: start-up by names and types, exception paths, log lines, what fills a field on first use, tests, {@code @Cold}. */
  COLD,
  /** Nothing is known. */
  NORMAL,
  /** Runs many times per call of its method: a loop, a comparator, {@code hashCode}, what hot code calls. */
  WARM,
  /** A loop within a loop, a loop in warm code, what is marked {@code @Hot}. */
  HOT;

  /** Whether this is at least as hot as {@code other}. */
  public boolean reaches(Heat other) {
    return compareTo(other) >= 0;
  }

  /** One step hotter; cold stays cold and hot stays hot. */
  public Heat hotter() {
    switch (this) {
      case NORMAL:
        return WARM;
      case WARM:
        return HOT;
      default:
        return this;
    }
  }
}
