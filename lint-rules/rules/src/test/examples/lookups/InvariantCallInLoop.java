import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class InvariantCallInLoopExamples {
  enum Colour { RED, GREEN, BLUE }

  private static int made;
  private static final ThreadLocal<Integer> LIMIT = new ThreadLocal<>();
  private static final ThreadLocal<int[]> BUFFER = ThreadLocal.withInitial(() -> new int[16]);
  private static final ThreadLocal<Integer> ZERO = ThreadLocal.withInitial(() -> 0);
  private static final ThreadLocal<StringBuilder> TEXT = ThreadLocal.withInitial(StringBuilder::new);
  private static final ThreadLocal<Integer> COUNTED = ThreadLocal.withInitial(() -> made++);
  private static final ThreadLocal<String> MADE = ThreadLocal.withInitial(InvariantCallInLoopExamples::make);
  private static final Map<String, Integer> FEW = Map.of("a", 1, "b", 2);
  private static final Map<String, Integer> PRICES = new HashMap<>();
  private final Map<String, Integer> rates = new HashMap<>();
  private final Map<String, Integer> shared;
  private Map<String, Integer> replaceable = new HashMap<>();
  private String name = "name";
  private volatile String state = "state";

  InvariantCallInLoopExamples(Map<String, Integer> shared) {
    this.shared = shared;
    rates.put("a", 1);
  }

  private static String make() {
    made++;
    return "made";
  }

  int cheap(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) sum += text.charAt(i);
    return sum;
  }

  int argumentChanges(List<String> keys) {
    Map<String, Integer> prices = new HashMap<>();
    prices.put("a", 1);
    int sum = 0;
    for (String key : keys) {
      Integer price = prices.get(key);
      if (price != null) sum += price;
    }
    return sum;
  }

  int receiverChanges(List<String> names) {
    int sum = 0;
    String all = "";
    for (String each : names) {
      all = all.concat(each);
      sum += all.trim().length();
    }
    return sum;
  }

  String toldAsWalkOverKeys() {
    StringBuilder all = new StringBuilder();
    for (String key : rates.keySet()) {
      for (int i = 0; i < rates.get(key); i++) all.append(key);
    }
    return all.toString();
  }

  String keysOfAnother(Map<String, Integer> other) {
    StringBuilder all = new StringBuilder();
    for (String key : other.keySet()) {
      for (int i = 0; i < rates.get(key); i++) all.append(key); // warn: InvariantCallInLoop "rates.get(key)"
    }
    return all.toString();
  }

  int classUnknown(Map<String, Integer> prices, int[] xs) {
    int sum = 0;
    for (int x : xs) if (prices.containsKey("a")) sum += x;
    return sum;
  }

  int orderOfItsOwnBehindMap(String key, int[] xs) {
    Map<String, Integer> prices = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int sum = 0;
    for (int x : xs) if (prices.containsKey("a") && prices.get("a") != null) sum += x;
    return sum;
  }

  int nullInTree(String key, int[] xs) {
    Map<String, Integer> prices = new TreeMap<>();
    int sum = 0;
    for (int x : xs) if (prices.containsKey(key)) sum += x;
    return sum;
  }

  int treeOfUnknownOrder(Object key, int[] xs) {
    Map<Object, Integer> prices = new TreeMap<>();
    int sum = 0;
    for (int x : xs) if (key != null && prices.containsKey(key)) sum += x;
    return sum;
  }

  int nullInMapOf(String key, int[] xs) {
    Map<String, Integer> prices = Map.of("a", 1);
    int sum = 0;
    for (int x : xs) if (prices.containsKey(key)) sum += x;
    return sum;
  }

  int firstUseNoticed(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x * COUNTED.get() + x * MADE.get().length();
    return sum;
  }

  int accessOrder(int[] xs) {
    Map<String, Integer> cache = new LinkedHashMap<>(16, 0.75f, true);
    int sum = 0;
    for (int x : xs) if (cache.containsKey("a") && cache.get("a") != null) sum += x;
    return sum;
  }

  int keyOfUnknownHash(Object key, int[] xs) {
    Map<Object, Integer> prices = new HashMap<>();
    int sum = 0;
    for (int x : xs) if (prices.containsKey(key)) sum += x;
    return sum;
  }

  int mapWritten(int[] xs) {
    Map<String, Integer> counts = new HashMap<>();
    int sum = 0;
    for (int x : xs) {
      if (counts.containsKey("seen")) sum += x;
      counts.put("seen", x);
    }
    return sum;
  }

  int builderWrittenBesideUnknownCode(List<String> words, Supplier<String> supplier) {
    StringBuilder text = new StringBuilder();
    int sum = 0;
    for (String word : words) {
      String given = supplier.get();
      if (given.length() > word.length()) sum += text.toString().length();
      text.append(word);
    }
    return sum;
  }

  int mapWrittenByAlias(int[] xs) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> same = counts;
    int sum = 0;
    for (int x : xs) {
      if (counts.containsKey("seen")) sum += x;
      same.put("seen", x);
    }
    return sum;
  }

  int mapWrittenThroughView(int[] xs) {
    Map<String, Integer> counts = new HashMap<>();
    int sum = 0;
    for (int x : xs) {
      if (counts.containsKey("seen")) sum += x;
      counts.keySet().clear();
    }
    return sum;
  }

  int mapGivenAway(int[] xs, List<Map<String, Integer>> maps) {
    Map<String, Integer> counts = new HashMap<>();
    maps.add(counts);
    int sum = 0;
    for (int x : xs) {
      if (counts.containsKey("seen")) sum += x;
      maps.get(0).put("seen", x);
    }
    return sum;
  }

  int mapWrittenByCallee(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      if (rates.containsKey("seen")) sum += x;
      note(x);
    }
    return sum;
  }

  private void note(int x) {
    rates.put("seen", x);
  }

  int unknownCodeMayChangeTheMap(int[] xs, Supplier<Integer> supplier) {
    int sum = 0;
    for (int x : xs) if (rates.containsKey("seen")) sum += supplier.get();
    return sum;
  }

  int fieldReplaced(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      if (replaceable.containsKey("a")) sum += x;
      replaceable = new HashMap<>();
    }
    return sum;
  }

  int fieldNotFinal(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x * name.trim().length();
    return sum;
  }

  void rename(String other) {
    name = other;
  }

  int volatileField(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x * state.trim().length();
    return sum;
  }

  int lockReleasedBetween(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      synchronized (rates) {
        if (rates.containsKey("seen")) sum += x;
      }
    }
    return sum;
  }

  int threadLocalSet(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      Integer limit = LIMIT.get();
      if (limit != null && x < limit) LIMIT.set(x);
      sum += x;
    }
    return sum;
  }

  int propertySet(String[] keys) {
    int sum = 0;
    for (String key : keys) {
      if (System.getProperty("mode") != null) sum++;
      System.setProperty(key, "on");
    }
    return sum;
  }

  int propertySetByUnknownCode(List<Runnable> tasks) {
    int sum = 0;
    for (Runnable task : tasks) {
      task.run();
      if (System.getProperty("mode") != null) sum++;
    }
    return sum;
  }

  void waitsForProperty() throws InterruptedException {
    while (System.getProperty("ready") == null) Thread.sleep(10);
  }

  int spinsOnProperty() {
    int spins = 0;
    while (System.getProperty("ready") == null) spins++;
    return spins;
  }

  int localeSet(List<Locale> locales, String text) {
    Objects.requireNonNull(text);
    int sum = 0;
    for (Locale locale : locales) {
      Locale.setDefault(locale);
      sum += text.toUpperCase().length();
    }
    return sum;
  }

  int mayBeNullBeforeTheLoop(List<String> words, String text) {
    int count = 0;
    for (String word : words) if (word.equals(text.toLowerCase(Locale.ROOT))) count++;
    return count;
  }

  int nonNullOnlyInside(List<String> words, String text) {
    int count = 0;
    for (String word : words) {
      if (text != null && word.equals(text.trim())) count++;
    }
    return count;
  }

  int patternMayNotCompile(List<String> words, String regex) {
    int count = 0;
    for (String word : words) if (Pattern.compile(regex).matcher(word).matches()) count++;
    return count;
  }

  int numberMayNotParse(int[] xs) {
    int sum = 0;
    String text = "12a";
    for (int x : xs) if (x > 3) sum += Integer.parseInt(text);
    return sum;
  }

  int treeOfUnknownKeys(Object key, int[] xs) {
    TreeMap<Object, Integer> prices = new TreeMap<>();
    int sum = 0;
    for (int x : xs) if (prices.containsKey(key)) sum += x;
    return sum;
  }

  List<char[]> resultHandedOut(int n) {
    String text = "template";
    List<char[]> copies = new ArrayList<>();
    for (int i = 0; i < n; i++) copies.add(text.toCharArray());
    return copies;
  }

  int resultWritten(int n) {
    String text = "template";
    int sum = 0;
    for (int i = 0; i < n; i++) {
      char[] copy = text.toCharArray();
      copy[0] = (char) i;
      sum += copy[0];
    }
    return sum;
  }

  List<Colour[]> valuesHandedOut(int n) {
    List<Colour[]> all = new ArrayList<>();
    for (int i = 0; i < n; i++) all.add(Colour.values());
    return all;
  }

  List<Supplier<String>> inLambdaKept(int n) {
    String text = " text ";
    List<Supplier<String>> suppliers = new ArrayList<>();
    for (int i = 0; i < n; i++) suppliers.add(() -> text.trim());
    return suppliers;
  }

  int fewPasses() {
    String text = " text ";
    int sum = 0;
    for (int i = 0; i < 3; i++) sum += text.trim().length();
    return sum;
  }

  String leavesAfterTheCall(List<String> words) {
    String text = " text ";
    for (String word : words) if (word.isEmpty()) return text.trim();
    return "";
  }

  int inTheHeader() {
    int sum = 0;
    String text = " a b ";
    for (char c : text.toCharArray()) sum += c;
    return sum;
  }

  int callsBefore(int[] xs) {
    Map<String, Integer> prices = new HashMap<>();
    prices.put("a", 1);
    Integer price = prices.get("a");
    int sum = 0;
    for (int x : xs) sum += x * price;
    return sum;
  }

  int sharedQueue(int[] xs, ConcurrentLinkedQueue<String> queue) {
    int sum = 0;
    for (int x : xs) sum += x * queue.size();
    return sum;
  }

  String formatsUnknownObject(List<String> words, Object value) {
    StringBuilder text = new StringBuilder();
    for (String word : words) text.append(word).append(String.format("%s", value));
    return text.toString();
  }

  int only(List<String> words) {
    int count = 0;
    for (String word : words) {
      assert " text ".trim().length() == 4;
      count += word.length();
    }
    return count;
  }

  int[] retry(AtomicReference<int[]> place, int at) {
    while (true) {
      int[] now = place.get();
      if (at < now.length) return now;
      if (place.compareAndSet(now, new int[Colour.values().length])) return now;
    }
  }

  void retryUntil(AtomicReference<String> place) {
    String text = " a ".concat("b");
    String now;
    do {
      now = place.get();
    } while (!place.compareAndSet(now, text.trim()));
  }

  int takenAlong(List<String> names) {
    String text = " a ".concat("b");
    for (String each : names) {
      try {
        if (each.isEmpty()) return Integer.parseInt(each) + text.trim().length();
      } catch (NumberFormatException e) {
        continue;
      }
    }
    return 0;
  }

  // Silent: it runs in one pass only

  List<String> oneOfThePasses(List<String> names, int wanted) {
    String text = " a ".concat("b");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i == wanted) all.add(text.trim());
      else all.add(names.get(i));
    }
    for (int i = 0; i < names.size(); i++) all.add(i + 1 == names.size() ? text.trim() : names.get(i));
    for (int i = 0; i < names.size(); i++) {
      if (i != wanted || names.get(i).isEmpty()) all.add(names.get(i));
      else all.add(text.trim());
    }
    for (int i = 0; i < names.size(); i++) {
      if (i == indexIn(names)) all.add(text.trim());
      else all.add(names.get(i));
    }
    int at = 0;
    while (at < names.size()) {
      if (at == 3 && all.add(text.trim())) all.add(names.get(at));
      at++;
    }
    return all;
  }

  int indexIn(List<String> names) {
    return names.indexOf(name);
  }

  List<String> oneCase(List<String> names) {
    String text = " a ".concat("b");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      switch (i) {
        case 0:
          all.add(text.trim());
          break;
        case 1:
          all.add(names.get(i));
          break;
        default:
          break;
      }
    }
    return all;
  }

  List<String> onlyPassLeftOver(List<String> names, int wanted) {
    String text = " a ".concat("b");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != wanted) continue;
      all.add(text.trim());
    }
    return all;
  }

  List<String> firstPass(List<String> names) {
    String text = " a ".concat("b");
    List<String> all = new ArrayList<>();
    boolean first = true;
    String made = null;
    for (String each : names) {
      if (first) {
        all.add(text.trim());
        first = false;
      }
      if (made == null) made = text.trim();
      all.add(made + each);
    }
    return all;
  }


  // Silent: not on each pass, or not for more than the first element

  int behindTest(List<String> words, String text) {
    Objects.requireNonNull(text);
    int found = 0;
    for (String word : words) {
      if (!word.startsWith("*.")) continue;
      found += text.lastIndexOf('.');
    }
    return found;
  }

  String firstThatFits(List<String> words) {
    return words.stream()
        .map(word -> {
          for (Colour colour : Colour.values()) if (word.equals(colour.name())) return word;
          return null;
        })
        .filter(Objects::nonNull)
        .findAny()
        .orElse(null);
  }

  int onceInTheHeader(List<String> words) {
    int count = 0;
    for (Colour colour : Colour.values()) if (words.contains(colour.name())) count++;
    return count;
  }

  // Silent: a small part of the pass

  void besideQuery(List<String> rows, Map<String, Integer> types, java.sql.Connection connection) throws java.sql.SQLException {
    Map<String, Integer> known = new HashMap<>(types.size());
    for (String row : rows) {
      try (java.sql.PreparedStatement insert = connection.prepareStatement("insert")) {
        insert.setObject(1, row, known.getOrDefault("name", 0));
        insert.execute();
      }
    }
  }

  // Silent: what reads like a question, but may have another answer

  interface Scope {
    String name();

    boolean isDynamic();
  }

  interface Client {
    Map<String, Scope> getScopes(boolean dynamic);

    List<Scope> getNextScopes(int count);

    java.util.stream.Stream<Scope> getScopesStream(boolean dynamic);

    List<String> getMutableNames(boolean dynamic);

    String getTitle();

    void addScope(String name);

    boolean isReady();

    Scope[] findScopes(String kind);
  }

  abstract static class Rex {
    abstract int kind();
  }

  private Client client;
  private int drawn;

  int answersThatChange(List<String> words, Client given) {
    int sum = 0;
    for (String word : words) {
      sum += given.getScopes(false).size();
      given.addScope(word);
    }
    for (String word : words) sum += given.getNextScopes(3).size() + word.length();
    for (String word : words) sum += given.getScopesStream(false).toArray().length + word.length();
    for (String word : words) given.getMutableNames(true).add(word);
    for (String word : words) {
      sum += given.getScopes(true).size() + word.length();
      enlarge(given);
    }
    for (String word : words) {
      sum += client.getScopes(true).size() + word.length();
      client = given;
    }
    while (!given.getScopes(true).isEmpty()) sum++;
    while (hasTextLike(given)) sum++;
    return sum;
  }

  private static boolean hasTextLike(Client given) {
    return given.getScopes(true).toString().contains("a");
  }

  private void enlarge(Client given) {
    given.addScope("more");
  }

  int cheapAnswers(List<String> words, Client given) {
    int sum = 0;
    for (String word : words) if (word.equals(given.getTitle()) && given.isReady()) sum++;
    return sum;
  }

  int answersForSomePasses(List<String> words, Client given) {
    int sum = 0;
    for (String word : words) if (word.isEmpty()) sum += given.getScopes(false).size();
    return sum;
  }

  private List<Integer> getDrawn(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) numbers.add(drawn++);
    return numbers;
  }

  int drawnAnew(List<String> words) {
    int sum = 0;
    for (String word : words) sum += getDrawn(10).size() + word.length();
    return sum;
  }

  int textOfBuilderThatGrows(List<String> words, Rex rex) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(word);
      if (text.toString().equals("a")) return 1;
    }
    return rex.kind();
  }

  List<Map<String, Scope>> answersKept(List<String> words, Client given) {
    List<Map<String, Scope>> all = new ArrayList<>();
    for (String word : words) if (all.add(given.getScopes(false))) all.get(0).remove(word);
    return all;
  }

  // Named: the answer seems to be the same each time

  // Asked in a loop around their loops.
  int asked(List<List<String>> texts, List<Rex> known, Client given) {
    int sum = 0;
    for (List<String> words : texts) {
      sum += unknownAnswers(words, given) + answerOfItsOwn(words) + askedTwiceOnEachPass(words, given);
      for (Rex rex : known) sum += textOfAnother(known, rex);
      derived(words, "name");
      sum += textInSight(words, new Path());
      sum += unknownAnswerPerElement(words).size();
    }
    return sum;
  }

  // As far as is known, it runs once.
  int unknownAnswerOnce(List<String> words, Client given) {
    int sum = 0;
    for (String word : words) if (given.getScopes(false).containsKey(word)) sum++;
    return sum;
  }

  private final List<Scope> pairs = new ArrayList<>();

  public Scope[] getPairs() {
    return pairs.toArray(new Scope[0]);
  }

  String copiesInSight(StringBuilder text) {
    for (int i = 0; i < getPairs().length; i++) text.append(getPairs()[i].name()); // note: InvariantCallInLoop "'getPairs()' is asked again"
    return text.toString();
  }

  interface Scanner {
    long position();
  }

  static class Scanners {
    private List<Scanner> all;

    long getTotalBytesScanned() {
      long total = 0;
      for (Scanner each : all) total += each.position();
      return total;
    }

    long getTotalBytes(int from) {
      long total = 0;
      for (int i = from; i < all.size(); i++) total += all.get(i).position();
      return total;
    }
  }

  // The scanners stand behind the iterator.
  private static long scanned(java.util.Iterator<String> rows, Scanners scanners, List<String> words) {
    long sum = 0;
    while (rows.hasNext()) {
      String row = rows.next();
      sum += scanners.getTotalBytesScanned() + scanners.getTotalBytes(1) + row.length();
    }
    for (String word : words) sum += scanners.getTotalBytesScanned() + word.length();
    return sum;
  }

  long scannedEach(List<java.util.Iterator<String>> all, Scanners scanners, List<String> words) {
    long sum = 0;
    for (java.util.Iterator<String> rows : all) sum += scanned(rows, scanners, words);
    return sum;
  }

  int unknownAnswers(List<String> words, Client given) {
    int sum = 0;
    for (String word : words) if (given.getScopes(false).containsKey(word)) sum++; // note: InvariantCallInLoop "'given.getScopes(false)' is asked again on each pass of the loop (most of each pass); ask once before the loop and keep the answer, if it is the same each time"
    for (int i = 0; i < words.size(); i++) {
      for (Scope scope : given.findScopes("kind")) { // note: InvariantCallInLoop "on each pass of the loop around it"
        if (scope.isDynamic()) sum++;
      }
    }
    return sum;
  }

  List<String> unknownAnswerPerElement(List<String> words) {
    return words.stream()
        .map(word -> word + nameOf(word, this.client.getScopes(false).values())) // note: InvariantCallInLoop "this.client.getScopes(false)"
        .collect(Collectors.toList());
  }

  private String nameOf(String word, java.util.Collection<Scope> scopes) {
    for (Scope scope : scopes) if (scope.name().equals(word)) return word;
    return "";
  }

  private Map<String, Scope> getStaticScopes() {
    try {
      return client.getScopes(false);
    } catch (IllegalStateException e) {
      return null;
    }
  }

  int answerOfItsOwn(List<String> words) {
    int sum = 0;
    for (String word : words) sum += getStaticScopes().get(word).name().length(); // note: InvariantCallInLoop "'getStaticScopes()'"
    return sum;
  }

  static final class Path {
    private List<String> parts;

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (String part : parts) text.append('/').append(part);
      return text.toString();
    }
  }

  int textInSight(List<String> known, Path path) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).equals(path.toString())) return i; // note: InvariantCallInLoop "'path.toString()' is asked again on each pass of the loop"
    }
    return -1;
  }

  // It may keep its text.
  int textOfAnother(List<Rex> known, Rex rex) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).toString().equals(rex.toString())) return i;
    }
    return -1;
  }

  boolean copiedArrays(java.lang.reflect.Method one, java.lang.reflect.Method other) {
    if (!one.getName().equals(other.getName()) || one.getParameterCount() != other.getParameterCount()) return false;
    for (int i = 0; i < one.getParameterTypes().length; i++) { // warn: InvariantCallInLoop "one.getParameterTypes()"
      if (one.getParameterTypes()[i] != other.getParameterTypes()[i]) return false; // warn: InvariantCallInLoop "'one.getParameterTypes()'" // warn: InvariantCallInLoop "'other.getParameterTypes()'"
    }
    return true;
  }

  boolean packageOf(Class<?> type, Supplier<List<String>> names) {
    if (type.getPackage() == null) return false;
    for (String name : names.get()) {
      if (type.getPackage().getName().equals(name)) return true; // warn: InvariantCallInLoop "type.getPackage()"
    }
    return false;
  }

  int mapOfItsOwn(int[] xs) {
    Map<String, Integer> prices = new HashMap<>();
    prices.put("a", 1);
    int sum = 0;
    for (int x : xs) sum += x * prices.get("a"); // warn: InvariantCallInLoop "keep the result as Integer, since unboxing null there would throw"
    return sum;
  }

  List<String> manyOfThePasses(List<String> names, int wanted) {
    String text = " a ".concat("b");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != wanted) all.add(text.trim()); // warn: InvariantCallInLoop "text.trim()"
      if (names.get(i).length() == wanted) all.add(text.trim());
      for (int j = 0; j < i; j++) if (j != wanted) all.add(text.trim()); // warn: InvariantCallInLoop "text.trim()"
    }
    int steps = 0;
    for (String each : names) {
      if (steps == wanted) all.add(text.trim());
      if (each.isEmpty()) steps++;
    }
    boolean swap = false;
    for (String each : names) {
      if (swap) all.add(text.trim());
      swap = !swap;
    }
    return all;
  }


  int fieldOfItsOwn(int[] xs) {
    int sum = 0;
    for (int x : xs) if (rates.containsKey("a")) sum += x; // warn: InvariantCallInLoop "on each pass of the loop and is called each time (measured"
    return sum;
  }

  int constantMap(int[] xs) {
    int sum = 0;
    int i = 0;
    while (i < xs.length) {
      sum += xs[i++] * PRICES.getOrDefault("a", 1); // warn: InvariantCallInLoop "call it once before the loop"
    }
    return sum;
  }

  int tree(String key, int[] xs) {
    if (key == null) return 0;
    TreeMap<String, Integer> prices = new TreeMap<>();
    prices.put(key, 3);
    int sum = 0;
    for (int x : xs) if (prices.containsKey(key)) sum += x; // warn: InvariantCallInLoop "prices.containsKey(key)"
    return sum;
  }

  int treeBehindMap(String key, int[] xs) {
    if (key == null) return 0;
    Map<String, Integer> prices = new TreeMap<>();
    prices.put(key, 3);
    int sum = 0;
    for (int x : xs) if (prices.containsKey(key)) sum += x; // warn: InvariantCallInLoop "prices.containsKey(key)"
    return sum;
  }

  int mapOf(int[] xs) {
    Map<String, Integer> prices = Map.of("a", 1, "b", 2);
    int sum = 0;
    for (int x : xs) sum += x * prices.get("a") + FEW.get("b"); // warn: InvariantCallInLoop "prices.get" // warn: InvariantCallInLoop "FEW.get"
    return sum;
  }

  int withInitial(int[] xs) {
    int sum = 0;
    for (int i = 0; i < xs.length; i++) {
      for (int x : xs) sum += x * BUFFER.get()[0]; // warn: InvariantCallInLoop "BUFFER.get()"
      for (int x : xs) sum += x * ZERO.get(); // warn: InvariantCallInLoop "ZERO.get()"
      for (int x : xs) TEXT.get().append(x); // warn: InvariantCallInLoop "'TEXT.get()' gives the same result on each pass of the outer loop and is called each time (about half of each pass); call"
    }
    return sum;
  }

  int valueOfMapChanges(int[] xs) {
    Map<String, List<Integer>> lists = new HashMap<>();
    lists.put("a", new ArrayList<>());
    for (int x : xs) lists.get("a").add(x); // warn: InvariantCallInLoop "lists.get"
    return lists.size();
  }

  int threadLocal(int[] xs) {
    int sum = 0;
    for (int i = 0; i < xs.length; i++) {
      for (int x : xs) sum += x * LIMIT.get(); // warn: InvariantCallInLoop "LIMIT.get()"
    }
    return sum;
  }

  int property(int[] xs) {
    int sum = 0;
    for (int x : xs) if (System.getProperty("mode") != null) sum += x; // warn: InvariantCallInLoop "System.getProperty"
    return sum;
  }

  int integerProperty(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x * Integer.getInteger("factor", 1); // warn: InvariantCallInLoop "Integer.getInteger"
    return sum;
  }

  int text(List<String> words, String text) {
    if (text == null) return 0;
    int count = 0;
    for (String word : words) if (word.equals(text.trim().toLowerCase(Locale.ROOT))) count++; // warn: InvariantCallInLoop "text.trim().toLowerCase"
    return count;
  }

  int nonNullShownBefore(List<String> words, String text) {
    Objects.requireNonNull(text);
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(text.trim())) count++; // warn: InvariantCallInLoop "text.trim()"
    }
    return count;
  }

  int patternsAreSpokenOfByAnotherRule(List<String> words) {
    int count = 0;
    for (String word : words) if (Pattern.compile("[a-z]+").matcher(word).matches()) count++;
    return count;
  }

  int patternInLocal(List<String> words) {
    int count = 0;
    for (String word : words) {
      Pattern pattern = Pattern.compile("[a-z]+", Pattern.CASE_INSENSITIVE);
      if (pattern.matcher(word).matches()) count++;
    }
    return count;
  }

  int enumValues(int[] xs) {
    int count = 0;
    for (int x : xs) {
      for (Colour colour : Colour.values()) { // warn: InvariantCallInLoop "'Colour.values()' gives the same result on each pass of the loop around it and is called each time (about a third of each pass); call it once before the loop and keep the result"
        if (colour.ordinal() == x) count++;
      }
    }
    return count;
  }

  int enumLength(int[] xs) {
    int sum = 0;
    for (int x : xs) sum += x % Colour.values().length; // warn: InvariantCallInLoop "Colour.values()"
    return sum;
  }

  int outerLoop(int[][] rows, String text) {
    int sum = 0;
    if (text.isEmpty()) return 0;
    for (int[] row : rows) {
      for (int x : row) sum += x * text.trim().length(); // warn: InvariantCallInLoop "each pass of the outer loop"
    }
    return sum;
  }

  int innerLoopOnly(String[] texts, int[] xs) {
    int sum = 0;
    for (String text : texts) {
      if (text.isEmpty()) continue;
      for (int x : xs) sum += x * text.trim().length(); // warn: InvariantCallInLoop "each pass of the loop"
    }
    return sum;
  }

  List<String> perElement(List<String> words) {
    String prefix = " a ".concat("b");
    return words.stream().filter(word -> word.startsWith(prefix.trim())).collect(Collectors.toList()); // warn: InvariantCallInLoop "prefix.trim()"
  }

  void forEachCall(List<String> words, Set<String> found) {
    String prefix = " a ".concat("b");
    words.forEach(word -> {
      if (word.startsWith(prefix.trim())) found.add(word); // warn: InvariantCallInLoop "prefix.trim()"
    });
  }

  int inCondition(List<String> words) {
    String text = " some text ".concat("x");
    int sum = 0;
    for (int i = 0; i < text.trim().length(); i++) sum += i; // warn: InvariantCallInLoop "text.trim()"
    return sum + words.size();
  }

  int queueOfItsOwn(int[] xs) {
    ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
    queue.add("a");
    int sum = 0;
    for (int x : xs) sum += x * queue.size(); // warn: InvariantCallInLoop "queue.size()"
    return sum;
  }

  double sine(double[] xs, double angle) {
    double sum = 0;
    for (double x : xs) sum += x * Math.sin(angle); // warn: InvariantCallInLoop "Math.sin(angle)"
    return sum;
  }

  int builder(List<String> words, StringBuilder prefix) {
    int count = 0;
    StringBuilder own = new StringBuilder("a").append(words.size());
    for (String word : words) if (word.equals(own.toString())) count++; // warn: InvariantCallInLoop "own.toString()"
    return count;
  }

  double onlyInTheLastPass(double start, double rate) {
    double sum = start;
    double result = 0;
    boolean more = true;
    while (more) {
      sum += 1 / sum;
      if (sum > 100) {
        result = sum * Math.exp(rate);
        more = false;
      }
    }
    return result;
  }

  void printedForEach(List<String> names, java.io.PrintStream out) {
    for (String name : names) {
      for (Colour colour : Colour.values()) out.println(name + colour.ordinal());
    }
  }

  void forOneNameOfMany(Map<String, Integer> headers, List<String> lines, StringBuilder host) {
    String agent = " agent ".concat("x");
    for (Map.Entry<String, Integer> header : headers.entrySet()) {
      if (header.getKey().equals("agent")) lines.add(agent.trim());
      else if ("host".equalsIgnoreCase(header.getKey())) lines.add(agent.trim());
      if (!"agent".equals(header.getKey())) continue;
      lines.add(agent.replace(", ", "; "));
    }
  }

  void forOneWordOfMany(String[] names, List<String> lines) {
    String agent = " agent ".concat("x");
    for (String name : names) {
      if ("agent".equals(name)) lines.add(agent.trim());
      else if (name != null && name.equals("host") && lines.isEmpty()) lines.add(agent.trim());
      if (name == null) continue;
      String spelled = name.trim().toLowerCase(Locale.ROOT);
      if ("none".equals(spelled)) lines.add(agent.trim());
    }
  }

  void forAllOthers(String[] names, List<String> lines) {
    String agent = " agent ".concat("x");
    for (String name : names) {
      if (!"host".equals(name)) lines.add(agent.trim()); // warn: InvariantCallInLoop "agent.trim()"
      if (name.equals("host") || name.isEmpty()) lines.add(agent.trim());
    }
  }

  void forAKindThatIsChosenBefore(String[] names, String kind, List<String> lines) {
    String agent = " agent ".concat("x");
    for (String name : names) {
      if (kind.equals("host")) lines.add(name + agent.trim());
      if (name.equals(kind)) lines.add(name + agent.trim());
      else lines.add(agent.trim()); // warn: InvariantCallInLoop "agent.trim()"
    }
  }

  void forAllOfAKind(List<Thread> threads, List<String> lines) {
    String agent = " agent ".concat("x");
    for (Thread thread : threads) {
      if (thread.toString().equals("main")) lines.add(agent.trim());
      String group = thread.getName().substring(1);
      if (group.equals("main")) lines.add(agent.trim());
    }
  }

  int emptyOnesAside(List<String> words, String text) {
    Objects.requireNonNull(text);
    int found = 0;
    for (String word : words) {
      if (word == null || word.isEmpty()) continue;
      found += text.lastIndexOf('.') + word.length(); // warn: InvariantCallInLoop "is called on all but empty ones"
    }
    return found;
  }

  void askedForTheElementThatIsTold(List<String> words, Client given, Map<String, Object> variables, List<Object> found) {
    for (String word : words) {
      variables.put("word", word);
      found.add(given.getScopes(false).get("word"));
    }
  }

  int askedTwiceOnEachPass(List<String> words, Client given) {
    int sum = 0;
    for (String word : words) {
      sum += given.getScopes(false).size() + word.length(); // note: InvariantCallInLoop "'given.getScopes(false)'"
      sum += given.getScopes(false).size();
    }
    return sum;
  }

  static class Names {
    static native String toCamelCase(String name);

    static native String nullToEmpty(String name);

    static native void told(String name);
  }

  void derived(List<String> words, String name) {
    for (String word : words) Names.told(Names.toCamelCase(word));
    for (String word : words) if (Names.nullToEmpty(name).equals(word)) Names.told(word);
    for (String word : words) {
      if (word.equals(name)) Names.told(word);
      else if (Names.toCamelCase(name).equals(word)) Names.told(word); // note: InvariantCallInLoop "'Names.toCamelCase(name)' is asked again on each pass"
    }
  }

  void printedForSome(List<String> names, java.io.PrintStream out) {
    for (String name : names) {
      boolean found = false;
      for (Colour colour : Colour.values()) found |= colour.ordinal() == name.length(); // warn: InvariantCallInLoop "Colour.values()"
      if (found) out.println(name);
    }
  }
}
