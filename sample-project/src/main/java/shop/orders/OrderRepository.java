package shop.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders of the season, held in memory. */
public class OrderRepository {
  private final Map<String, Order> byNumber = new HashMap<>();
  private final Map<String, List<Order>> byCustomer = new HashMap<>();

  public void save(Order order) {
    if (byNumber.put(order.getNumber(), order) == null) {
      byCustomer.computeIfAbsent(order.getCustomerId(), id -> new ArrayList<>()).add(order);
    }
  }

  public Optional<Order> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The orders of a customer, newest first. */
  public List<Order> ofCustomer(String customerId) {
    List<Order> orders = new ArrayList<>(byCustomer.getOrDefault(customerId, List.of()));
    orders.sort(Comparator.comparing(Order::getPlacedOn).reversed());
    return orders;
  }

  /** All orders by the day on which they were placed. */
  public Map<LocalDate, List<Order>> byDay() {
    Map<LocalDate, List<Order>> byDay = new HashMap<>();
    for (Order order : byNumber.values()) {
      LocalDate day = order.getPlacedOn();
      List<Order> orders = byDay.get(day);
      if (orders == null) {
        orders = new ArrayList<>();
      }
      orders.add(order);
      byDay.put(day, orders);
    }
    return byDay;
  }

  /** The orders behind a stack of scanned delivery notes. Unknown numbers are left out. */
  public List<Order> scanned(String[] numbers) {
    List<Order> orders = new ArrayList<>();
    for (String number : numbers) {
      if (byNumber.containsKey(number)) {
        orders.add(byNumber.get(number));
      }
    }
    return orders;
  }

  /** The value of a stack of returned parcels. Unknown numbers are left out. */
  public long returnedCents(String[] numbers) {
    long cents = 0;
    for (String number : numbers) {
      Order order = byNumber.get(number);
      if (order != null) {
        cents += order.getTotalCents();
      }
    }
    return cents;
  }
}
