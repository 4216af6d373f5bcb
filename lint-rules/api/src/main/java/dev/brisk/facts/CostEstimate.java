package dev.brisk.facts;

/**
 * An estimate of cost.
 *
 * @param weight in comparisons of ints, to an order of magnitude
 * @param provenance where it comes from
 */
public record CostEstimate(int weight, Provenance provenance) {
  /** Where an estimate comes from; the least certain part decides. */
  public enum Provenance {
    /** Language constructs and rows of the JDK table only. */
    TABLE,
    /** Bodies in sight as well. */
    BODY,
    /** Some part is not known. */
    UNKNOWN
  }

  static final CostEstimate ZERO = new CostEstimate(0, Provenance.TABLE);
  static final CostEstimate ONE = new CostEstimate(1, Provenance.TABLE);
  static final CostEstimate UNKNOWN = new CostEstimate(0, Provenance.UNKNOWN);

  static CostEstimate table(int weight) {
    return new CostEstimate(weight, Provenance.TABLE);
  }

  /** Whether every part is known. */
  public boolean isKnown() {
    return provenance != Provenance.UNKNOWN;
  }

  CostEstimate plus(CostEstimate other) {
    Provenance least = provenance.compareTo(other.provenance) >= 0 ? provenance : other.provenance;
    return new CostEstimate(Math.min(weight + other.weight, 1_000_000), least);
  }

  CostEstimate fromBody(int times, int shares) {
    return isKnown() ? new CostEstimate(Math.min(weight * times, 1_000_000) / shares, Provenance.BODY) : this;
  }
}
