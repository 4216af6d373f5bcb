package shop;

import dev.brisk.annotations.Accepted;

/** Told by the compiler and by the plugin; the second is accepted. */
public class Orders {
  public long total(long[] prices) {
    Long total = 0L;
    for (long price : prices) total += price;
    return total;
  }

  @Accepted(value = "BoxedAccumulator", reason = "for show")
  public long pieces(long[] pieces) {
    Long total = 0L;
    for (long each : pieces) total += each;
    return total;
  }
}
