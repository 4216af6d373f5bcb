import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;

class SynchronizedLegacyCollectionExamples {
  private final Vector<String> shared = new Vector<>();

  // Somebody else may have it.
  void field(String[] xs) {
    for (String x : xs) shared.add(x);
  }

  // The type is what the caller asks for.
  Vector<String> asItIs(String[] xs) {
    Vector<String> all = new Vector<>();
    for (String x : xs) all.add(x);
    return all;
  }

  Enumeration<String> enumerated(String[] xs) {
    Vector<String> all = new Vector<>();
    for (String x : xs) all.add(x);
    return all.elements();
  }

  void keep(List<String> list) {
    shared.addAll(list);
  }

  int passedOn(String[] xs) {
    Vector<String> all = new Vector<>();
    keep(all);
    for (String x : xs) all.add(x);
    return all.size();
  }

  // Once.
  int once(String x) {
    Stack<String> stack = new Stack<>();
    stack.push(x);
    return stack.size();
  }

  int lines(String[] xs) {
    Vector<String> all = new Vector<>(); // note: SynchronizedLegacyCollection "an ArrayList does the same without"
    for (String x : xs) {
      all.addElement(x);
    }
    return all.size();
  }

  Map<String, Integer> counted(String[] xs) {
    final Map<String, Integer> counts = new Hashtable<>(); // note: SynchronizedLegacyCollection "a HashMap does the same without"
    for (String x : xs) {
      Integer count = counts.get(x);
      if (count == null) counts.put(x, 1);
      else counts.put(x, count + 1);
    }
    return counts;
  }
}
