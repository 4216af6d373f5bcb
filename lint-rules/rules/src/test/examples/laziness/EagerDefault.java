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

  String unknown(Optional<String> given, Names names) {
    return given.orElse(names.computeName("x")); // note: EagerDefault "if 'computeName' only computes its result"
  }

  void queued(String key) {
    queues.putIfAbsent(key, new ArrayBlockingQueue<>(100)); // warn: EagerDefault "'computeIfAbsent' takes a function"
  }

  void queuedByLocal(String key, String text) {
    ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(100); // warn: EagerDefault "is made each time though 'putIfAbsent'"
    ArrayBlockingQueue<String> before = queues.putIfAbsent(key, queue);
    if (before != null) before.add(text);
    else queue.add(text);
  }
}
