package shop.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.catalog.Catalog;
import shop.catalog.Category;
import shop.catalog.Product;

class PriceCalculatorTest {
  private PriceCalculator calculator;

  @BeforeEach
  void setUp() {
    Catalog catalog = new Catalog();
    catalog.addAll(
        List.of(product("BK-0001", Category.BOOKS, 1000), product("TL-0300", Category.TOOLS, 2000)));
    Discounts discounts =
        new Discounts(
            List.of(
                new DiscountRule("XMAS-2026", Category.TOOLS, 3, 15),
                new DiscountRule("STAFF", Category.BOOKS, 1, 5)));
    calculator = new PriceCalculator(catalog, new TaxTable(), discounts);
  }

  @Test
  void takesTheBetterDiscount() {
    assertEquals(4000, calculator.netCents("TL-0300", 2));
    assertEquals(5100, calculator.netCents("TL-0300", 3));
    assertEquals(45_000, calculator.netCents("BK-0001", 50));
  }

  @Test
  void leavesFixedPricesAlone() {
    calculator.fixPrice("BK-0001");
    assertEquals(50_000, calculator.netCents("BK-0001", 50));
    assertFalse(calculator.isBulk("BK-0001", 50));
    assertTrue(calculator.isBulk("TL-0300", 50));
  }

  @Test
  void addsTheTaxOfTheDepartment() {
    assertEquals(1017, calculator.grossCents("BK-0001", 1));
    assertEquals(2380, calculator.grossCents("TL-0300", 1));
    assertThrows(NoSuchElementException.class, () -> calculator.grossCents("none", 1));
  }

  @Test
  void convertsCurrencies() {
    ExchangeRates rates = new ExchangeRates();
    rates.set("CHF", new ExchangeRates.Rate(940_000));
    assertArrayEquals(new long[] {94, 188}, rates.convert(new long[] {100, 200}, "CHF"));
    assertEquals(282, rates.total(new long[] {100, 200}, "CHF"));
  }

  @Test
  void findsGenuineVouchers() {
    long[] codes = {18, 26, 27, 34, 79927398713L};
    assertArrayEquals(new long[] {18, 26}, Vouchers.ofSeries(codes, 10, 30));
    assertEquals(3, Vouchers.countAfter(codes, 18));
    assertTrue(Arrays.stream(Vouchers.scratchNumbers(5)).allMatch(number -> number >= 0 && number < 10_000));
    assertEquals(1, Vouchers.giftCards(new String[] {"giFT-12345678", "GIFT", "0123456789012"}));
  }

  private static Product product(String sku, Category category, long cents) {
    return Product.builder().sku(sku).name(sku).category(category).priceCents(cents).build();
  }
}
