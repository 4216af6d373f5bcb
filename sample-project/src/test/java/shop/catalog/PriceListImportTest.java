package shop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PriceListImportTest {
  private final PriceListImport prices = new PriceListImport();

  @Test
  void readsArticlesAndSendsTheRestBack() {
    PriceListImport.Result result =
        prices.read(
            List.of(
                "BK-0001;Winter atlas ;BOOKS;24.90;850",
                "BK-2;Too short a number;BOOKS;9.90;200",
                "TL-0300;Hammer;TOOLS;12,50;600",
                "BK-0003;Globe;MAPS;49.90;2100"));

    assertEquals(
        List.of(
            Product.builder()
                .sku("BK-0001")
                .name("Winter atlas")
                .category(Category.BOOKS)
                .priceCents(2490)
                .weightGrams(850)
                .build()),
        result.accepted());
    assertEquals(3, result.rejected().size());
    assertTrue(prices.refusal(result.rejected()).contains("Hammer"));
  }

  @Test
  void countsWhatIsMalformed() {
    assertEquals(2, prices.malformedPrices(new String[] {"1.00", "1", "1.000", "23.45"}));
    assertEquals(1, prices.misaligned(List.of("BK-0001;Winter atlas;BOOKS;24.90;850", "BK-2")));
    assertEquals(1, prices.malformedSkus(new String[] {"BK-0001", "BK1"}));
  }

  @Test
  void countsWhatWasPacked() {
    PackingList packed = new PackingList("Northern Paper");
    assertEquals(14, packed.pieces(List.of("BK-0001;2", "TL-0300;12")));
    assertThrows(IllegalArgumentException.class, () -> packed.pieces(List.of("BK-0001;two")));
  }

  @Test
  void addsUpDeliveryNotes() {
    assertEquals(2_300, prices.deliveryWeight(List.of("BK-0001;2;850", "TL-0300;1;600")));
  }
}
