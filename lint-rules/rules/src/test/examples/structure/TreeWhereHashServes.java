import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class TreeWhereHashServesExamples {
  private final Set<String> walked = new TreeSet<>();
  private final Map<String, Integer> known = new TreeMap<>(); // note: TreeWhereHashServes "HashMap finds elements by their hash"

  // Walked in order.
  boolean add(String x) {
    return walked.add(x);
  }

  void print(StringBuilder out) {
    for (String x : walked) out.append(x);
  }

  // Ordered without regard to case.
  int ignoringCase(String[] xs) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    int fresh = 0;
    for (String x : xs) if (seen.add(x)) fresh++;
    return fresh;
  }

  // 1.0 and 1.00 compare as equal and are not.
  int numbers(BigDecimal[] xs) {
    Set<BigDecimal> seen = new TreeSet<>();
    int fresh = 0;
    for (BigDecimal x : xs) if (seen.add(x)) fresh++;
    return fresh;
  }

  // Asked for its first.
  String first(String[] xs) {
    TreeSet<String> all = new TreeSet<>();
    for (String x : xs) all.add(x);
    return all.first();
  }

  // Parts of it are found by order.
  private final NavigableSet<Long> failures = new TreeSet<>();

  void failed(long at) {
    failures.add(at);
  }

  boolean isTooMany(long since) {
    failures.headSet(since).clear();
    if (failures.tailSet(since).size() < 3) return false;
    failures.clear();
    return true;
  }

  // Handed out.
  Set<String> returned(String[] xs) {
    Set<String> all = new TreeSet<>();
    for (String x : xs) all.add(x);
    return all;
  }

  int idOf(String name) {
    Integer id = known.get(name);
    if (id == null) {
      id = known.size();
      known.put(name, id);
    }
    return id;
  }

  int fresh(String[] xs) {
    Set<String> seen = new TreeSet<>(); // note: TreeWhereHashServes "HashSet finds elements by their hash"
    int fresh = 0;
    for (String x : xs) if (seen.add(x)) fresh++;
    return fresh;
  }
}
