package shop.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shop.catalog.Category;
import shop.orders.Order;
import shop.orders.OrderLine;

/** The figures of one day. */
public class DailyReport {
  private final List<Order> orders;

  public DailyReport(List<Order> orders) {
    this.orders = List.copyOf(orders);
  }

  public long turnoverCents() {
    Long turnover = 0L;
    for (Order order : orders) {
      turnover += order.getTotalCents();
    }
    return turnover;
  }

  public long largestOrderCents() {
    long largest = 0;
    for (Order order : orders) {
      largest = Math.max(largest, order.getTotalCents());
    }
    return largest;
  }

  /** The pieces of all orders. */
  public int pieces() {
    return orders.stream()
        .flatMap(order -> order.getLines().stream())
        .map(line -> line.quantity())
        .reduce(0, Integer::sum);
  }

  /** The pieces of one department. */
  public int pieces(Category category) {
    return orders.stream()
        .flatMap(order -> order.getLines().stream())
        .filter(line -> line.category() == category)
        .mapToInt(line -> line.quantity())
        .sum();
  }

  /** Turnover by department, in cents. */
  public Map<Category, Long> byCategory() {
    Map<Category, Long> cents = new EnumMap<>(Category.class);
    for (Order order : orders) {
      for (OrderLine line : order.getLines()) {
        cents.merge(line.category(), line.totalCents(), Long::sum);
      }
    }
    return cents;
  }

  /** One row of pieces per line and one column per department, for the picking robots. */
  public static int[][] pickingMatrix(OrderLine[] lines) {
    int[][] matrix = new int[lines.length][Category.values().length];
    for (int row = 0; row < lines.length; row++) {
      for (Category category : Category.values()) {
        if (lines[row].category() == category) {
          matrix[row][category.ordinal()] = lines[row].quantity();
        }
      }
    }
    return matrix;
  }

  /** How many departments each line leaves out; the robots skip those stations. */
  public static int[] skippedStations(OrderLine[] lines) {
    Category[] categories = Category.values();
    int[] skipped = new int[lines.length];
    for (int row = 0; row < lines.length; row++) {
      for (Category category : categories) {
        if (lines[row].category() != category) {
          skipped[row]++;
        }
      }
    }
    return skipped;
  }
}
