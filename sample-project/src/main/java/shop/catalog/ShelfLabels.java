package shop.catalog;

import java.util.Locale;
import java.util.Optional;

/** What is printed under the price of an article. */
public class ShelfLabels {
  private static final int GRAMS_PER_KILO = 1000;

  /** The bars of a label: a wide one for each odd digit of the article's number. */
  public String bars(String sku) {
    StringBuffer bars = new StringBuffer();
    for (int i = 0; i < sku.length(); i++) {
      bars.append(sku.charAt(i) % 2 == 1 ? "## " : "# ");
    }
    return bars.toString();
  }

  /** How many bars a label has. */
  public int barCount(String sku) {
    return sku.toCharArray().length;
  }

  /** The price of a kilogram, as the law asks for; none for what is not weighed. */
  public Optional<String> pricePerKilo(String name, long cents, int grams) {
    String title = name.strip().replace('_', ' ').toUpperCase(Locale.ROOT);
    if (grams == 0) {
      return Optional.empty();
    }
    return Optional.of(title + ": " + cents * GRAMS_PER_KILO / grams + " ct/kg");
  }
}
