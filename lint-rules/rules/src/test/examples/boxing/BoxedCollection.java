// options: worth=off
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;

class BoxedCollectionExamples {
  private List<Integer> shown = new ArrayList<>();
  private final List<Integer> handedOut = new ArrayList<>();
  private volatile List<Integer> seenByAll = new ArrayList<>();
  @Deprecated private final List<Integer> annotated = new ArrayList<>();
  protected final List<Integer> forSubclasses = new ArrayList<>();
  private List<Integer> replaced = new ArrayList<>();
  private final List<Integer> locked = new java.util.Vector<>();
  private final List<Integer> samples = new ArrayList<>();

  static class Saved implements java.io.Serializable {
    private final List<Integer> values = new ArrayList<>();

    int sum(int[] xs) {
      int sum = 0;
      for (int x : xs) values.add(x);
      for (int i = 0; i < values.size(); i++) sum += values.get(i);
      return sum;
    }
  }

  boolean filledInAssertsOnly(int[] xs) {
    Set<Integer> seen = new HashSet<>();
    for (int x : xs) {
      assert seen.add(x) : "twice";
    }
    return xs.length > 3;
  }

  int objectsAreFine(String[] words) {
    List<String> trimmed = new ArrayList<>();
    int sum = 0;
    for (String word : words) trimmed.add(word.trim());
    for (String word : trimmed) sum += word.length();
    return sum;
  }

  int noObjectIsEverAllocated(int[] xs) {
    List<Boolean> positive = new ArrayList<>();
    int count = 0;
    for (int x : xs) positive.add(x > 0);
    for (boolean each : positive) if (each) count++;
    return count;
  }

  int copyOfAnother(List<Integer> xs) {
    List<Integer> copy = new ArrayList<>(xs);
    int sum = 0;
    for (int x = 0; x < 100; x++) copy.add(x);
    for (int x : copy) sum += x;
    return sum;
  }

  int assignedAgain(int[] xs, List<Integer> other) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (int x : xs) list.add(x);
    if (xs.length > 3) list = other;
    for (int x : list) sum += x;
    return sum;
  }

  List<Integer> returned(int[] xs) {
    List<Integer> list = new ArrayList<>();
    for (int x : xs) list.add(x);
    return list;
  }

  int passedOn(int[] xs) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (int x : xs) list.add(x);
    Collections.shuffle(list);
    for (int x : list) sum += x;
    return sum;
  }

  IntSupplier captured(int[] xs) {
    List<Integer> list = new ArrayList<>();
    for (int x : xs) list.add(x);
    return () -> list.get(0) + list.size();
  }

  int methodReference(List<String> words) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    words.stream().map(String::length).forEach(list::add);
    for (int i = 0; i < words.size(); i++) list.add(i);
    for (int x : list) sum += x;
    return sum;
  }

  int elementsFromAnotherCollection(Map<String, Integer> sizes) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (Integer size : sizes.values()) list.add(size);
    for (int x : list) sum += x;
    return sum;
  }

  void elementsToAnotherCollection(int[] xs, Set<Integer> all) {
    List<Integer> list = new ArrayList<>();
    for (int x : xs) list.add(x);
    for (Integer x : list) all.add(x);
  }

  int elementHandedOn(int[] xs, Map<Integer, String> names) {
    List<Integer> list = new ArrayList<>();
    int named = 0;
    for (int x : xs) list.add(x);
    for (int i = 0; i < list.size(); i++) {
      if (names.containsKey(list.get(i))) named++;
    }
    return named;
  }

  int nullAdded(int[] xs) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (int x : xs) list.add(x);
    list.add(null);
    for (int i = 0; i < list.size() - 1; i++) sum += list.get(i);
    return sum;
  }

  int comparedByIdentity(int[] xs) {
    List<Integer> list = new ArrayList<>();
    int same = 0;
    for (int x : xs) list.add(x);
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i) == list.get(i - 1)) same++;
    }
    return same;
  }

  int removedByIndex(int[] xs) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (int x : xs) list.add(x);
    list.remove(0);
    for (int x : list) sum += x;
    return sum;
  }

  int removedByValue(int[] xs) {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (int x : xs) list.add(x);
    list.remove((Integer) 7);
    for (int x : list) sum += x;
    return sum;
  }

  int askedForNull(int[] xs) {
    Queue<Integer> queue = new ArrayDeque<>();
    int sum = 0;
    for (int x : xs) queue.add(x);
    Integer next;
    while ((next = queue.poll()) != null) sum += next;
    return sum;
  }

  int nullFromPoll(int[] xs) {
    Queue<Integer> queue = new ArrayDeque<>();
    int sum = 0;
    for (int x : xs) queue.add(x);
    for (int x : xs) {
      Integer next = queue.poll();
      sum += next;
    }
    return sum;
  }

  int outsideOfLoops(int a, int b) {
    List<Integer> list = new ArrayList<>();
    list.add(a);
    list.add(b);
    return list.get(0) + list.get(1);
  }

  int onlyCounted(int[] xs) {
    List<Integer> list = new ArrayList<>();
    for (int x : xs) list.add(x);
    return list.size();
  }

  int aHandful() {
    List<Integer> list = new ArrayList<>();
    int sum = 0;
    for (int i = 0; i < 3; i++) list.add(i * 1000);
    for (int x : list) sum += x;
    return sum;
  }

  int setOfLongs(long[] xs) {
    Set<Long> seen = new HashSet<>();
    int twice = 0;
    for (long x : xs) if (!seen.add(x)) twice++;
    return twice;
  }

  int orderOfASet(String text) {
    Set<Character> letters = new LinkedHashSet<>();
    int hash = 0;
    for (int i = 0; i < text.length(); i++) letters.add(text.charAt(i));
    for (char c : letters) hash = hash * 31 + c;
    return hash;
  }

  int orderOfAHashSet(String text) {
    Set<Character> letters = new HashSet<>();
    int hash = 0;
    for (int i = 0; i < text.length(); i++) letters.add(text.charAt(i));
    for (char c : letters) hash = hash * 31 + c;
    return hash;
  }

  int asText(int[] xs) {
    List<Integer> list = new ArrayList<>();
    for (int x : xs) list.add(x);
    return ("" + list).length() + list.get(0);
  }

  int oneThatRemembers(int[] xs) {
    List<Integer> list = new ArrayList<>() {
      @Override
      public boolean add(Integer x) {
        return x > 3 && super.add(x);
      }
    };
    int sum = 0;
    for (int x : xs) list.add(x);
    for (int x : list) sum += x;
    return sum;
  }

  List<Integer> show(int[] xs) {
    for (int x : xs) shown.add(x);
    return shown;
  }

  int give(int[] xs, Set<Integer> all) {
    for (int x : xs) handedOut.add(x);
    all.addAll(handedOut);
    return handedOut.get(0);
  }

  int others(int[] xs) {
    for (int x : xs) {
      seenByAll.add(x);
      annotated.add(x);
      forSubclasses.add(x);
      replaced.add(x);
      locked.add(x);
    }
    replaced = new ArrayList<>();
    return seenByAll.get(0) + annotated.get(0) + forSubclasses.get(0) + replaced.get(0) + locked.get(0);
  }

  int exactSize(int[] xs) {
    List<Integer> scaled = new ArrayList<>(); // warn: BoxedCollection "an array, int[], fits"
    int sum = 0;
    for (int x : xs) scaled.add(x * 1000);
    for (int x : scaled) sum += x;
    return sum;
  }

  int untilTheFirst(int[] xs) {
    List<Integer> scaled = new ArrayList<>(); // warn: BoxedCollection "a growing int[] fits"
    int sum = 0;
    for (int x : xs) {
      if (x < 0) break;
      scaled.add(x * 1000);
    }
    for (int x : scaled) sum += x;
    return sum;
  }

  int filtered(int[] xs) {
    var large = new ArrayList<Integer>(xs.length); // warn: BoxedCollection "a growing int[] fits"
    int sum = 0;
    for (int x : xs) {
      if (x > 1000) large.add(x);
    }
    for (int i = 0; i < large.size(); i++) {
      Integer value = large.get(i);
      sum += value;
    }
    return sum;
  }

  long[] toArray(long[] xs) {
    List<Long> even = new ArrayList<>(); // warn: BoxedCollection "a growing long[] fits"
    for (long x : xs) {
      if (x % 2 == 0) even.add(x);
    }
    return even.stream().mapToLong(Long::longValue).toArray();
  }

  int stack(int[] xs) {
    Deque<Integer> stack = new ArrayDeque<>(); // warn: BoxedCollection "a growing int[] with an index for each end in use fits"
    int sum = 0;
    for (int x : xs) {
      if (x > 0) stack.push(x);
      else if (!stack.isEmpty()) sum += stack.pop();
    }
    return sum;
  }

  int breadthFirst(int[][] edges, int start) {
    Queue<Integer> open = new LinkedList<>(); // warn: BoxedCollection "a growing int[]"
    boolean[] seen = new boolean[edges.length];
    int count = 0;
    open.add(start);
    while (!open.isEmpty()) {
      int at = open.poll();
      count++;
      for (int next : edges[at]) {
        if (!seen[next]) open.add(next);
        seen[next] = true;
      }
    }
    return count;
  }

  int differentLetters(String text) {
    Set<Character> seen = new HashSet<>(); // warn: BoxedCollection "; a BitSet fits"
    int twice = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!seen.add(text.charAt(i))) twice++;
    }
    return twice;
  }

  int setOfAnything(int[] xs) {
    Set<Integer> seen = new HashSet<>(); // note: BoxedCollection "if none is negative or very large, a BitSet fits"
    int twice = 0;
    for (int x : xs) if (!seen.add(x)) twice++;
    return twice;
  }

  int setAskedForAnything(int n, int[] xs) {
    Set<Integer> seen = new HashSet<>(); // note: BoxedCollection "if none is negative or very large, a BitSet fits"
    int count = 0;
    for (int i = 0; i < n; i++) seen.add(i);
    for (int x : xs) if (seen.contains(x)) count++;
    return count;
  }

  int positions(int[] xs) {
    Set<Integer> large = new TreeSet<>(); // warn: BoxedCollection "a BitSet fits"
    int sum = 0;
    for (int i = 0; i < xs.length; i++) {
      if (xs[i] > 1000) large.add(i);
    }
    for (int i : large) sum += xs[i];
    return sum;
  }

  private final List<Double> once = new ArrayList<>();

  double oneByOne(double x) {
    once.add(x);
    return once.get(once.size() - 1);
  }

  static class Offsets {
    private final List<Long> offsets;

    Offsets() {
      offsets = new ArrayList<>();
    }

    void add(long offset) {
      offsets.add(offset); // warn: BoxedCollection "'offsets' boxes each long it holds"
    }

    long[] toArray() {
      long[] all = new long[offsets.size()];
      int i = 0;
      for (long offset : offsets) all[i++] = offset;
      return all;
    }
  }

  void sample(int[] xs) {
    for (int x : xs) samples.add(x); // warn: BoxedCollection "'samples' boxes each int it holds"
  }

  int total() {
    int sum = 0;
    for (int i = 0; i < samples.size(); i++) sum += samples.get(i);
    samples.clear();
    return sum;
  }

  int linked(int[] xs) {
    List<Integer> found = new LinkedList<>(); // warn: BoxedCollection "a growing int[] fits"
    for (int x : xs) if (x > 3) found.add(x);
    int sum = 0;
    for (int each : found) sum += each;
    return sum;
  }
}
