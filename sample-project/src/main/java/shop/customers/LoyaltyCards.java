package shop.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The points that customers have gathered. */
public class LoyaltyCards {
  private static final int CENTS_PER_POINT = 200;

  private final Map<String, Long> points = new TreeMap<>();
  private List<String> partners = new ArrayList<>();

  public LoyaltyCards(List<String> partners) {
    this.partners = List.copyOf(partners);
  }

  /** The other shops that take the card. */
  public List<String> partners() {
    return partners;
  }

  /** Adds the points for a purchase; returns how many the customer has now. */
  public long bought(String customerId, long cents) {
    return points.merge(customerId, cents / CENTS_PER_POINT, Long::sum);
  }

  public long points(String customerId) {
    return points.getOrDefault(customerId, 0L);
  }
}
