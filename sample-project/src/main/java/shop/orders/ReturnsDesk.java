package shop.orders;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Takes back what customers do not want. */
public class ReturnsDesk {
  /** A return that the customer has told of. */
  public record Announced(String order, String sku, String reason) {}

  /** An article of an order. */
  static final class LineKey {
    private final String order;
    private final String sku;
    private final int part;

    LineKey(String order, String sku, int part) {
      this.order = order;
      this.sku = sku;
      this.part = part;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LineKey key && part == key.part && order.equals(key.order) && sku.equals(key.sku);
    }

    @Override
    public int hashCode() {
      return Objects.hash(order, sku, part);
    }
  }

  private final List<Announced> announced = new ArrayList<>();
  private final Map<LineKey, Integer> pieces = new HashMap<>();
  private final Map<String, String> orderByShelf = new HashMap<>();

  public void announce(Announced coming) {
    announced.add(coming);
  }

  /** Takes over what another desk has been told. */
  public void announceAll(List<Announced> others) {
    for (Announced each : others) {
      announced.add(each);
    }
  }

  /** Until when the carrier picks up what was announced at that time. */
  public static Date pickUpBefore(Date told, int hours) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTime(told);
    calendar.add(Calendar.HOUR_OF_DAY, hours);
    return calendar.getTime();
  }

  public void putAway(String shelf, String order) {
    orderByShelf.put(shelf, order);
  }

  /** Counts pieces of one part of an article; returns how many there are now. */
  public int received(String order, String sku, int part) {
    return pieces.merge(new LineKey(order, sku, part), 1, Integer::sum);
  }

  /** Why the articles of some parcels come back, as far as customers told. */
  public List<String> reasons(List<String> parcels) {
    List<String> reasons = new ArrayList<>();
    for (String order : parcels) {
      for (Announced each : announced) {
        if (each.order().equals(order)) {
          reasons.add(each.reason());
        }
      }
    }
    return reasons;
  }

  /** Where the articles of an order lie; none if nothing came back. */
  public Optional<String> shelf(String order) {
    for (Map.Entry<String, String> entry : orderByShelf.entrySet()) {
      if (entry.getValue().equals(order)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }
}
