package shop.orders;

/** The way of an order through the house. */
public enum OrderStatus {
  PLACED,
  PAID,
  RELEASED,
  SHIPPED,
  CANCELLED
}
