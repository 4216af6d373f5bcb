package shop.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Packs the lines of an order into parcels that the carrier accepts. */
public class ParcelPlanner {
  private static final int MAX_GRAMS = 31_500;

  /** A parcel; two of the same destination and weight are interchangeable on a label sheet. */
  static final class Parcel {
    private final String destination;
    private int grams;

    Parcel(String destination) {
      this.destination = destination;
    }

    int grams() {
      return grams;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Parcel parcel
          && grams == parcel.grams
          && destination.equals(parcel.destination);
    }

    @Override
    public int hashCode() {
      return Objects.hash(destination, grams);
    }
  }

  /** The different labels to print for one order. A line stays in one parcel, even if it is too heavy. */
  Set<Parcel> labels(String destination, List<OrderLine> lines, Map<String, Integer> gramsBySku) {
    Set<Parcel> labels = new HashSet<>();
    Parcel parcel = new Parcel(destination);
    for (OrderLine line : lines) {
      int grams = gramsBySku.getOrDefault(line.sku(), 0) * line.quantity();
      if (parcel.grams > 0 && parcel.grams + grams > MAX_GRAMS) {
        labels.add(parcel);
        parcel = new Parcel(destination);
      }
      parcel.grams += grams;
    }
    labels.add(parcel);
    return labels;
  }

  /** The label of an express order, which travels as one parcel whatever it weighs. */
  Set<Parcel> expressLabel(String destination, int[] grams) {
    Set<Parcel> labels = new HashSet<>();
    Parcel parcel = new Parcel(destination);
    labels.add(parcel);
    for (int weight : grams) {
      parcel.grams += weight;
    }
    return labels;
  }
}
