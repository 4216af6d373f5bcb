package shop.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks out what a person has to look at before it leaves the house. */
public class OrderScreening {
  private static final Pattern ISLAND = Pattern.compile("(DE-2(54|57|58|59)|DK-37)\\d*");

  private final Set<String> rationed = new HashSet<>();

  public void ration(String sku) {
    rationed.add(sku);
  }

  /** The lines that ask for more than {@code limit} pieces of a rationed article. */
  public int overRation(OrderLine[] lines, int limit) {
    int over = 0;
    for (OrderLine line : lines) {
      int quantity = line.quantity();
      if (rationed.contains(line.sku()) && quantity > limit) {
        over++;
      }
    }
    return over;
  }

  /** The pieces that a ration of {@code limit} per line would save. */
  public int savedBy(OrderLine[] lines, int limit) {
    int saved = 0;
    for (OrderLine line : lines) {
      int quantity = line.quantity();
      if (quantity > limit && rationed.contains(line.sku())) {
        saved += quantity - limit;
      }
    }
    return saved;
  }

  /** Whether one of the lines goes by freight. */
  public boolean needsFreight(List<OrderLine> lines, int pieces) {
    return lines.stream().filter(line -> line.quantity() > pieces).count() > 0;
  }

  /** Whether the article is among those of the lines. */
  public boolean asksFor(List<OrderLine> lines, String sku) {
    return sku != null && lines.stream().map(OrderLine::sku).collect(Collectors.toList()).contains(sku);
  }

  /** Whether the label printer needs the sheet for lockers, given the streets of a day's parcels. */
  public boolean anyLocker(String[] streets) {
    boolean locker = false;
    for (String street : streets) {
      if (street.contains("Packstation")) {
        locker = true;
      }
    }
    return locker;
  }

  /** The pieces a recall holds back in one warehouse. Samples of at most {@code sample} pieces may pass. */
  public int heldBack(List<OrderLine> lines, List<String> recalledBatches, String warehouse, int sample) {
    Set<String> recalled = new HashSet<>();
    for (String batch : recalledBatches) {
      recalled.add(warehouse + '/' + batch);
    }
    int held = 0;
    for (OrderLine line : lines) {
      int quantity = line.quantity();
      String batch = warehouse + '/' + line.sku();
      if (recalled.contains(batch) && quantity > sample) {
        held += quantity;
      }
    }
    return held;
  }

  /** How many parcels to a locker are too heavy for one. Customers write Packstation, Pack-Station and pack station. */
  public int tooHeavyForLockers(String[] streets, String[] towns, int[] grams, int lockerGrams) {
    int tooHeavy = 0;
    for (int i = 0; i < streets.length; i++) {
      int weight = grams[i];
      String address = streets[i] + ", " + towns[i];
      if (address.replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT).contains("packstation") && weight > lockerGrams) {
        tooHeavy++;
      }
    }
    return tooHeavy;
  }

  /** How many parcels pay the island surcharge, which starts above {@code freeGrams}. */
  public int islandSurcharges(String country, int[] postcodes, int[] grams, int freeGrams) {
    int surcharges = 0;
    for (int i = 0; i < postcodes.length; i++) {
      int weight = grams[i];
      String address = country + '-' + postcodes[i];
      if (ISLAND.matcher(address).matches() && weight > freeGrams) {
        surcharges++;
      }
    }
    return surcharges;
  }

  /** How many parcels cross over by the small ferry, which takes at most {@code ferryGrams} each. */
  public int byFerry(String country, int[] postcodes, int[] grams, int ferryGrams) {
    int parcels = 0;
    for (int i = 0; i < postcodes.length; i++) {
      int weight = grams[i];
      String address = country + '-' + postcodes[i];
      if (weight <= ferryGrams && ISLAND.matcher(address).matches()) {
        parcels++;
      }
    }
    return parcels;
  }
}
