import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

class TemporaryToTransferExamples {
  private List<String> kept;
  private final List<String> all = new ArrayList<>();
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

  // Used again after the copy.
  List<String> usedAgain(List<String> xs) {
    List<String> list = new ArrayList<>();
    for (String x : xs) list.add(x.trim());
    List<String> before = new ArrayList<>(list);
    list.clear();
    return before;
  }

  // Somebody else holds it.
  List<String> held(List<String> xs) {
    List<String> list = new ArrayList<>();
    kept = list;
    for (String x : xs) list.add(x);
    return new ArrayList<>(list);
  }

  // Another class.
  Set<String> sorted(List<String> xs) {
    Set<String> set = new HashSet<>();
    for (String x : xs) set.add(x);
    return new TreeSet<>(set);
  }

  // A list of texts is none of objects, though each text is one.
  List<CharSequence> widened(List<String> xs) {
    List<String> list = new ArrayList<>();
    for (String x : xs) list.add(x.trim());
    List<CharSequence> wide = new ArrayList<>(list);
    return wide;
  }

  // One copy for each pass.
  void copiedEachPass(List<String> xs, List<List<String>> out) {
    List<String> list = new ArrayList<>();
    for (String x : xs) {
      list.add(x);
      out.add(new ArrayList<>(list));
    }
  }

  // The target is walked while the list is filled.
  void grows(List<String> target) {
    List<String> more = new ArrayList<>();
    for (String x : target) more.add(x + x);
    target.addAll(more);
  }

  // The elements are told apart first.
  void distinct(List<String> xs, List<String> target) {
    Set<String> set = new HashSet<>();
    for (String x : xs) set.add(x);
    target.addAll(set);
  }

  // A copy keeps the walk safe from changes.
  void fire(List<Runnable> ones, List<Runnable> others) {
    List<Runnable> both = new ArrayList<>(ones);
    both.addAll(others);
    for (Runnable each : both) each.run();
  }

  // Counted once each.
  int countDistinct(Set<String> ones, Set<String> others) {
    Set<String> both = new HashSet<>(ones);
    both.addAll(others);
    int count = 0;
    for (String each : both) count += each.length();
    return count;
  }

  // The array is safe from changes as well.
  void changes(List<String> xs) {
    Object[] array = xs.toArray();
    for (Object x : array) xs.remove(x);
  }

  List<String> copiedOnReturn(List<String> xs) {
    List<String> list = new ArrayList<>();
    for (String x : xs) {
      if (!x.isEmpty()) list.add(x);
    }
    return new ArrayList<>(list); // warn: TemporaryToTransfer "'list' is copied though nobody else holds it"
  }

  void filledToBeAdded(List<String> xs, List<String> target) {
    List<String> found = new ArrayList<>(); // warn: TemporaryToTransfer "'found' is filled only to be added to 'target'"
    for (String x : xs) {
      if (x.length() > 3) found.add(x);
    }
    target.addAll(found);
  }

  void filledToBeAddedToAField(String[] xs) {
    List<String> found = new ArrayList<>(); // warn: TemporaryToTransfer "add to 'all' at once"
    for (String x : xs) {
      if (x.length() > 3) found.add(x);
    }
    all.addAll(found);
  }

  String firstEnding(Map<String, String> ones, Collection<String> others, String end) {
    Set<String> both = new LinkedHashSet<>(); // warn: TemporaryToTransfer "walk the parts in turn"
    both.addAll(ones.keySet());
    both.addAll(others);
    for (String each : both) {
      if (each.endsWith(end)) return each;
    }
    return end;
  }

  void runAll() {
    Object[] array = listeners.toArray(); // warn: TemporaryToTransfer "walk the collection itself"
    int length = array.length;
    for (int i = 0; i < length; i++) ((Runnable) array[i]).run();
  }

  // A set tells apart what is the same.
  void collectedDistinct(List<String> xs, List<String> target) {
    target.addAll(xs.stream().map(String::trim).collect(Collectors.toSet()));
  }

  // The stream would see what it adds.
  void collectedFromItself(List<String> xs) {
    xs.addAll(xs.stream().map(String::trim).collect(Collectors.toList()));
  }

  // Copied on each write, so one write is better than many.
  void collectedForCopyOnWrite(List<Runnable> xs) {
    listeners.addAll(xs.stream().filter(x -> x != null).collect(Collectors.toList()));
  }

  void collectedInParallel(List<String> xs, List<String> target) {
    target.addAll(xs.parallelStream().map(String::trim).collect(Collectors.toList()));
  }

  List<String> sortedAgain(List<String> xs) {
    List<String> list = xs.stream().map(String::trim).collect(Collectors.toList());
    kept = list;
    return new ArrayList<>(list);
  }

  // A list in between makes room at once, and the code is no shorter without it.
  void collectedToBeAdded(List<String> xs, List<String> target) {
    target.addAll(xs.stream().map(String::trim).collect(Collectors.toList()));
  }

  // A part of what it is added to.
  void collectedFromAPart(java.util.LinkedList<String> xs) {
    List<String> part = xs.subList(0, 2);
    xs.addAll(part.stream().collect(Collectors.toList()));
    xs.addAll(xs.subList(0, 2).stream().collect(Collectors.toList()));
  }

  void collectedAsItIs(List<String> xs, List<String> target) {
    target.addAll(xs.stream().collect(Collectors.toList())); // note: TemporaryToTransfer "'target.addAll(xs)' adds them as they are"
  }

  Set<String> collectedToBeCopied(List<String> xs) {
    return new TreeSet<>(xs.stream().map(String::trim).collect(Collectors.toList())); // note: TemporaryToTransfer "collect into it at once"
  }

  byte[] bufferUsedAgain(ByteBuffer buffer, MessageDigest digest) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    digest.update(bytes);
    buffer.clear();
    return digest.digest();
  }

  byte[] bytesKept(ByteBuffer buffer, MessageDigest digest) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    digest.update(bytes);
    return bytes;
  }

  byte[] digested(ByteBuffer buffer, MessageDigest digest) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    digest.update(bytes);
    return digest.digest();
  }

  // It is cut after it was filled.
  void builderEdited(List<String> xs, StringBuilder out) {
    StringBuilder part = new StringBuilder();
    for (String x : xs) part.append(x).append(',');
    part.setLength(part.length() - 1);
    out.append(part);
  }

  // The other one is appended to in the meantime.
  void builderOvertaken(List<String> xs, StringBuilder out) {
    StringBuilder part = new StringBuilder();
    for (String x : xs) part.append(x).append(',');
    out.append(": ");
    out.append(part);
  }

  void builder(List<String> xs, StringBuilder out) {
    StringBuilder part = new StringBuilder(); // warn: TemporaryToTransfer "'part' is filled only to be appended to 'out'"
    for (String x : xs) part.append(x).append(',');
    out.append(part);
  }

  /** Holds what it is given. */
  static final class Holding<T> extends java.util.AbstractList<T> {
    private final List<T> held;

    Holding(java.util.Collection<T> held) {
      this.held = (List<T>) held;
    }

    @Override
    public T get(int index) {
      return held.get(index);
    }

    @Override
    public int size() {
      return held.size();
    }
  }

  List<String> heldAsItIs(List<String> names) {
    return new Holding<>(names.stream().map(String::trim).collect(java.util.stream.Collectors.toList()));
  }

  static final class Ordered extends java.util.concurrent.CopyOnWriteArraySet<String> {
    void addInOrder(String added) {
      Object[] held = this.toArray();
      this.clear();
      for (Object each : held) {
        if (added.compareTo((String) each) < 0) this.add(added);
        this.add((String) each);
      }
    }
  }
}
