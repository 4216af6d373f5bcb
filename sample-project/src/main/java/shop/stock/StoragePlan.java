package shop.stock;

import java.util.HashMap;
import java.util.Map;
import lombok.AllArgsConstructor;
import lombok.Data;

/** What lies where: pieces on the shelves, and pallets in the bays of the yard. */
public class StoragePlan {
  /** A place in the hall. Shelves move when the season changes. */
  @Data
  @AllArgsConstructor
  public static class Shelf {
    private String aisle;
    private int level;
  }

  /** A place in the yard. */
  public record Bay(String row, int number) {}

  private final Map<Shelf, Integer> piecesOnShelf = new HashMap<>();
  private final Map<Bay, Integer> palletsInBay = new HashMap<>();

  public void store(Shelf shelf, int pieces) {
    piecesOnShelf.merge(shelf, pieces, Integer::sum);
  }

  public int pieces(Shelf shelf) {
    return piecesOnShelf.getOrDefault(shelf, 0);
  }

  /** Moves a shelf, with all that lies on it, to another aisle. */
  public void rearrange(Shelf shelf, String aisle) {
    shelf.setAisle(aisle);
  }

  public void park(Bay bay, int pallets) {
    palletsInBay.merge(bay, pallets, Integer::sum);
  }

  public int pallets(Bay bay) {
    return palletsInBay.getOrDefault(bay, 0);
  }

  /** Moves all pallets of a bay to another one. */
  public void clear(Bay from, Bay to) {
    Integer pallets = palletsInBay.remove(from);
    if (pallets != null) {
      park(to, pallets);
    }
  }
}
