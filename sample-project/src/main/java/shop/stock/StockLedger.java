package shop.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger of the warehouse: every movement, in the order of booking. */
public class StockLedger {
  private final List<Movement> movements = new ArrayList<>();
  private final Map<String, Integer> onHand = new HashMap<>();

  public void book(Movement movement) {
    movements.add(movement);
    onHand.merge(movement.sku(), movement.pieces(), Integer::sum);
  }

  public int onHand(String sku) {
    return onHand.getOrDefault(sku, 0);
  }

  /** All pieces that ever came in. */
  public long received() {
    Long received = 0L;
    for (Movement movement : movements) {
      if (movement.pieces() > 0) {
        received += movement.pieces();
      }
    }
    return received;
  }

  /** All pieces that ever went out. */
  public long issued() {
    long issued = 0;
    for (Movement movement : movements) {
      if (movement.pieces() < 0) {
        issued -= movement.pieces();
      }
    }
    return issued;
  }

  /** What came in or went out on a day, in the order of booking. */
  public List<Movement> on(LocalDate day) {
    List<Movement> found = new ArrayList<>();
    for (Movement movement : movements) {
      if (movement.day().equals(day)) {
        found.add(movement);
      }
    }
    return new ArrayList<>(found);
  }

  /** The largest single delivery of an article; 0 if none came. */
  public int largestDelivery(String sku) {
    int largest = 0;
    for (Movement movement : movements) {
      Integer pieces = movement.pieces();
      if (pieces > largest && movement.sku().equals(sku)) {
        largest = pieces;
      }
    }
    return largest;
  }

  /** The largest single withdrawal of an article; 0 if none went. */
  public int largestWithdrawal(String sku) {
    int largest = 0;
    for (Movement movement : movements) {
      int pieces = -movement.pieces();
      if (pieces > largest && movement.sku().equals(sku)) {
        largest = pieces;
      }
    }
    return largest;
  }
}
