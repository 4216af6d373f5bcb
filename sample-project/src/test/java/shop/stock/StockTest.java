package shop.stock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StockTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @Test
  void keepsTheLedger() {
    StockLedger ledger = new StockLedger();
    ledger.book(new Movement("BK-0001", 30, TODAY));
    ledger.book(new Movement("BK-0001", 50, TODAY));
    ledger.book(new Movement("BK-0001", -12, TODAY));

    assertEquals(68, ledger.onHand("BK-0001"));
    assertEquals(80, ledger.received());
    assertEquals(12, ledger.issued());
    assertEquals(3, ledger.on(TODAY).size());
    assertEquals(50, ledger.largestDelivery("BK-0001"));
    assertEquals(12, ledger.largestWithdrawal("BK-0001"));
  }

  @Test
  void knowsTheDemand() {
    DemandStatistics demand = new DemandStatistics();
    long[] sold = {3, 0, 9, 4, 1};
    assertEquals(13, demand.busiestStretch(sold, 2));
    assertEquals(3, demand.quietestStretch(sold, 2));
    assertEquals(3, demand.daysWithSale(new int[] {1, 8, 8, 360}));
    assertEquals(362, demand.daysWithoutSale(new int[] {1, 8, 8, 360}, 365));
    assertArrayEquals(new int[] {3, 4}, demand.rushes(sold, 3));
    assertEquals(351, demand.longestLull(new int[] {1, 8, 8, 360}, 365));
  }

  @Test
  void countsAndWeighs() {
    StockCount count = new StockCount();
    for (int shelf = 1; shelf <= 100; shelf++) {
      count.counted(shelf);
      count.weighed(10 * shelf);
    }
    assertEquals(5_050, count.totalPieces());
    assertEquals(50_500, count.totalGrams());
  }

  @Test
  void ordersBatches() {
    assertTrue(new Batch("BK-0001", "2").compareTo(new Batch("BK-0001", "1")) > 0);
    assertTrue(new Batch("BK-0001", "2").compareTo(new Batch("TL-0300", "1")) < 0);
  }

  @Test
  void movesPallets() {
    StoragePlan plan = new StoragePlan();
    StoragePlan.Bay west = new StoragePlan.Bay("W", 1);
    StoragePlan.Bay east = new StoragePlan.Bay("E", 1);
    plan.park(west, 4);
    plan.park(east, 2);
    plan.clear(west, east);
    assertEquals(0, plan.pallets(west));
    assertEquals(6, plan.pallets(east));
  }
}
