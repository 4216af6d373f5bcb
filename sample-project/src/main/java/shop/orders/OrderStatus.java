package shop.orders;

/** The way of an order through the house. */
public enum OrderStatus {
  PLACED,
  PAID,
  RELEASED,
  SHIPPED,
  CANCELLED;

  /** The status that the database keeps under a number. */
  static OrderStatus of(int number) {
    return values()[number];
  }
}
