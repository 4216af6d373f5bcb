package shop.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The shelves that robots refill, the emptiest first. */
public class RefillQueue {
  /** A shelf that lacks some pieces. */
  public static final class Refill {
    private final String sku;
    private int missing;

    public Refill(String sku, int missing) {
      this.sku = sku;
      this.missing = missing;
    }

    public String sku() {
      return sku;
    }

    int missing() {
      return missing;
    }
  }

  private final PriorityQueue<Refill> queue = new PriorityQueue<>(Comparator.comparingInt(Refill::missing).reversed());
  private final Queue<Refill> reported = new ConcurrentLinkedQueue<>();
  private final Map<String, String> skuByRobot = new ConcurrentHashMap<>();

  /** Called by the pickers' handhelds, each on a thread of its own. */
  public void report(Refill refill) {
    reported.add(refill);
  }

  public void send(String robot, String sku) {
    skuByRobot.put(robot, sku);
  }

  /** Takes in what was reported; returns how many shelves that were. */
  public int takeIn() {
    int taken = 0;
    while (reported.size() > 0) {
      queue.add(reported.poll());
      taken++;
    }
    return taken;
  }

  /** Moves shelves up or down after a sale of so many pieces from each. */
  public void sold(List<Refill> shelves, int pieces) {
    for (Refill shelf : shelves) {
      queue.remove(shelf);
      shelf.missing += pieces;
      queue.add(shelf);
    }
  }

  /** The articles that no robot is on its way for. */
  public List<String> unattended(List<String> skus) {
    List<String> unattended = new ArrayList<>();
    for (String sku : skus) {
      if (!skuByRobot.containsValue(sku)) {
        unattended.add(sku);
      }
    }
    return unattended;
  }

  /** The next shelf to refill; null if all are full. */
  public Refill next() {
    return queue.poll();
  }
}
