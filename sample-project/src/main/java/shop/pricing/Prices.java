package shop.pricing;

import dev.brisk.annotations.Profiled;

/** What an article costs. */
@Profiled
public interface Prices {
  /** Before tax. */
  long netCents(String sku, int quantity);

  /** With tax. */
  long grossCents(String sku, int quantity);
}
