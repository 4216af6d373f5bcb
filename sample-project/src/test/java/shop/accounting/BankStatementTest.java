package shop.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BankStatementTest {
  private final BankStatement bank = new BankStatement();

  @Test
  void readsPayments() {
    List<String> payers = bank.payers(List.of("DE02;1990;order 4711", "AT61;500;gift"));
    assertEquals(List.of("DE02", "AT61"), payers);
    assertEquals(1, bank.foreign(payers));
    assertEquals(1990, bank.total(List.of(new String[] {"DE02", "1990"}, new String[] {"AT61", "unknown"})));
  }

  @Test
  void countsMessages() {
    List<String> lines = List.of(":20:A", "-}", ":20:B", "-}");
    assertEquals(2, bank.messages(lines, 100));
    assertThrows(IllegalArgumentException.class, () -> bank.messages(lines, 5));
  }

  @Test
  void knowsOrders() {
    assertEquals(5, bank.digits(List.of(List.of("order 4711"), List.of("order 2"))));
    assertEquals("47112", bank.orderNumber("order 4711/2"));
    assertTrue(bank.isOrderNumber("47113"));
    assertFalse(bank.isOrderNumber("47112"));
  }
}
