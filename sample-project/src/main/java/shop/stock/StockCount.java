package shop.stock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One walk through the warehouse: the pieces counted on each shelf, and the scanner's readings in grams. */
public class StockCount {
  private final List<Integer> pieces = new ArrayList<>();
  private int[] grams = new int[64];
  private int weighed;

  public void counted(int onShelf) {
    pieces.add(onShelf);
  }

  public void weighed(int reading) {
    if (weighed == grams.length) {
      grams = Arrays.copyOf(grams, weighed * 2);
    }
    grams[weighed++] = reading;
  }

  public long totalPieces() {
    long total = 0;
    for (int onShelf : pieces) {
      total += onShelf;
    }
    return total;
  }

  public long totalGrams() {
    long total = 0;
    for (int i = 0; i < weighed; i++) {
      total += grams[i];
    }
    return total;
  }
}
