package shop.orders;

/** Gives out the numbers of orders, to all who take them. */
public class OrderNumbers {
  private long last;

  public OrderNumbers(long last) {
    this.last = last;
  }

  public synchronized long next() {
    return ++last;
  }
}
