package shop.catalog;

import java.util.Locale;
import java.util.Optional;

/** What is printed under the price of an article. */
public class ShelfLabels {
  private static final int GRAMS_PER_KILO = 1000;

  /** The price of a kilogram, as the law asks for; none for what is not weighed. */
  public Optional<String> pricePerKilo(String name, long cents, int grams) {
    String title = name.strip().replace('_', ' ').toUpperCase(Locale.ROOT);
    if (grams == 0) {
      return Optional.empty();
    }
    return Optional.of(title + ": " + cents * GRAMS_PER_KILO / grams + " ct/kg");
  }
}
