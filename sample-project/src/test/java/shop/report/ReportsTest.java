package shop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.catalog.Category;
import shop.orders.Order;
import shop.orders.OrderLine;

class ReportsTest {
  private static final OrderLine ATLAS = new OrderLine("BK-0001", Category.BOOKS, 2, 1000);
  private static final OrderLine HAMMERS = new OrderLine("TL-0300", Category.TOOLS, 20, 2000);

  @Test
  void sumsUpTheDay() {
    Order order =
        Order.builder()
            .number("1")
            .customerId("C1")
            .placedOn(LocalDate.of(2026, 11, 2))
            .line(ATLAS)
            .line(HAMMERS)
            .build();
    DailyReport report = new DailyReport(List.of(order));

    assertEquals(42_000, report.turnoverCents());
    assertEquals(42_000, report.largestOrderCents());
    assertEquals(22, report.pieces());
    assertEquals(20, report.pieces(Category.TOOLS));
    assertEquals(Map.of(Category.BOOKS, 2000L, Category.TOOLS, 40_000L), report.byCategory());
  }

  @Test
  void tellsTheRobots() {
    OrderLine[] lines = {ATLAS, HAMMERS};
    assertArrayEquals(new int[][] {{2, 0, 0, 0}, {0, 0, 0, 20}}, DailyReport.pickingMatrix(lines));
    assertArrayEquals(new int[] {3, 3}, DailyReport.skippedStations(lines));
  }

  @Test
  void exportsColumns() throws ReflectiveOperationException {
    Order order = Order.builder().number("1").customerId("C1").placedOn(LocalDate.of(2026, 11, 2)).line(ATLAS).build();
    assertEquals("1;2;\n", new ColumnExport().export(List.of(order), new String[] {"Number", "Pieces"}));
  }

  @Test
  void exportsSales() {
    SalesExport.signAs("MK");
    SalesExport export = new SalesExport();
    assertEquals("BK-0001;2\n", export.pieces(List.of(ATLAS)));
    assertEquals("BK-0001;1000\n", export.prices(List.of(ATLAS)));
    assertEquals("BK-0001;2000\n", export.totals(List.of(ATLAS)));
    assertEquals("5;MK\n", export.corrections(new long[] {5}));
    assertEquals("-5;MK\n", export.refunds(new long[] {5}));
  }
}
