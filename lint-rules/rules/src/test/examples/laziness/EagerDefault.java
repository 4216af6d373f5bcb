import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

class EagerDefaultExamples {
  private static final String NONE = "none";
  private final ConcurrentMap<String, ArrayBlockingQueue<String>> queues = new ConcurrentHashMap<>();
  private int made;

  // At hand.
  String constant(Optional<String> given) {
    return given.orElse(NONE);
  }

  String local(Optional<String> given, String other) {
    return given.orElse(other);
  }

  int getter(Optional<Integer> given, String text) {
    return given.orElse(text.length());
  }

  // Lazy already.
  String supplied(Optional<String> given, List<String> parts) {
    return given.orElseGet(() -> String.join(",", parts));
  }

  // It counts.
  String counts(Optional<String> given) {
    return given.orElse(nextName());
  }

  private String nextName() {
    made++;
    return String.format("name%d", made);
  }

  // Used before.
  void usedBefore(String key) {
    ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(100);
    queue.add(key);
    queues.putIfAbsent(key, queue);
  }

  // A map that is being filled has no entry for most keys.
  Map<String, ArrayBlockingQueue<String>> filled(List<String> keys) {
    Map<String, ArrayBlockingQueue<String>> queues = new HashMap<>();
    for (String key : keys) queues.putIfAbsent(key, new ArrayBlockingQueue<>(100));
    return queues;
  }

  // Only whether it was there is asked: it seldom is.
  void enqueued(String key, List<ArrayBlockingQueue<String>> all) {
    ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(100);
    if (queues.putIfAbsent(key, queue) == null) all.add(queue);
  }

  void announced(String key) {
    ArrayBlockingQueue<String> before = queues.putIfAbsent(key, new ArrayBlockingQueue<>(100));
    if (before != null) throw new IllegalStateException(key);
  }

  void registered(String key) {
    queues.putIfAbsent(key, new ArrayBlockingQueue<>(100));
  }

  // A mark that costs next to nothing.
  private final ConcurrentMap<String, Object> marks = new ConcurrentHashMap<>();

  Object marked(String key) {
    Object mark = new Object();
    Object before = marks.putIfAbsent(key, mark);
    return before instanceof String ? before : mark;
  }

  // Made once, then at hand.
  javax.net.ssl.SSLContext shared(Optional<javax.net.ssl.SSLContext> given) throws Exception {
    return given.orElse(javax.net.ssl.SSLContext.getDefault());
  }

  // It keeps what it is given.
  interface Registry {
    String newEntry(Runnable code);
  }

  String registered(Optional<String> given, Registry registry, Runnable code) {
    return given.orElse(registry.newEntry(() -> code.run()));
  }

  // Small.
  List<String> small(Map<String, List<String>> map, String key) {
    return map.getOrDefault(key, new ArrayList<>());
  }

  String joined(Optional<String> given, String[] parts) {
    return given.orElse(String.format("%s-%s", NONE, "x")); // warn: EagerDefault "'orElseGet' takes a function that makes it where there is none"
  }

  String nameOf(Optional<String> given) {
    return Objects.requireNonNullElse(given.orElse(null), computeName()); // warn: EagerDefault "'requireNonNullElseGet' takes a function"
  }

  private static String computeName() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 10; i++) name.append(NONE);
    return name.toString();
  }

  interface Names {
    String computeName(String key);
  }

  // It is not put on each way, or is another one by then.
  void putSometimes(Map<String, List<String>> map, String key, String value) {
    List<String> all = map.getOrDefault(key, new ArrayList<>());
    if (value.isEmpty()) return;
    all.add(value);
    map.put(key, all);
  }

  void putAnother(Map<String, List<String>> map, String key, List<String> values) {
    List<String> all = map.getOrDefault(key, new ArrayList<>());
    all = all.isEmpty() ? values : all;
    map.put(key, all);
  }

  void putBehind(Map<String, List<String>> map, String key, String value) {
    List<String> all = map.getOrDefault(key, new ArrayList<>()); // warn: EagerDefault "'computeIfAbsent' makes it where there is none, and puts it there"
    all.add(value);
    map.put(key, all);
  }

  // How long it takes, and what else it does, nobody knows.
  String unknown(Optional<String> given, Names names) {
    return given.orElse(names.computeName("x"));
  }

  int unknownForEach(List<Optional<String>> all, Names names) {
    int length = 0;
    for (Optional<String> given : all) length += given.orElse(names.computeName("x")).length(); // note: EagerDefault "if 'computeName' only computes its result"
    return length;
  }

  ArrayBlockingQueue<String> queued(String key) {
    queues.putIfAbsent(key, new ArrayBlockingQueue<>(100)); // warn: EagerDefault "'computeIfAbsent' takes a function"
    return queues.get(key);
  }

  interface Sink {
    void tell(String name);
  }

  static final class Marker {
    Marker(String name, Sink sink) {
      sink.tell(name);
    }
  }

  private final ConcurrentMap<String, Marker> markers = new ConcurrentHashMap<>();

  Marker marker(String name, Sink sink) {
    markers.putIfAbsent(name, new Marker(name, sink)); // note: EagerDefault "only computes its result, 'computeIfAbsent' takes a function"
    return markers.get(name);
  }

  void queuedByLocal(String key, String text) {
    ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(100); // warn: EagerDefault "ask with 'get' first"
    ArrayBlockingQueue<String> before = queues.putIfAbsent(key, queue);
    if (before != null) before.add(text);
    else queue.add(text);
  }

  ArrayBlockingQueue<String> queuedByLocalMap(String key) {
    ConcurrentMap<String, ArrayBlockingQueue<String>> all = queues;
    all.putIfAbsent(key, new ArrayBlockingQueue<>(100)); // warn: EagerDefault "'computeIfAbsent' takes a function"
    return all.get(key);
  }

  private final java.util.concurrent.ConcurrentMap<String, java.util.concurrent.atomic.AtomicInteger> counts = new java.util.concurrent.ConcurrentHashMap<>();

  private static <V> V safeGet(java.util.Map<?, V> map, Object key) {
    try {
      return map.get(key);
    } catch (ClassCastException e) {
      return null;
    }
  }

  int countedBeforeMostly(String key, int more) {
    java.util.concurrent.atomic.AtomicInteger count = safeGet(counts, key);
    if (count == null) {
      count = counts.putIfAbsent(key, new java.util.concurrent.atomic.AtomicInteger(more));
      if (count == null) return 0;
    }
    return count.getAndAdd(more);
  }
}
