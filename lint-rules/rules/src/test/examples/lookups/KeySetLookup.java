import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  int concurrentLater(List<String> found) {
    int sum = 0;
    for (String key : concurrent.keySet()) {
      found.add(key);
      sum += concurrent.get(key);
    }
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

  int fieldIsReplaced() {
    int sum = 0;
    for (String key : replaceable.keySet()) {
      sum += replaceable.get(key);
      if (sum > 100) replace(rates);
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

  void seldomLookedUp(Map<String, Integer> map, List<String> lines) {
    Map<String, Integer> own = new HashMap<>(map);
    for (String key : own.keySet()) {
      if (key == null) throw new IllegalStateException("nothing for " + own.get(key));
      lines.add(key);
    }
  }

  void besideQuery(Map<String, Integer> map, java.sql.Connection connection) throws java.sql.SQLException {
    Map<String, Integer> own = new HashMap<>(map);
    for (String key : own.keySet()) {
      try (java.sql.PreparedStatement insert = connection.prepareStatement("insert")) {
        insert.setObject(1, own.get(key));
        insert.execute();
      }
    }
  }

  int iteratorOfAnother(Map<String, Integer> map, Map<String, Integer> other) {
    int sum = 0;
    Iterator<String> keys = map.keySet().iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      sum += other.get(key);
    }
    return sum;
  }

  int everySecondKey() {
    int sum = 0;
    Iterator<String> keys = rates.keySet().iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      if (keys.hasNext()) key = keys.next();
      sum += rates.get(key);
    }
    return sum;
  }

  int iteratorHandedOn(Consumer<Iterator<String>> skip) {
    int sum = 0;
    Iterator<String> keys = rates.keySet().iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      skip.accept(keys);
      sum += rates.get(key);
    }
    return sum;
  }

  String settings(String separator) {
    Settings settings = new Settings();
    StringBuilder all = new StringBuilder();
    for (String key : settings.keySet()) all.append(key).append(separator).append(settings.get(key));
    return all.toString();
  }

  static class Settings extends TreeMap<String, Object> {
    @Override
    public java.util.Set<Map.Entry<String, Object>> entrySet() {
      return new java.util.HashSet<>(super.entrySet());
    }
  }

  Map<String, Integer> plainHandedOut() {
    return rates;
  }

  Map<String, Integer> handedOut() {
    return concurrent;
  }

  int concurrentBehindGetter() {
    Map<String, Integer> map = handedOut();
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key); // warn: KeySetLookup "the key is used for nothing else (measured"
    return sum;
  }

  int concurrent(ConcurrentMap<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      Integer value = map.get(key); // warn: KeySetLookup "map.values()"
      if (value != null) sum += value;
    }
    return sum;
  }

  int fieldThatOthersMayReplace(Consumer<Integer> consumer) {
    int sum = 0;
    for (String key : replaceable.keySet()) {
      sum += replaceable.get(key); // note: KeySetLookup "loop over 'replaceable.values()'"
      consumer.accept(sum);
    }
    return sum;
  }

  int byIterator() {
    int sum = 0;
    Iterator<String> keys = rates.keySet().iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      Integer rate = rates.get(key); // warn: KeySetLookup "loop over 'rates.entrySet()' and read getKey and getValue"
      sum += rate * key.length();
    }
    for (Iterator<String> more = rates.keySet().iterator(); more.hasNext(); ) {
      String key = more.next();
      if (rates.get(key) == null) more.remove(); // warn: KeySetLookup "rates.values()"
    }
    return sum;
  }

  // To walk entries makes code longer: not for what may run seldom.
  int nowAndThen(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      sum += key.length() * map.get(key);
    }
    return sum;
  }

  private final Map<String, Integer> copies = new HashMap<>();

  void copied() {
    for (String key : rates.keySet()) {
      copies.put(key, rates.get(key)); // warn: KeySetLookup "write 'copies.putAll(rates)'"
    }
  }

  int often(List<Map<String, Integer>> maps, Supplier<Map<String, String>> given, Map<Integer, Integer> counts) {
    int sum = 0;
    for (Map<String, Integer> map : maps) {
      sum += loop(map) + byOldIterator(given).length() + text(new HashMap<>(map)).length() + boxed(counts) + stream(map).size() + laterStage(map);
      sum += new Pools<String>().printed(new StringBuilder(), new ArrayList<>());
    }
    return sum;
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private String byOldIterator(Supplier<Map<String, String>> given) {
    Map<String, String> map = given.get();
    StringBuilder text = new StringBuilder();
    Set<String> keys = map.keySet();
    Iterator it = keys.iterator();
    String key;
    while (it.hasNext()) {
      key = (String) it.next();
      text.append(key).append('=').append(map.get(key)); // note: KeySetLookup "if the map is one of the JDK's"
      if (it.hasNext()) text.append(',');
    }
    return text.toString();
  }

  void byEnumeration(Hashtable<String, Consumer<String>> table) {
    Enumeration<String> keys = table.keys();
    while (keys.hasMoreElements()) {
      String key = keys.nextElement();
      Consumer<String> consumer = table.get(key); // warn: KeySetLookup "'table.get(key)' looks up each key of 'table.keys()' again (measured"
      if (consumer != null) consumer.accept(key);
    }
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

  private int loop(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) {
      sum += key.length() * map.get(key); // note: KeySetLookup "'map.get(key)' looks up each key of 'map.keySet()' again (measured"
    }
    return sum;
  }

  int valuesOnly(Map<String, Integer> map) {
    int sum = 0;
    for (String key : map.keySet()) sum += map.get(key); // note: KeySetLookup "loop over 'map.values()'"
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

  private String text(Map<String, Object> map) {
    StringBuilder text = new StringBuilder();
    for (String key : map.keySet()) text.append(key).append('=').append(map.get(key)).append('\n'); // note: KeySetLookup "map.entrySet()"
    return text.toString();
  }

  void unknownCodeBehind(Map<String, Integer> map, Consumer<Integer> consumer) {
    for (String key : map.keySet()) {
      Integer value = map.get(key); // note: KeySetLookup "map.values()"
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

  private int boxed(Map<Integer, Integer> map) {
    int sum = 0;
    for (int key : map.keySet()) sum += key * map.get(key); // note: KeySetLookup "map.entrySet()"
    return sum;
  }

  void changesValue(Map<String, List<Integer>> lists) {
    for (String key : lists.keySet()) lists.get(key).add(1); // note: KeySetLookup "lists.values()"
  }

  void printed(Map<String, Integer> map) {
    map.keySet().forEach(key -> System.out.println(key + map.get(key)));
  }

  void lambda(Map<String, Integer> map, List<String> lines) {
    map.keySet().forEach(key -> lines.add(key + map.get(key))); // note: KeySetLookup "write 'map.forEach((key, value) -> ...)'"
  }

  private List<String> stream(Map<String, Integer> map) {
    return map.keySet().stream().filter(key -> map.get(key) > 1).collect(Collectors.toList()); // note: KeySetLookup "map.entrySet().stream()"
  }

  private int laterStage(Map<String, Integer> map) {
    return map.keySet().stream().filter(key -> !key.isEmpty()).mapToInt(key -> map.get(key)).sum(); // note: KeySetLookup "map.entrySet().stream()"
  }

  List<Integer> reference(Map<String, Integer> map) {
    return map.keySet().stream().map(map::get).collect(Collectors.toList()); // note: KeySetLookup "write 'map.values().stream()'"
  }

  static class Pools<K> {
    private final Map<K, List<String>> pools = new HashMap<>();

    private int printed(StringBuilder text, List<K> told) {
      int size = 0;
      for (K key : pools.keySet()) {
        told.add(key);
        text.append(" |").append(key).append("|=");
        size += pools.get(key).size(); // warn: KeySetLookup "loop over 'pools.entrySet()'"
      }
      return size;
    }
  }
}
