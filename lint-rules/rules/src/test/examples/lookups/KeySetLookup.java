import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class KeySetLookupExamples {
  enum Colour { RED, GREEN }

  static class Register extends HashMap<String, Integer> {
    @Override
    public Integer get(Object key) {
      return 1;
    }
  }

  private final Map<String, Integer> rates = new HashMap<>();
  private Map<String, Integer> replaceable = new HashMap<>();
  private volatile Map<String, Integer> shared = new HashMap<>();
  private final Map<String, Integer> concurrent = new ConcurrentHashMap<>();

  int entries(Map<String, Integer> map) {
    int sum = 0;
    for (Map.Entry<String, Integer> entry : map.entrySet()) sum += entry.getKey().length() * entry.getValue();
    return sum;
  }

  int keysOnly(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) sum += key.length();
    return sum;
  }

  int oneLookupAtMost(Map<Class<?>, Integer> map, Object wanted) {
    for (Class<?> key : map.keySet()) {
      if (key.isInstance(wanted)) return map.get(key);
    }
    for (Class<?> key : map.keySet()) {
      if (!key.isInstance(wanted)) continue;
      System.out.println(map.get(key));
      break;
    }
    return 0;
  }

  void assertedOnly(Map<String, Integer> map) {
    assert map.keySet().stream().allMatch(key -> map.get(key) > 0);
  }

  int enumMap(EnumMap<Colour, Integer> map) {
    int sum = 0;
    for (Colour key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int enumMapBehindMap() {
    Map<Colour, Integer> map = new EnumMap<>(Colour.class);
    int sum = 0;
    for (Colour key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int identity(IdentityHashMap<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int concurrent(ConcurrentMap<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      Integer value = map.get(key);
      if (value != null) sum += value;
    }
    return sum;
  }

  int concurrentBehindMap() {
    Map<String, Integer> map = new ConcurrentHashMap<>();
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int classOfTheUser(Register map) {
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int subclassBehindMap() {
    Map<String, Integer> map = new Register();
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int accessOrder() {
    Map<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key);
    return sum;
  }

  int otherMap(Map<String, Integer> map, Map<String, Integer> other) {
    int sum = 0;
    for (String key : map.keySet()) sum += other.get(key);
    return sum;
  }

  int otherKey(Map<String, Integer> map, String other) {
    int sum = 0;
    for (String key : map.keySet()) if (map.get(other) != null) sum += key.length();
    return sum;
  }

  int derivedKey(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) if (map.get(key.trim()) != null) sum++;
    return sum;
  }

  int keyReassigned(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      key = key.trim();
      if (map.get(key) != null) sum++;
    }
    return sum;
  }

  int mapReassigned(Map<String, Integer> map, List<Map<String, Integer>> maps) {
    int sum = 0;
    for (String key : map.keySet()) {
      map = maps.get(0);
      if (map.get(key) != null) sum++;
    }
    return sum;
  }

  void mapWritten(Map<String, Integer> map) {
    for (String key : map.keySet()) map.put(key, map.get(key) + 1);
  }

  int unknownCodeBefore(Map<String, Integer> map, Consumer<String> consumer) {
    int sum = 0;
    for (String key : map.keySet()) {
      consumer.accept(key);
      sum += map.get(key);
    }
    return sum;
  }

  int fieldMayBeReplaced(Consumer<Integer> consumer) {
    int sum = 0;
    for (String key : replaceable.keySet()) {
      sum += replaceable.get(key);
      consumer.accept(sum);
    }
    return sum;
  }

  void replace(Map<String, Integer> other) {
    replaceable = other;
  }

  int volatileField() {
    int sum = 0;
    for (String key : shared.keySet()) sum += shared.get(key);
    return sum;
  }

  Map<String, Integer> handedOut() {
    return concurrent;
  }

  int concurrentBehindGetter() {
    Map<String, Integer> map = handedOut();
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key);
    return sum;
  }

  Map<String, Integer> plainHandedOut() {
    return rates;
  }

  int plainBehindGetter() {
    Map<String, Integer> map = plainHandedOut();
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key); // warn: KeySetLookup "loop over 'map.values()'"
    return sum;
  }

  int otherNumberType(Map<Integer, Integer> map) {
    int sum = 0;
    for (long key : map.keySet()) if (map.get(key) != null) sum++;
    return sum;
  }

  int lockBetween(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      synchronized (map) {
        sum += map.get(key);
      }
    }
    return sum;
  }

  List<Runnable> later(Map<String, Integer> map) {
    List<Runnable> tasks = new ArrayList<>();
    for (String key : map.keySet()) tasks.add(() -> System.out.println(map.get(key)));
    return tasks;
  }

  List<Integer> lengths(Map<String, Integer> map) {
    return map.keySet().stream().map(String::length).map(map::get).collect(Collectors.toList());
  }

  int loop(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      sum += key.length() * map.get(key); // warn: KeySetLookup "'map.get(key)' looks up each key of the loop over 'map.keySet()'"
    }
    return sum;
  }

  int valuesOnly(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key); // warn: KeySetLookup "loop over 'map.values()'"
    return sum;
  }

  int field() {
    int sum = 0;
    for (final String key : rates.keySet()) sum += key.length() * this.rates.get(key); // warn: KeySetLookup "rates.entrySet()"
    return sum;
  }

  int tree(TreeMap<String, List<Integer>> lists) {
    int sum = 0;
    for (String key : lists.keySet()) {
      if (key.isEmpty()) continue;
      for (int each : lists.get(key)) sum += each; // warn: KeySetLookup "getKey and getValue"
    }
    return sum;
  }

  String text(Map<String, Object> map) {
    StringBuilder text = new StringBuilder();
    for (String key : map.keySet()) text.append(key).append('=').append(map.get(key)).append('\n'); // warn: KeySetLookup "map.entrySet()"
    return text.toString();
  }

  void unknownCodeBehind(Map<String, Integer> map, Consumer<Integer> consumer) {
    for (String key : map.keySet()) {
      Integer value = map.get(key); // warn: KeySetLookup "map.values()"
      consumer.accept(value);
    }
  }

  int unknownCodeButOwnMap(List<String> words, Consumer<String> consumer) {
    Map<String, Integer> map = new HashMap<>();
    for (String word : words) map.put(word, word.length());
    int sum = 0;
    for (String key : map.keySet()) {
      consumer.accept(key);
      sum += map.get(key); // warn: KeySetLookup "map.entrySet()"
    }
    return sum;
  }

  int boxed(Map<Integer, Integer> map) {
    int sum = 0;
    for (int key : map.keySet()) sum += key * map.get(key); // warn: KeySetLookup "map.entrySet()"
    return sum;
  }

  void changesValue(Map<String, List<Integer>> lists) {
    for (String key : lists.keySet()) lists.get(key).add(1); // warn: KeySetLookup "lists.values()"
  }

  void lambda(Map<String, Integer> map) {
    map.keySet().forEach(key -> System.out.println(key + map.get(key))); // warn: KeySetLookup "write 'map.forEach((key, value) -> ...)'"
  }

  List<String> stream(Map<String, Integer> map) {
    return map.keySet().stream().filter(key -> map.get(key) > 1).collect(Collectors.toList()); // warn: KeySetLookup "map.entrySet().stream()"
  }

  int laterStage(Map<String, Integer> map) {
    return map.keySet().stream().filter(key -> !key.isEmpty()).mapToInt(key -> map.get(key)).sum(); // warn: KeySetLookup "map.entrySet().stream()"
  }

  List<Integer> reference(Map<String, Integer> map) {
    return map.keySet().stream().map(map::get).collect(Collectors.toList()); // note: KeySetLookup "write 'map.values().stream()'"
  }
}
