package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Past seasons, in the database. */
public class OrderArchive {
  private static final String INSERT = "insert into orders (number, customer, cents) values (?, ?, ?)";

  private final Connection connection;

  public OrderArchive(Connection connection) {
    this.connection = connection;
  }

  /** Stores the orders of a season; returns how many were new. */
  public int store(List<Order> orders) throws SQLException {
    int stored = 0;
    for (Order order : orders) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, order.getNumber());
        insert.setString(2, order.getCustomerId());
        insert.setLong(3, order.getTotalCents());
        stored += insert.executeUpdate();
      }
    }
    return stored;
  }

  /** How many of the orders of a season were cancelled, given the column of their statuses. */
  public static int cancelled(int[] statuses) {
    int cancelled = 0;
    for (int status : statuses) {
      if (OrderStatus.of(status) == OrderStatus.CANCELLED) {
        cancelled++;
      }
    }
    return cancelled;
  }
}
