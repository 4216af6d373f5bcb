package shop.catalog;

import lombok.Builder;
import lombok.NonNull;
import lombok.Value;

/** An article as the catalogue knows it; its price is net, in euro cents. */
@Value
@Builder(toBuilder = true)
public class Product {
  @NonNull String sku;
  @NonNull String name;
  @NonNull Category category;
  long priceCents;
  int weightGrams;
}
