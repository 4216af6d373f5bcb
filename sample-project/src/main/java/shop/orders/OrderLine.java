package shop.orders;

import java.util.Objects;
import shop.catalog.Category;

/** So many pieces of one article, at the net price agreed when the order was placed. */
public record OrderLine(String sku, Category category, int quantity, long unitCents) {
  public OrderLine {
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(category, "category");
    if (quantity <= 0) {
      throw new IllegalArgumentException("quantity: " + quantity);
    }
  }

  public long totalCents() {
    return unitCents * quantity;
  }
}
