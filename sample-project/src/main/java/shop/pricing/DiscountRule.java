package shop.pricing;

import java.util.Objects;
import shop.catalog.Category;

/** So many percent off an article of a department from a number of pieces on. */
public record DiscountRule(String code, Category category, int minQuantity, int percent) {
  public DiscountRule {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(category, "category");
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("percent: " + percent);
    }
  }
}
