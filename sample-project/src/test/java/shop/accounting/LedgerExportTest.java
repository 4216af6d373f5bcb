package shop.accounting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerExportTest {
  private final LedgerExport export = new LedgerExport();

  @Test
  void exportsBookings() {
    List<LedgerExport.Entry> entries = List.of(new LedgerExport.Entry(1400, 8400, 42_000, "order 1"), new LedgerExport.Entry(1600, 990, -5, "fee"));
    assertEquals("01400;08400;42000;order 1\n01600;00990;-5;fee\n", export.bookings(entries));
    assertEquals("1400 1600 ", export.accounts(entries));
    assertEquals(42_005, export.turnover(entries));
  }

  @Test
  void archivesPages() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes("fee 5 \u20ac".getBytes(StandardCharsets.UTF_8));
    assertArrayEquals(page.toByteArray(), export.archived(page));
  }

  @Test
  void fillsForms() {
    assertEquals("5;-3;", export.balances(new long[] {5, -3}));
    assertEquals("a \"\"b\"\" c", export.cell("a \"b\" c"));
    assertEquals("Dear Jo, 5 left.", export.letter("Dear {name}, {pieces} left.", Map.of("name", "Jo", "pieces", "5")));
  }
}
