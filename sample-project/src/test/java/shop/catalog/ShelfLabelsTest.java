package shop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShelfLabelsTest {
  @Test
  void printsBars() {
    assertEquals("# ## ", new ShelfLabels().bars("B1"));
    assertEquals(2, new ShelfLabels().barCount("B1"));
  }

  @Test
  void tellsThePriceOfAKilogram() {
    ShelfLabels labels = new ShelfLabels();
    assertEquals(Optional.of("RYE BREAD: 500 ct/kg"), labels.pricePerKilo(" rye_bread", 250, 500));
    assertEquals(Optional.empty(), labels.pricePerKilo("voucher", 250, 0));
  }
}
