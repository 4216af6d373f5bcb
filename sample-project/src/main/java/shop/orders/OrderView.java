package shop.orders;

import java.time.LocalDate;
import lombok.Builder;
import lombok.Value;

/** An order as the customer's account page shows it. */
@Value
@Builder
public class OrderView {
  String number;
  String customer;
  LocalDate placedOn;
  OrderStatus status;
  int pieces;
  long totalCents;
}
