package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderArchiveTest {
  @Test
  void storesEachOrder() throws SQLException {
    PreparedStatement statement = answering(PreparedStatement.class, 1);
    OrderArchive archive = new OrderArchive(answering(Connection.class, statement));
    Order order = Order.builder().number("1").customerId("C1").placedOn(LocalDate.of(2025, 11, 2)).build();
    assertEquals(2, archive.store(List.of(order, order)));
  }

  @Test
  void countsWhatWasCancelled() {
    assertEquals(2, OrderArchive.cancelled(new int[] {0, 4, 3, 4}));
  }

  /** An object whose methods all answer the same, those without a result aside. */
  private static <T> T answering(Class<T> type, Object answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
        (proxy, method, arguments) -> method.getReturnType() == void.class ? null : answer));
  }
}
