package shop.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.catalog.Category;
import shop.orders.Order;
import shop.orders.OrderLine;

class InvoicePrinterTest {
  private static final OrderLine ATLAS = new OrderLine("BK-0001", Category.BOOKS, 2, 1000);
  private static final OrderLine HAMMERS = new OrderLine("TL-0300", Category.TOOLS, 20, 2000);

  private final InvoicePrinter printer = new InvoicePrinter();

  @Test
  void printsLines() {
    Order order = Order.builder().number("1").customerId("C1").placedOn(LocalDate.of(2026, 11, 2)).line(ATLAS).line(HAMMERS).build();
    List<String> lines = printer.lines(order).lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("BK-0001 2 x 20"), lines.get(0));
  }

  @Test
  void keepsWhatWasSent() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sent.write("page 1".getBytes(StandardCharsets.UTF_8));
    assertEquals("page 1", printer.printed(sent));
  }

  @Test
  void greets() {
    assertEquals("Invoice 1", printer.title("1", "C1"));
    assertEquals("Jo", printer.greeting(Optional.of("Jo"), new String[] {"books"}));
    assertEquals("friend of books and tools", printer.greeting(Optional.empty(), new String[] {"books", "tools"}));
  }

  @Test
  void remindsOfWhatIsOpen() {
    assertEquals(Optional.empty(), printer.reminder(List.of(ATLAS, HAMMERS), 0));
    assertEquals(Optional.of("Please pay for TL-0300, BK-0001"), printer.reminder(List.of(ATLAS, HAMMERS), 42_000));
  }
}
