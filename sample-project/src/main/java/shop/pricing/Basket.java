package shop.pricing;

import dev.brisk.annotations.Profiling;
import dev.brisk.annotations.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a customer is about to order. */
public class Basket {
  private final Prices prices;
  private final Map<String, Integer> pieces = new LinkedHashMap<>();

  /** Asks {@code prices}, under the eyes of the profiler when there is one. */
  public Basket(Prices prices) {
    this.prices = Profiling.of(Prices.class, prices);
  }

  Prices prices() {
    return prices;
  }

  public void add(String sku, int quantity) {
    pieces.merge(sku, quantity, Integer::sum);
  }

  /** The price of all that is in it, with tax. */
  @SuppressWarnings("try")
  public long totalCents() {
    long total = 0;
    try (Scope adding = Profiling.scope("basket total")) {
      for (Map.Entry<String, Integer> each : pieces.entrySet()) {
        total += prices.grossCents(each.getKey(), each.getValue());
      }
    }
    return total;
  }
}
