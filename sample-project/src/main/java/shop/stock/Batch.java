package shop.stock;

/** Pieces of one article that were made together; pickers take them in this order. */
public record Batch(String sku, String number) implements Comparable<Batch> {
  @Override
  public int compareTo(Batch other) {
    return (sku + '/' + number).compareTo(other.sku + '/' + other.number);
  }
}
