package shop.orders;

import dev.brisk.annotations.Hot;

/** The zones of the carrier, by the first two digits of the postcode. */
public class ShippingZones {
  private static final int ZONES = 100;
  private static final int NORTH = 20;
  private static final int SOUTH = 80;

  private byte[] zones;

  /** The zone of a postcode of five digits. */
  @Hot
  public int zone(int postcode) {
    load();
    return zones[postcode / 1000];
  }

  /** How many parcels go to each zone. */
  public int[] parcelsByZone(int[] postcodes) {
    int[] parcels = new int[4];
    for (int postcode : postcodes) parcels[zone(postcode)]++;
    return parcels;
  }

  private synchronized void load() {
    if (zones == null) {
      byte[] table = new byte[ZONES];
      for (int i = 0; i < ZONES; i++) {
        table[i] = (byte) (i < NORTH ? 1 : i < SOUTH ? 2 : 3);
      }
      zones = table;
    }
  }
}
