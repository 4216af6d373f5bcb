package shop.pricing;

import dev.brisk.annotations.Hot;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import shop.catalog.Catalog;
import shop.catalog.Product;

/** Prices of order lines: list price, less the better of bulk and campaign discount, plus tax. */
@RequiredArgsConstructor
public class PriceCalculator implements Prices {
  private static final int BULK = 50;
  private static final int BULK_PERCENT = 10;

  private final Catalog catalog;
  private final TaxTable taxes;
  private final Discounts discounts;
  private final Set<String> fixedPrice = new HashSet<>();

  /** Excludes an article from discounts, as the law asks for new books. */
  public void fixPrice(String sku) {
    fixedPrice.add(sku);
  }

  /** Whether so many pieces earn the bulk discount. The basket asks for every line on every change of a quantity. */
  @Hot
  public boolean isBulk(String sku, int quantity) {
    return !fixedPrice.contains(sku) && quantity >= BULK;
  }

  @Override
  public long netCents(String sku, int quantity) {
    Product product = product(sku);
    long list = product.getPriceCents() * quantity;
    return list - list * percentOff(product, quantity) / 100;
  }

  @Override
  public long grossCents(String sku, int quantity) {
    long net = netCents(sku, quantity);
    return net + taxes.tax(product(sku).getCategory(), net);
  }

  private int percentOff(Product product, int quantity) {
    if (fixedPrice.contains(product.getSku())) {
      return 0;
    }
    int campaign = discounts.bestPercent(product.getCategory(), quantity);
    return isBulk(product.getSku(), quantity) ? Math.max(campaign, BULK_PERCENT) : campaign;
  }

  private Product product(String sku) {
    return catalog.find(sku).orElseThrow(() -> new NoSuchElementException("no article " + sku));
  }
}
