import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

class LinkedListUsedExamples {
  private final LinkedList<String> both = new LinkedList<>();
  private final List<String> dropped = new LinkedList<>();
  private final Queue<String> pending = new LinkedList<>(); // note: LinkedListUsed "'pending' makes a node for each element"

  // By its ends and by index.
  String both(String[] names) {
    for (String name : names) both.addFirst(name);
    return both.get(2) + both.pollLast();
  }

  // Taken out of the middle.
  void drop(String[] names) {
    for (String name : names) dropped.add(name);
    for (Iterator<String> i = dropped.iterator(); i.hasNext();) if (i.next().isEmpty()) i.remove();
  }

  int removed(String[] names) {
    List<String> kept = new LinkedList<>();
    for (String name : names) kept.add(name);
    kept.remove("x");
    return kept.size();
  }

  int atItsHead(String[] names) {
    List<String> turned = new LinkedList<>();
    for (String name : names) turned.add(0, name);
    int total = 0;
    for (String name : turned) total += name.length();
    return total;
  }

  LinkedList<String> handedOut(String[] names) {
    LinkedList<String> all = new LinkedList<>();
    for (String name : names) all.add(name);
    return all;
  }

  int few(String name) {
    List<String> few = new LinkedList<>();
    few.add(name);
    int total = 0;
    for (String each : few) total += each.length();
    return total;
  }

  int byIndex(String[] names) {
    List<String> all = new LinkedList<>();
    for (String name : names) all.add(name);
    int total = 0;
    for (int i = 0; i < all.size(); i++) total += all.get(i).length();
    return total;
  }

  int onlyCounted(String[] names) {
    List<String> counted = new LinkedList<>();
    for (String name : names) counted.add(name);
    return counted.size();
  }

  int walked(String[] names) {
    List<String> all = new LinkedList<>(); // note: LinkedListUsed "and nothing needs the links; an ArrayList keeps them in a row"
    for (String name : names) all.add(name.trim());
    int total = 0;
    for (String name : all) total += name.length();
    return total;
  }

  int queued(String first) {
    Deque<String> open = new LinkedList<>(); // note: LinkedListUsed "an ArrayDeque keeps them in a row"
    open.add("x");
    int seen = 0;
    while (!open.isEmpty()) {
      String next = open.poll();
      if (next.length() > 2) open.add(next.substring(1));
      seen++;
    }
    return seen;
  }

  void later(List<String> names) {
    for (String name : names) pending.add(name);
  }

  String next() {
    return pending.poll();
  }
}
