package shop.orders;

import java.time.LocalDate;
import java.util.List;
import lombok.Builder;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NonNull;
import lombok.Setter;
import lombok.Singular;
import lombok.ToString;

/** An order of one customer. */
@Getter
@Builder
@ToString
@EqualsAndHashCode(of = {"number", "status"})
public final class Order {
  @NonNull private final String number;
  @NonNull private final String customerId;
  @NonNull private final LocalDate placedOn;
  @Singular private final List<OrderLine> lines;
  @Setter @NonNull @Builder.Default private OrderStatus status = OrderStatus.PLACED;

  public long getTotalCents() {
    long total = 0;
    for (OrderLine line : lines) {
      total += line.totalCents();
    }
    return total;
  }

  public int getPieces() {
    int pieces = 0;
    for (OrderLine line : lines) {
      pieces += line.quantity();
    }
    return pieces;
  }
}
