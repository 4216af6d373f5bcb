import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

class LinearRemoveFromQueueExamples {
  static class Label implements Comparable<Label> {
    double weight;

    @Override
    public int compareTo(Label other) {
      return Double.compare(weight, other.weight);
    }
  }

  private final PriorityQueue<Label> labels = new PriorityQueue<>();
  private final Queue<String> recent = new ConcurrentLinkedQueue<>();

  int fromItsEnds(int[] xs) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    int sum = 0;
    for (int x : xs) {
      queue.add(x);
      if (queue.size() > 10) sum += queue.remove();
    }
    return sum;
  }

  void once(Label label) {
    labels.remove(label);
  }

  int ofSet(List<String> words) {
    Set<String> set = new HashSet<>();
    int found = 0;
    for (String word : words) if (set.contains(word) || !set.add(word)) found++;
    return found;
  }

  int madeOnEachPass(List<List<String>> rows) {
    int found = 0;
    for (List<String> row : rows) {
      Queue<String> queue = new ArrayDeque<>(row);
      if (queue.remove("x")) found++;
    }
    return found;
  }

  boolean leavesThen(List<Label> all) {
    for (Label label : all) {
      if (label.weight > 1) {
        labels.remove(label);
        return true;
      }
    }
    return false;
  }

  void ended(List<String> words) {
    for (String word : words) recent.remove(word);
  }

  void dropped(List<Label> worse) {
    for (Label label : worse) {
      if (label.weight > 1) labels.remove(label); // note: LinearRemoveFromQueue "mark the element and skip it when it comes up"
    }
  }

  void moved(List<Label> better) {
    for (Label label : better) {
      labels.remove(label); // warn: LinearRemoveFromQueue "'labels.remove(label)' goes over the queue on each pass (most of each pass); mark the element and skip it when it comes up"
      label.weight--;
      labels.add(label);
    }
  }

  void remember(String word) {
    recent.add(word);
  }

  void forgotten(String word) {
    while (recent.remove(word)) {
      if (recent.isEmpty()) return;
    }
  }

  int seen(List<String> words) {
    ArrayDeque<String> queue = new ArrayDeque<>();
    int again = 0;
    for (String word : words) {
      if (queue.contains(word)) again++; // warn: LinearRemoveFromQueue "keep a set beside the queue"
      else queue.add(word);
    }
    return again;
  }

  void headAsItWasFound(java.util.PriorityQueue<String> waiting, int most) {
    for (int i = 0; i < most; i++) {
      String first = waiting.peek();
      if (first != null && !first.isEmpty()) waiting.remove(first);
    }
  }
}
