package shop.pricing;

import java.util.EnumMap;
import java.util.Map;
import shop.catalog.Category;

/** Value added tax by department, in tenths of a percent. */
public class TaxTable {
  private static final int REGULAR = 190;
  private static final int REDUCED = 70;

  private final Map<Category, Integer> perMille = new EnumMap<>(Category.class);

  public TaxTable() {
    perMille.put(Category.BOOKS, REDUCED);
    perMille.put(Category.GROCERIES, REDUCED);
  }

  /** The tax on a net amount, rounded half up. */
  public long tax(Category category, long netCents) {
    return (netCents * perMille.getOrDefault(category, REGULAR) + 500) / 1000;
  }
}
