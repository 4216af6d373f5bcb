package shop.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.catalog.Category;
import shop.orders.OrderLine;

class PickingListTest {
  private static final OrderLine ATLAS = new OrderLine("BK-0001", Category.BOOKS, 2, 1000);
  private static final OrderLine HAMMERS = new OrderLine("TL-0300", Category.TOOLS, 20, 2000);

  private final PickingList list = new PickingList();

  @Test
  void knowsWhatIsReserved() {
    list.reserve(new Movement("BK-0001", -2, LocalDate.of(2026, 11, 2)));
    assertEquals(1, list.reservedLines(List.of(ATLAS, HAMMERS)));
    assertEquals(List.of("BK-0001", "TL-0300"), list.articles(List.of(ATLAS, HAMMERS, ATLAS)));
  }

  @Test
  void countsSteps() {
    assertEquals(7, list.steps(List.of(ATLAS, HAMMERS, ATLAS), Map.of("BK-0001", 1, "TL-0300", 4)) + list.steps(List.of(ATLAS, HAMMERS), Map.of("TL-0300", 1)));
  }

  @Test
  void servesInOrder() {
    list.await("BK-0001");
    list.await("TL-0300");
    assertEquals(1, list.toOrder(List.of(List.of("BK-0001", "GR-0001"), List.of("TL-0300"))));
    assertEquals(List.of("BK-0001"), list.handOut(1));
    assertEquals(List.of("TL-0300"), list.handOut(5));
  }
}
