import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class EagerlyMadeRarelyUsedExamples {
  private final List<String> all = new ArrayList<>();

  // Used on each path.
  List<String> filled(String x, boolean more) {
    List<String> result = new ArrayList<>(all);
    if (more) result.add(x);
    return result;
  }

  // Small: the JIT compiler moves it.
  String small(String x, boolean more) {
    StringBuilder text = new StringBuilder();
    if (!more) return x;
    return text.append(x).append(x).toString();
  }

  // Only exceptions do without.
  int[] checked(int n, boolean ok) {
    int[] buffer = new int[4096];
    if (!ok) throw new IllegalStateException();
    buffer[0] = n;
    return buffer;
  }

  // What is copied changes before the copy is used.
  List<String> before(String x, boolean keep) {
    List<String> old = new ArrayList<>(all);
    all.add(x);
    if (!keep) return null;
    return old;
  }

  // Made once for all passes.
  int once(List<String> xs) {
    Set<String> known = new HashSet<>(all);
    int found = 0;
    for (String x : xs) {
      if (x.length() > 3 && known.contains(x)) found++;
    }
    return found;
  }

  RuntimeException exception(boolean late) {
    RuntimeException cause = new IllegalStateException("late"); // warn: EagerlyMadeRarelyUsed "before '!late' decides whether it is needed"
    if (!late) return null;
    return cause;
  }

  int copied(List<String> xs, String x) {
    Set<String> known = new HashSet<>(xs); // note: EagerlyMadeRarelyUsed "if 'xs' is never null, make it behind that test"
    if (x.isEmpty()) return 0;
    return known.contains(x) ? 1 : 2;
  }
}
