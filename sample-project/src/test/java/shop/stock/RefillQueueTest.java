package shop.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefillQueueTest {
  @Test
  void refillsTheEmptiestFirst() {
    RefillQueue queue = new RefillQueue();
    RefillQueue.Refill atlas = new RefillQueue.Refill("BK-0001", 3);
    RefillQueue.Refill hammers = new RefillQueue.Refill("TL-0300", 5);
    queue.report(atlas);
    queue.report(hammers);

    assertEquals(2, queue.takeIn());
    queue.sold(List.of(atlas), 4);
    queue.send("R2", hammers.sku());
    assertEquals(List.of("BK-0001"), queue.unattended(List.of("BK-0001", "TL-0300")));
    assertSame(atlas, queue.next());
    assertSame(hammers, queue.next());
  }
}
