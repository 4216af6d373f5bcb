package shop.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.catalog.Catalog;
import shop.catalog.Category;
import shop.catalog.Product;

class BasketTest {
  private PriceCalculator calculator;
  private Basket basket;

  @BeforeEach
  void setUp() {
    Catalog catalog = new Catalog();
    catalog.addAll(List.of(product("BK-0001", Category.BOOKS, 1000), product("TL-0300", Category.TOOLS, 2000)));
    calculator = new PriceCalculator(catalog, new TaxTable(), new Discounts(List.of()));
    basket = new Basket(calculator);
  }

  @Test
  void addsUpPrices() {
    basket.add("BK-0001", 2);
    basket.add("TL-0300", 1);
    basket.add("BK-0001", 1);
    assertEquals(calculator.grossCents("BK-0001", 3) + calculator.grossCents("TL-0300", 1), basket.totalCents());
  }

  @Test
  void unknownArticlesStayUnknown() {
    basket.add("XX-0000", 1);
    assertThrows(NoSuchElementException.class, basket::totalCents);
  }

  /** Whoever does not profile pays nothing: there is not even a wrapper. */
  @Test
  void isWrappedOnlyWhileProfiling() {
    if (System.getProperty("brisk.profile", "off").equals("off")) assertSame(calculator, basket.prices());
    else assertNotSame(calculator, basket.prices());
  }

  private static Product product(String sku, Category category, long cents) {
    return Product.builder().sku(sku).name(sku).category(category).priceCents(cents).build();
  }
}
