// options: worth=off
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

class RepeatedMapLookupExamples {
  enum Colour { RED, GREEN }

  static class Cache extends HashMap<String, Integer> {
    @Override
    public boolean containsKey(Object key) {
      return true;
    }
  }

  static final class Point {
    int x;

    @Override
    public int hashCode() {
      return x++;
    }
  }

  /** Its initializer puts all shapes into a map of the class around it. */
  static class Shapes {
    static final Object ROUND = register("round", new Object());

    static Object register(String name, Object shape) {
      SHAPES.put(name, shape);
      return shape;
    }
  }

  static class ReadError {
    static ReadError of(String what, String old) {
      return new ReadError();
    }
  }

  private static final boolean COUNTING = false;
  private static final Map<String, Object> SHAPES = new HashMap<>();
  private static final Map<String, Integer> counts = new HashMap<>();
  private static final Logger LOG = Logger.getLogger("examples");
  private final Map<String, Integer> rates = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, String> fewNames = new HashMap<>();
  private final Map<String, String> parsed = new HashMap<>();
  private final Map<String, String> readTwice = new HashMap<>();
  private final Map<String, String> found = new HashMap<>();
  private final Map<String, String> otherNames = new HashMap<>();
  private volatile HashMap<String, Integer> shared = new HashMap<>();
  private HashMap<String, Integer> replaceable = new HashMap<>();

  int once(String key) {
    Integer rate = rates.get(key);
    return rate == null ? 0 : rate;
  }

  List<String> suggestedForm(String key) {
    List<String> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    return list;
  }

  void count(String key) {
    Integer count = rates.get(key);
    rates.put(key, count == null ? 1 : count + 1);
  }

  void onlyForTheLog(String key, List<String> made) {
    if (lists.containsKey(key)) {
      LOG.warning("two for " + key + ": " + lists.get(key));
    } else {
      lists.put(key, made);
    }
  }

  void onlyForTheLogOfALevel(String key, List<String> made) {
    if (lists.containsKey(key)) {
      LOG.log(Level.WARNING, "two for " + key + ": " + lists.get(key));
    } else {
      lists.put(key, made);
    }
  }

  void onlyIfThereIsALog(String key, List<String> made, Logger log) {
    if (!lists.containsKey(key)) {
      lists.put(key, made);
    } else if (log != null) {
      log.info("two for " + key + ": " + lists.get(key));
    }
  }

  void onlyForAnErrorKept(String key, String made, List<ReadError> errors) {
    if (readTwice.containsKey(key)) errors.add(ReadError.of(key, readTwice.get(key)));
    readTwice.put(key, made);
  }

  void onlyForAnExceptionKept(String key, String made, List<Exception> errors) {
    if (readTwice.containsKey(key)) {
      String old = readTwice.get(key);
      errors.add(new IllegalStateException(key + " was " + old));
    }
    readTwice.put(key, made);
  }

  static Object filledByAnInitializer(String name) {
    Object shape = SHAPES.get(name);
    if (shape == null) {
      if (Shapes.ROUND == null) throw new IllegalStateException();
      shape = SHAPES.get(name);
    }
    return shape;
  }

  static void neverRuns(String key) {
    if (COUNTING) {
      if (counts.containsKey(key)) counts.put(key, counts.get(key) + 1);
      else counts.put(key, 1);
    }
  }

  Object absentIsNotNull(String[] keys, Object[] values, Map<String, Object> all) {
    Map<String, Object> before = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (before.containsKey(keys[i]) && values[i] != before.get(keys[i])) continue;
      before.put(keys[i], values[i]);
    }
    for (String key : all.keySet()) {
      if (before.containsKey(key)) {
        Object old = before.get(key);
        if (old != null) return old;
      }
    }
    return null;
  }

  private Map<String, Integer> replaced = new HashMap<>();

  void replace(Map<String, Integer> other) {
    replaced = other;
  }

  int ofAnyClass(String key) {
    if (replaced.containsKey(key)) return replaced.get(key);
    return 0;
  }

  private Map<String, Integer> sortedAtTimes = new HashMap<>();

  void sort() {
    sortedAtTimes = new TreeMap<>(sortedAtTimes);
  }

  int ofTwoClasses(String key) {
    if (sortedAtTimes.containsKey(key)) return sortedAtTimes.get(key);
    return 0;
  }

  String localeSetBetween(String name) {
    if (!readTwice.containsKey(name.toLowerCase())) return name;
    java.util.Locale.setDefault(java.util.Locale.ROOT);
    return readTwice.get(name.toLowerCase());
  }

  int nullMeantForTheCallee(String key) {
    Map<String, String> map = new HashMap<>(fewNames);
    if (map.containsKey(key)) return lengthOf(map.get(key));
    return -1;
  }

  private static int lengthOf(String text) {
    if (text == null) return 0;
    return text.length();
  }

  void nullStored(String key, boolean known) {
    fewNames.put("none", null);
    otherNames.put("other", known ? "other" : null);
  }

  String nullStoredElsewhere(String key) {
    if (fewNames.containsKey(key)) return fewNames.get(key);
    if (otherNames.containsKey(key)) System.out.println(otherNames.remove(key));
    if (!otherNames.containsKey(key)) otherNames.put(key, key);
    return otherNames.get(key);
  }

  int assertedOnly(String key) {
    assert rates.containsKey(key) && rates.get(key) > 0;
    assert rates.get(key) != null;
    return rates.get(key);
  }

  List<String> removedOnlyIf(String key, boolean all) {
    if (lists.containsKey(key)) {
      if (all) return lists.remove(key);
    }
    if (lists.containsKey(key) && all) lists.remove(key);
    boolean there = lists.containsKey(key);
    if (all && there) System.out.println(lists.remove(key));
    return null;
  }

  void nullAndAbsentDiffer(String key, Supplier<List<String>> more) {
    if (lists.containsKey(key)) {
      List<String> list = lists.get(key);
      if (list != null) System.out.println(list);
      lists.remove(key);
    } else {
      System.out.println(more.get());
    }
  }

  String nullForWhatFailed(String key) {
    if (parsed.containsKey(key)) return parsed.get(key);
    String found = null;
    try {
      found = Integer.toString(Integer.parseInt(key));
    } finally {
      parsed.put(key, found);
    }
    return found;
  }

  String nullForWhatIsNotFound(String key) {
    if (found.containsKey(key)) return found.get(key);
    String made = find(key);
    found.put(key, made);
    return made;
  }

  private static String find(String key) {
    if (key.isEmpty()) return null;
    return key + "!";
  }

  void nullKept(String key, Map<String, String> all) {
    Map<String, List<String>> found = new HashMap<>(lists);
    if (!found.containsKey(key)) found.put(key, lists.get(all.get(key)));
    List<String> list = found.get(key);
    if (list != null) System.out.println(list);
  }

  int unknownClassInLoop(Map<String, Integer> map, String[] keys) {
    int sum = 0;
    for (String key : keys) {
      if (map.containsKey(key)) sum += map.get(key); // note: RepeatedMapLookup "if it is a plain map without null values"
    }
    return sum;
  }

  int unknownClass(Map<String, Integer> map, String key) {
    return map.containsKey(key) ? map.get(key) : 0;
  }

  int classOfTheUser(Cache map, String key) {
    return map.containsKey(key) ? map.get(key) : 0;
  }

  int enumMap(EnumMap<Colour, Integer> map, Colour key) {
    return map.containsKey(key) ? map.get(key) : 0;
  }

  int identityMap(IdentityHashMap<String, Integer> map, String key) {
    return map.containsKey(key) ? map.get(key) : 0;
  }

  int ownOrder(String key) {
    Map<String, Integer> map = new TreeMap<>((a, b) -> a.length() - b.length());
    return map.containsKey(key) ? map.get(key) : 0;
  }

  int keysOfTheUser(List<Point> keys) {
    Map<Point, List<String>> map = new HashMap<>();
    int sum = 0;
    for (Point key : keys) {
      if (map.containsKey(key)) sum += map.get(key).size(); // note: RepeatedMapLookup "if it is a plain map without null values"
      else map.put(key, new ArrayList<>());
    }
    return sum;
  }

  int keyOfTheUser(HashMap<Point, Integer> map, Point key) {
    return map.containsKey(key) ? map.get(key) : 0;
  }

  // Asked for null although it is there.
  private final Map<String, Object> replicators = new ConcurrentHashMap<>();

  void dropFailed(String[] names) {
    for (String name : names) if (replicators.containsKey(name) && replicators.get(name) == null) replicators.remove(name);
  }

  // A constant, written by hand.
  private static final Map<String, Integer> FLAGS = new HashMap<>();

  static {
    FLAGS.put("deep", 1);
    FLAGS.put("flat", 2);
  }

  private static final Map<String, Integer> CACHE = new HashMap<>();

  static int cached(String key) {
    if (CACHE.containsKey(key)) return CACHE.get(key); // note: RepeatedMapLookup "'key' is looked up in 'CACHE'"
    CACHE.put(key, key.length());
    return key.length();
  }

  int few(String[] names) {
    int sum = 0;
    for (String name : names) {
      if (FLAGS.containsKey(name)) sum += FLAGS.get(name);
    }
    return sum;
  }

  boolean isOfType(String key) {
    return replicators.containsKey(key) && replicators.get(key) instanceof String; // note: RepeatedMapLookup "leave out containsKey, since null is an instance of nothing"
  }

  // Looked up on each pass anew, where no local can hold it.
  int drained(String key) {
    int count = 0;
    while (lists.get(key) != null && !lists.get(key).isEmpty()) count++;
    return count;
  }

  int otherKey(String key, String other) {
    return rates.containsKey(key) ? rates.get(other) : 0;
  }

  int otherMap(String key, HashMap<String, Integer> other) {
    return rates.containsKey(key) ? other.get(key) : 0;
  }

  int keyFromSupplier(Supplier<String> keys) {
    return rates.containsKey(keys.get()) ? rates.get(keys.get()) : 0;
  }

  String keyWrittenBeforePut(String key, String other) {
    if (parsed.get(key) == null) {
      key = other;
      parsed.put(key, key);
    }
    return parsed.get(key);
  }

  int keyWritten(String key) {
    if (!rates.containsKey(key)) return 0;
    key = key.trim();
    return rates.get(key) == null ? 0 : 1;
  }

  int mapWritten(String key) {
    if (!rates.containsKey(key)) return 0;
    rates.remove("other");
    return rates.get(key);
  }

  int writtenOnOnePath(String key, boolean clear) {
    if (!rates.containsKey(key)) return 0;
    if (clear) rates.clear();
    Integer rate = rates.get(key);
    return rate == null ? 0 : rate;
  }

  int unknownCodeBetween(String key, Runnable task) {
    if (!rates.containsKey(key)) return 0;
    task.run();
    return rates.get(key);
  }

  int lockBetween(String key) {
    if (!rates.containsKey(key)) return 0;
    synchronized (this) {
      return rates.get(key);
    }
  }

  int volatileField(String key) {
    return shared.containsKey(key) ? shared.get(key) : 0;
  }

  int fieldReplacedBetween(String key, HashMap<String, Integer> other) {
    if (!replaceable.containsKey(key)) return 0;
    replaceable = other;
    return replaceable.get(key);
  }

  int notAlwaysFirst(String key, boolean ask) {
    if (ask && rates.containsKey(key)) return 1;
    Integer rate = rates.get(key);
    return rate == null ? 0 : rate;
  }

  int eitherOr(String key, boolean ask) {
    if (ask) return rates.containsKey(key) ? 1 : 0;
    return rates.get(key);
  }

  Supplier<Integer> later(String key) {
    return rates.containsKey(key) ? () -> rates.get(key) : () -> 0;
  }

  int eachPassAnotherKey(List<String> keys) {
    int sum = 0;
    for (String key : keys) {
      Integer rate = rates.get(key);
      if (rate != null) sum += rate;
    }
    return sum;
  }

  int keysWalked() {
    int sum = 0;
    for (String key : rates.keySet()) if (rates.get(key) > 0) sum += rates.get(key);
    return sum;
  }

  int unboxedKeysWalked(Map<Integer, Integer> counted) {
    Map<Integer, Integer> counts = new HashMap<>(counted);
    int sum = 0;
    for (int key : counts.keySet()) if (counts.get(key) > 0) sum += counts.get(key);
    return sum;
  }

  void putOnly(String key, int value) {
    if (!rates.containsKey(key)) rates.put(key, value);
  }

  void onlyForTheMessage(String key, Integer expected) {
    if (!expected.equals(rates.get(key))) {
      throw new IllegalArgumentException(key + " is " + rates.get(key));
    }
  }

  void onlyThrown(String key, Integer expected) {
    if (rates.get(key) != expected) throw new IllegalArgumentException(key + " is " + rates.get(key));
  }

  boolean nullIsNotAbsent(HashMap<String, Integer> map, String key) {
    if (map.containsKey(key)) return map.get(key) != null;
    return key.isEmpty();
  }

  String nullIsNotAbsentByLocal(HashMap<String, String> map, String key) {
    if (map.containsKey(key)) {
      String value = map.get(key);
      return value != null ? value.trim() : null;
    }
    return key;
  }

  String nullStoredAndNoMatter(String key) {
    if (fewNames.containsKey(key)) fewNames.remove(key); // note: RepeatedMapLookup "call remove alone"
    if (otherNames.get(key) != null) return otherNames.get(key); // note: RepeatedMapLookup "keep the result"
    return key;
  }

  int fewOnes(String key) {
    Map<String, Integer> few = Map.of("a", 1, "b", 2);
    return few.containsKey(key) ? few.get(key) + 1 : 0; // note: RepeatedMapLookup "call get once and compare its result with null"
  }

  int loop(List<String> keys) {
    int sum = 0;
    for (String key : keys) {
      if (rates.containsKey(key)) { // warn: RepeatedMapLookup "'key' is looked up in 'rates' by containsKey and again by get"
        sum += rates.get(key);
      }
    }
    return sum;
  }

  int choice(String key) {
    return rates.containsKey(key) ? rates.get(key) : 0; // note: RepeatedMapLookup "use getOrDefault"
  }

  int early(String key) {
    if (!this.rates.containsKey(key)) return -1; // note: RepeatedMapLookup "if the map holds no null values"
    return rates.get(key);
  }

  int noNulls(List<String> keys) {
    Map<String, Integer> counts = new HashMap<>();
    for (String key : keys) {
      if (counts.containsKey(key)) { // warn: RepeatedMapLookup "call get once and compare its result with null"
        counts.put(key, counts.get(key) + 1);
      } else {
        counts.put(key, 1);
      }
    }
    return counts.size();
  }

  int and(HashMap<String, Integer> map, List<String> keys) {
    int sum = 0;
    for (String key : keys) if (map.containsKey(key) && map.get(key) > 3) sum++; // warn: RepeatedMapLookup "by containsKey and again by get"
    return sum;
  }

  int twice(List<String> keys) {
    int sum = 0;
    for (String key : keys) {
      if (rates.get(key) != null) sum += rates.get(key); // warn: RepeatedMapLookup "keep the result of the first get in a local"
    }
    return sum;
  }

  int conditional(Map<Integer, Integer> given, int key) {
    LinkedHashMap<Integer, Integer> map = new LinkedHashMap<>(given);
    return map.get(key) != null ? map.get(key) : 0; // note: RepeatedMapLookup "twice by get"
  }

  void multimap(List<String> words) {
    Map<Integer, List<String>> byLength = new TreeMap<>();
    for (String word : words) {
      int length = word.length();
      if (!byLength.containsKey(length)) { // warn: RepeatedMapLookup "'length' is looked up in 'byLength' by containsKey, put and get"
        byLength.put(length, new ArrayList<>());
      }
      byLength.get(length).add(word);
    }
  }

  void multimapByNull(List<String> words) {
    for (String word : words) {
      if (lists.get(word) == null) lists.put(word, new ArrayList<>()); // warn: RepeatedMapLookup "use computeIfAbsent"
      lists.get(word).add(word);
    }
  }

  Integer removed(String key) {
    if (rates.containsKey(key)) { // note: RepeatedMapLookup "call remove once and compare its result with null"
      return rates.remove(key);
    }
    return null;
  }

  void onlyRemoved(List<String> keys) {
    for (String key : keys) if (rates.containsKey(key)) rates.remove(key); // warn: RepeatedMapLookup "call remove alone"
  }

  int concurrent(ConcurrentHashMap<String, Integer> map, List<String> keys) {
    int sum = 0;
    for (String key : keys) {
      if (map.containsKey(key)) sum += map.get(key); // warn: RepeatedMapLookup "compare its result with null"
    }
    return sum;
  }

  int constantKey(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      if (rates.containsKey("a") && rates.get("a") > x) sum += x;
    }
    return sum;
  }

  int constantKeyInHotCode(int[][] rows) {
    int sum = 0;
    for (int[] xs : rows) {
      for (int x : xs) {
        if (rates.containsKey("a") && rates.get("a") > x) sum += x;
      }
    }
    return sum;
  }

  int element(String[] keys) {
    int sum = 0;
    for (int i = 0; i < keys.length; i++) {
      if (rates.containsKey(keys[i])) sum += rates.get(keys[i]); // warn: RepeatedMapLookup "'keys[i]' is looked up"
    }
    return sum;
  }

  int consumerBehind(List<String> keys, Consumer<Integer> consumer) {
    int sum = 0;
    for (String key : keys) {
      if (rates.containsKey(key)) consumer.accept(rates.get(key)); // warn: RepeatedMapLookup "by containsKey and again by get"
    }
    return sum;
  }

  String mayThrowChecked(List<File> files) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (File file : files) {
      String name = file.getName();
      if (!texts.containsKey(name)) { // warn: RepeatedMapLookup "; call get once and put where it gives null"
        texts.put(name, file.getCanonicalPath());
      }
      if (texts.get(name).isEmpty()) return name;
    }
    return "";
  }

  int readsWhatChanges(List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    int next = 0;
    int sum = 0;
    for (String word : words) {
      next += 2;
      if (!numbers.containsKey(word)) numbers.put(word, next); // warn: RepeatedMapLookup "; call get once and put where it gives null"
      sum += numbers.get(word);
    }
    return sum;
  }

  int countsOn(List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    int next = 0;
    int sum = 0;
    for (String word : words) {
      if (!numbers.containsKey(word)) numbers.put(word, next++); // warn: RepeatedMapLookup "; call get once and put where it gives null"
      sum += numbers.get(word);
    }
    return sum;
  }

  int memo(String text) {
    if (!rates.containsKey(text)) { // warn: RepeatedMapLookup "; call get once and put where it gives null"
      rates.put(text, text.isEmpty() ? 0 : 1 + memo(text.substring(1)));
    }
    return rates.get(text);
  }

  List<String> madeElsewhere(String key, Supplier<List<String>> lists) {
    if (!this.lists.containsKey(key)) this.lists.put(key, lists.get()); // note: RepeatedMapLookup "; call get once and put where it gives null"
    return this.lists.get(key);
  }

  List<String> madeElsewhereBefore(String key, Supplier<List<String>> makers) {
    if (!lists.containsKey(key)) { // note: RepeatedMapLookup "; call get once and put where it gives null"
      List<String> made = makers.get();
      lists.put(key, made);
    }
    return lists.get(key);
  }

  List<String> madeBefore(String key) {
    if (!lists.containsKey(key)) { // note: RepeatedMapLookup "use computeIfAbsent, or call get once"
      List<String> made = new ArrayList<>();
      made.add(key);
      lists.put(key, made);
    }
    return lists.get(key);
  }

  void ifSomeoneListens(String key, Consumer<String> listener) {
    if (readTwice.containsKey(key)) { // note: RepeatedMapLookup "compare its result with null"
      if (listener != null) listener.accept(readTwice.get(key));
    }
  }

  void besideAnException(String key, List<Exception> errors, StringBuilder text) {
    if (readTwice.containsKey(key)) {
      String old = readTwice.get(key);
      errors.add(new IllegalStateException(key + " was " + old));
      text.append(old);
    }
  }

  void forTheErrorAndForMore(String key, List<ReadError> errors, StringBuilder text) {
    if (readTwice.containsKey(key)) { // note: RepeatedMapLookup "compare its result with null"
      String old = readTwice.get(key);
      errors.add(ReadError.of(key, old));
      text.append(old);
    }
  }

  static Object ownConstantBetween(String name, Object other) {
    if (counts.containsKey(name)) { // note: RepeatedMapLookup "compare its result with null"
      if (other == SHAPES) return other;
      return counts.get(name);
    }
    return null;
  }

  String lowerCased(String name) {
    return readTwice.containsKey(name.toLowerCase()) ? readTwice.get(name.toLowerCase()) : name.trim(); // note: RepeatedMapLookup "'name.toLowerCase()' is looked up in 'readTwice'"
  }

  private Map<String, Integer> refilled = new HashMap<>();

  void refill() {
    refilled = new HashMap<>();
  }

  int refilledNowAndThen(String key) {
    if (refilled.containsKey(key)) return refilled.get(key); // note: RepeatedMapLookup "use getOrDefault"
    return 0;
  }
}
