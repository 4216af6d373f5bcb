package shop.customers;

import dev.brisk.annotations.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts customers by what they spent this year. */
public class CustomerSegments {
  private final Map<String, Long> centsByCustomer = new HashMap<>();

  public void add(String customerId, long cents) {
    centsByCustomer.merge(customerId, cents, Long::sum);
  }

  public Segment segment(String customerId) {
    long cents = centsByCustomer.getOrDefault(customerId, 0L);
    Segment found = Segment.OCCASIONAL;
    for (Segment segment : Segment.values()) {
      if (cents >= segment.getFromCents()) {
        found = segment;
      }
    }
    return found;
  }

  /** The customers who spent at least {@code cents}: they get the printed catalogue. */
  public List<String> spending(long cents) {
    List<String> customers = new ArrayList<>();
    for (String customer : centsByCustomer.keySet()) {
      if (centsByCustomer.get(customer) >= cents) {
        customers.add(customer);
      }
    }
    return customers;
  }

  /** What all customers spent whose number starts like {@code region}. */
  public long regionCents(String region) {
    long cents = 0;
    for (Map.Entry<String, Long> entry : centsByCustomer.entrySet()) {
      if (entry.getKey().startsWith(region)) {
        cents += entry.getValue();
      }
    }
    return cents;
  }

  /** The list for the year's end, by customer number. */
  @Accepted(value = "KeySetLookup", reason = "runs once a year, and the auditor's template has this shape")
  public String yearEnd() {
    StringBuilder list = new StringBuilder();
    TreeMap<String, Long> sorted = new TreeMap<>(centsByCustomer);
    for (String customer : sorted.keySet()) {
      list.append(customer).append(';').append(sorted.get(customer)).append('\n');
    }
    return list.toString();
  }

  /** How many of these yearly sums earn points, from a floor that depends on the customer's plan. */
  public int earningPoints(long[] yearlyCents, String plan) {
    Map<String, Long> floors = new HashMap<>();
    floors.put("basic", 50_000L);
    floors.put("plus", 20_000L);
    int earning = 0;
    for (long cents : yearlyCents) {
      Long floor = floors.get(plan);
      if (floor != null && cents >= floor) {
        earning++;
      }
    }
    return earning;
  }
}
