import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;

class SizeForEmptinessExamples {
  private final Queue<String> tasks = new ConcurrentLinkedQueue<>();
  private final Queue<String> counted = new LinkedBlockingQueue<>();

  boolean knowsItsSize(List<String> list, ArrayList<String> other) {
    return list.size() == 0 || other.size() > 0 || counted.size() == 0;
  }

  int needed() {
    return tasks.size();
  }

  boolean moreThanOne() {
    return tasks.size() > 1 || tasks.size() == 2;
  }

  boolean unknownQueue(Queue<String> queue) {
    return queue.size() == 0;
  }

  boolean wholeTree(TreeMap<String, String> map) {
    return map.size() == 0;
  }

  boolean queue() {
    return tasks.size() == 0; // note: SizeForEmptiness "'tasks.size()' counts the elements one by one (most of the call) to learn whether there are any; write 'tasks.isEmpty()'"
  }

  int declared(ConcurrentLinkedQueue<String> queue) {
    int taken = 0;
    while (queue.size() > 0) { // warn: SizeForEmptiness "write '!queue.isEmpty()'"
      queue.poll();
      taken++;
    }
    return taken;
  }

  boolean skipList(ConcurrentSkipListMap<String, String> map, LinkedTransferQueue<String> queue) {
    return 0 != map.size() // note: SizeForEmptiness "!map.isEmpty()"
        && queue.size() < 1; // note: SizeForEmptiness "queue.isEmpty()"
  }

  boolean range(NavigableMap<String, String> map, TreeSet<String> set) {
    Map<String, String> tail = map.tailMap("m");
    return tail.size() >= 1 // note: SizeForEmptiness "'tail.size()'"
        || set.headSet("c", true).size() == 0; // note: SizeForEmptiness ".isEmpty()"
  }
}
