package shop.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;

/** Moves orders along. Each step returns the orders that it moved. */
public class Fulfilment {
  private static final Logger LOG = Logger.getLogger(Fulfilment.class.getName());

  /** Hands paid orders to the warehouse. */
  public Set<Order> release(List<Order> orders) {
    Set<Order> released = new HashSet<>();
    for (Order order : orders) {
      if (order.getStatus() == OrderStatus.PAID) {
        released.add(order);
        order.setStatus(OrderStatus.RELEASED);
      }
    }
    return released;
  }

  /** Notes that the carrier has fetched the orders. */
  public Set<Order> ship(List<Order> orders) {
    Set<Order> shipped = new HashSet<>();
    for (Order order : orders) {
      LOG.fine("order " + order.getNumber() + " is " + order.getStatus());
      if (order.getStatus() == OrderStatus.RELEASED) {
        order.setStatus(OrderStatus.SHIPPED);
        shipped.add(order);
      }
    }
    return shipped;
  }
}
