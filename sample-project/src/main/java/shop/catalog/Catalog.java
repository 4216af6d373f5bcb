package shop.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All articles on sale, held in memory and refreshed by each price list. */
public class Catalog {
  private final Map<String, Product> products = new HashMap<>();

  public void addAll(Collection<Product> delivered) {
    for (Product product : delivered) {
      products.put(product.getSku(), product);
    }
  }

  public Optional<Product> find(String sku) {
    return Optional.ofNullable(products.get(sku));
  }

  public int size() {
    return products.size();
  }

  /** The list price of a basket. Articles that left the catalogue count nothing. */
  public long listPrice(List<String> skus) {
    long cents = 0;
    for (String sku : skus) {
      if (products.containsKey(sku)) {
        cents += products.get(sku).getPriceCents();
      }
    }
    return cents;
  }

  /** The shipping weight of a basket. Articles that left the catalogue weigh nothing. */
  public int weight(List<String> skus) {
    int grams = 0;
    for (String sku : skus) {
      Product product = products.get(sku);
      if (product != null) {
        grams += product.getWeightGrams();
      }
    }
    return grams;
  }

  /** The articles of a department, in the order of their numbers. */
  public List<String> skusIn(Category category) {
    List<String> skus = new ArrayList<>();
    for (String sku : products.keySet()) {
      if (products.get(sku).getCategory() == category) {
        skus.add(sku);
      }
    }
    Collections.sort(skus);
    return skus;
  }

  /** The cheapest article of a department; none if it is empty. */
  public Optional<Product> cheapest(Category category) {
    List<Product> found = new ArrayList<>();
    for (Product product : products.values()) {
      if (product.getCategory() == category) {
        found.add(product);
      }
    }
    return found.stream().min(Comparator.comparingLong(Product::getPriceCents));
  }

  /** The articles that cost less than {@code cents}, in the order of their numbers. */
  public List<String> skusBelow(long cents) {
    List<String> skus = new ArrayList<>();
    for (Map.Entry<String, Product> entry : products.entrySet()) {
      if (entry.getValue().getPriceCents() < cents) {
        skus.add(entry.getKey());
      }
    }
    Collections.sort(skus);
    return skus;
  }
}
