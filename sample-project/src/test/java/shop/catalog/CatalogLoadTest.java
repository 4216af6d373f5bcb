package shop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Fills the catalogue as the nightly import does, and checks it by the longest way round. */
class CatalogLoadTest {
  @Test
  void keepsEveryArticleOnce() {
    Catalog catalog = new Catalog();
    Map<String, Long> expected = new HashMap<>();
    for (int round = 0; round < 3; round++) {
      List<Product> delivered = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String sku = String.format("TY-%04d", i);
        delivered.add(toy(sku, i + 1L));
        expected.put(sku, i + 1L);
      }
      catalog.addAll(delivered);
    }

    Long total = 0L;
    for (String sku : expected.keySet()) {
      assertTrue(Pattern.compile("TY-\\d{4}").matcher(sku).matches());
      total += expected.get(sku);
    }
    Set<Integer> lengths = new HashSet<>();
    for (String sku : catalog.skusIn(Category.TOYS)) {
      lengths.add(sku.length());
    }

    assertEquals(200, catalog.size());
    assertEquals(total, catalog.listPrice(new ArrayList<>(expected.keySet())));
    assertEquals(Set.of(7), lengths);
    assertEquals("TY-0000", catalog.cheapest(Category.TOYS).orElseThrow().getSku());
    assertEquals(List.of("TY-0000", "TY-0001"), catalog.skusBelow(3));
  }

  private static Product toy(String sku, long cents) {
    return Product.builder().sku(sku).name("Toy " + sku).category(Category.TOYS).priceCents(cents).build();
  }
}
