// options: worth=off
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class CostlyConditionFirstExamples {
  private final Set<String> known = new HashSet<>();
  private final Set<String> fixed = Set.of("a", "b");
  private final Map<String, Object> byName = new HashMap<>();
  private final Set<Key> keys = new HashSet<>();
  private final Map<String, Integer> shared = new ConcurrentHashMap<>();
  private final AtomicInteger hits = new AtomicInteger();
  private static final boolean TRACE = false;
  private static final String ENDING = "ing";
  private static int calls;
  private volatile int limit = 3;
  private int wanted = 3;
  private Integer boxed = 3;
  private Duration allowed = Duration.ZERO;
  private boolean strict;
  String name;
  int id;

  // Silent: the cost or the cheapness is not there

  int cheapFirst(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (n == 3 && word.endsWith("x")) found++;
    }
    return found;
  }

  int notTheLastPass(String[] words) {
    int found = 0;
    for (int i = 0; i < words.length; i++) {
      boolean last = i == words.length - 1;
      if (known.contains(words[i]) && !last) found++;
    }
    return found;
  }

  int gapTooSmall(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (word.isEmpty() && n == 3) found++;
      if (n + id > wanted && n == 3) found++;
      if (word.equals("a") && n * 3 + id * 2 == wanted) found++;
    }
    return found;
  }

  int comparesSomeConstants(String[] words, Object kind) {
    int found = 0;
    for (String word : words) {
      if ((word.equals("in") || word.equals("to") || word.equals("off") || word.equals("over")) && kind == null) found++;
      if (!(word.equals("in") || word.equals("to") || word.equals("off") || word.equals("over")) && kind == null) found++;
    }
    return found;
  }

  int boundOfAnIndex(String text, String flags, int limit) {
    int found = 0;
    for (int i = 0; i < limit; i = next(i)) {
      int at = next(i);
      if (flags.contains("u") && at < limit && text.charAt(at) == 'x') found++;
    }
    return found;
  }

  private int next(int i) {
    return i + 1 + id;
  }

  int comparesBoxes(Integer[] numbers, int n) {
    int found = 0;
    for (Integer number : numbers) {
      if (Objects.equals(number, boxed) && n == 3) found++;
    }
    return found;
  }

  int comparesWithAConstantInALocal(String[] words, int n) {
    String ending = ENDING;
    int found = 0;
    for (String word : words) {
      if (word.equals(ending) && n == 3) found++;
      if (Objects.equals(ending, word) && n == 3) found++;
    }
    return found;
  }

  int comparesDurations(Duration[] durations, int n) {
    int found = 0;
    for (Duration duration : durations) {
      if (Objects.equals(duration, allowed) && n == 3) found++;
    }
    return found;
  }

  int bothCostly(String[] words) {
    int found = 0;
    for (String word : words) {
      if (word.endsWith("x") && word.startsWith("y")) found++;
    }
    return found;
  }

  int unknownCost(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (overridable(word) && n == 3) found++;
    }
    return found;
  }

  boolean overridable(String word) {
    return word.endsWith("x");
  }

  boolean notKnownToRunOften(String word, int n) {
    return word != null && word.endsWith("x") && n == 3;
  }

  // Silent: the costly test has effects or sees what others do

  int hasEffects(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (known.add("a" + word) && n == 3) found++;
      if (counted("a" + word) && n == 3) found++;
      if (("a" + word).hashCode() == id++ && n == 3) found++;
    }
    return found;
  }

  private static boolean counted(String word) {
    calls++;
    return word.endsWith("x");
  }

  int clockOrChance(int[] xs, int n) {
    int found = 0;
    for (int x : xs) {
      if (System.nanoTime() > x && n == 3) found++;
      if (Math.random() > 0.5 && n == 3) found++;
    }
    return found;
  }

  int volatileOrAtomic(int[] xs, int n) {
    int found = 0;
    for (int x : xs) {
      if (("a" + x).length() == limit && n == 3) found++;
      if (("a" + x).length() == hits.get() && n == 3) found++;
      if (shared.containsKey("a" + x) && n == 3) found++;
    }
    return found;
  }

  int usersEquals(List<Key> all, int n) {
    int found = 0;
    for (Key key : all) {
      if (keys.contains(key) && n == 3) found++;
      if (new Key("x").equals(key) && n == 3) found++;
    }
    return found;
  }

  int anyCollection(Set<String> some, String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (some.contains(word) && n == 3) found++;
    }
    return found;
  }

  int accessorWithEffect(List<Loud> all, int n) {
    int found = 0;
    for (Loud each : all) {
      if (each.word().endsWith("x") && n == 3) found++;
    }
    return found;
  }

  record Loud(String word) {
    public String word() {
      calls++;
      return word;
    }
  }

  // Silent: the costly test may fail

  int mayFail(String[] words, int[] sizes, int n) {
    int found = 0;
    for (String word : words) {
      if (Integer.parseInt("1" + word) > 7 && n == 3) found++;
      if (("a" + word).substring(n).endsWith("x") && n == 3) found++;
      if (("a" + word).indexOf('x') == sizes[0] && n == 3) found++;
      if (("a" + word).indexOf('x') / n == 2 && strict) found++;
      if (("a" + word).matches(word) && n == 3) found++;
    }
    return found;
  }

  int indexMayBeOutside(String[] words, String[] other, int n) {
    int found = 0;
    for (int i = 0; i <= words.length; i++) if ("x".equals(words[i]) && n == 3) found++;
    for (int i = -1; i < words.length; i++) if ("x".equals(words[i]) && n == 3) found++;
    for (int i = 0; i < words.length; i++) if ("x".equals(other[i]) && n == 3) found++;
    for (int i = 0; i < words.length; i++) {
      if ("x".equals(words[i]) && n == 3) i++;
    }
    for (int i = 0; i < words.length; i++) {
      if ("x".equals(words[i]) && n == 4) words = other;
    }
    return found;
  }

  // Silent: the cheap test may fail, or needs the costly one

  int cheapOneUnboxes(String[] words, Integer n) {
    int found = 0;
    for (String word : words) {
      if (("a" + word).endsWith("x") && n == 3) found++;
      if (("a" + word).endsWith("x") && boxed == id) found++;
    }
    return found;
  }

  int cheapOneDereferences(String[] words, CostlyConditionFirstExamples other, int[] xs) {
    int found = 0;
    for (String word : words) {
      if (("a" + word).endsWith("x") && other.id == 3) found++;
      if (("a" + word).endsWith("x") && xs.length == 3) found++;
      if (("a" + word).endsWith("x") && xs[0] == 3) found++;
    }
    return found;
  }

  int cheapOneDivides(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (("a" + word).contains("x") && 12 % n == 3) found++;
    }
    return found;
  }

  int cheapOneIsVolatile(String[] words) {
    int found = 0;
    for (String word : words) {
      if (("a" + word).endsWith("x") && limit == 3) found++;
    }
    return found;
  }

  int bindingOfTheCostlyOne(String[] words) {
    int found = 0;
    for (String word : words) {
      if (byName.get(word) instanceof String text && text == name) found++;
      if (!(byName.get(word) instanceof String text) || text != name) found++;
    }
    return found;
  }

  int assignedByTheCostlyOne(String[] words) {
    int found = 0;
    int at;
    for (String word : words) {
      if ((at = ("a" + word).indexOf("x")) >= 0 && at == 3) found++;
    }
    return found;
  }

  int guardedByACostlyOne(String[] words, CostlyConditionFirstExamples other) {
    int found = 0;
    for (String word : words) {
      if (!(other == null || ("a" + word).endsWith("x")) && other.id == 3) found++;
    }
    return found;
  }

  int effectBetween(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (("a" + word).endsWith("x") && calls++ > 2 && n == 3) found++;
    }
    return found;
  }

  // Silent: the cheap test settles nothing

  int nearlyAlwaysTrue(String[] words, Object n) {
    int found = 0;
    boolean first = true;
    for (int i = 0; i < words.length; i++) {
      if (("a" + words[i]).endsWith("x") && n != null) found++;
      if (("a" + words[i]).endsWith("x") || n == null) found++;
      if (("a" + words[i]).endsWith("x") && i > 0) found++;
      if (("a" + words[i]).endsWith("x") && i != 7) found++;
      if (("a" + words[i]).endsWith("x") && !first) found++;
      if (("a" + words[i]).endsWith("x") && TRACE) found++;
      first = false;
    }
    return found;
  }

  int loopCondition(String text, int n) {
    int i = 0;
    while (!("a" + i).equals(text) && i < n) i++;
    for (int j = 0; !("a" + j).equals(text) && j < n; j++) i++;
    return i;
  }

  void onlyWithAssertions(String[] words, int n) {
    for (String word : words) {
      assert !("a" + word).endsWith("x") || n > 3;
    }
  }

  int onTheWayToAnException(String[] words, int n) {
    for (String word : words) {
      if (word == null) {
        boolean odd = ("a" + word).endsWith("x") && n == 3;
        throw new IllegalStateException("" + odd);
      }
    }
    return n;
  }

  // Found

  int concatenated(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (("a" + word).endsWith("x") && n == 3) found++; // warn: CostlyConditionFirst "test 'n == 3' first"
    }
    return found;
  }

  int nullSafe(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (Objects.equals(word, name) && n == 3) found++; // warn: CostlyConditionFirst "test 'n == 3' first"
    }
    return found;
  }

  int nullUnclear(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (word.endsWith("x") && n == 3) found++; // note: CostlyConditionFirst "if 'word' is never null, test 'n == 3' first"
    }
    return found;
  }

  int nullOfTwo(String[] words, String end, int n) {
    int found = 0;
    for (String word : words) {
      if (word.endsWith(end) && n == 3) found++;
    }
    return found;
  }

  int nullExcluded(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (word != null && word.endsWith("x") && n == 3) found++; // warn: CostlyConditionFirst "although the cheap 'n == 3' behind it"
    }
    return found;
  }

  int fieldTested(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (name != null && name.equals(word) && n == 3) found++; // warn: CostlyConditionFirst "'name.equals(word)' is evaluated"
    }
    return found;
  }

  int lookup(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (known.contains(word) && n > wanted) found++; // warn: CostlyConditionFirst "test 'n > wanted' first"
      if (fixed.contains(word) && n == 4) found++; // note: CostlyConditionFirst "if 'word' is never null, "
    }
    return found;
  }

  int either(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if ("abc".equalsIgnoreCase(word) || strict) found++; // warn: CostlyConditionFirst "test 'strict' first"
      if (!"abc".equalsIgnoreCase(word) || n != 3) found++; // warn: CostlyConditionFirst "test 'n != 3' first"
    }
    return found;
  }

  int longChain(String[] words, int n, int m) {
    int found = 0;
    for (String word : words) {
      // warn: CostlyConditionFirst "'"abc".equalsIgnoreCase(word)' is evaluated although the cheap 'n == 3'"
      if (m > 2 && "abc".equalsIgnoreCase(word) && known.contains(word) && n == 3 && m < 9 || calls++ == 3) found++;
      if (m > 2 && "abc".equalsIgnoreCase(word) || strict) found++; // warn: CostlyConditionFirst "test 'strict' first"
    }
    return found;
  }

  int overSeveralLines(String[] words, int n, int m) {
    int found = 0;
    for (String word : words) {
      // warn: CostlyConditionFirst "test 'n == 3' first"
      boolean both = ("abc".equalsIgnoreCase(word)
              || "abd".equals(word))
          && (n == 3
              || n == 4)
          && n == 3;
      if (both) found++;
    }
    return found;
  }

  int regularExpression(String[] words, int n) {
    int found = 0;
    int i = 0;
    while (i < words.length) {
      String word = "a" + words[i];
      if (word.matches("a+b") && i % 10 == 0) found++; // warn: CostlyConditionFirst "test 'i % 10 == 0' first"
      found += word.contains("b") && n < 4 && id == 2 ? 1 : 0; // warn: CostlyConditionFirst "test 'n < 4' first"
      i++;
    }
    return found;
  }

  int behindABinding(List<Object> all) {
    int found = 0;
    for (Object each : all) {
      if ((each instanceof String text && known.contains(text)) && text == name) found++; // warn: CostlyConditionFirst "test 'text == name' first"
    }
    return found;
  }

  int behindAGuard(String[] words, Item other) {
    int found = 0;
    for (String word : words) {
      if ((other != null && ("a" + word).endsWith("x")) && other.id == 3) found++; // warn: CostlyConditionFirst "test 'other.id == 3' first"
    }
    return found;
  }

  int commentBetween(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      // warn: CostlyConditionFirst "test 'n == 3' first"
      if ("http://a".equalsIgnoreCase(word) && n == 3) found++;
      if ("abc".equalsIgnoreCase(word) /* the usual one */ && n == 3) found++; // warn: CostlyConditionFirst "test 'n == 3' first"
    }
    return found;
  }

  int stopsSearching(String[] words) {
    int at = -1;
    boolean done = false;
    for (int i = 0; i < words.length; i++) {
      if ("abc".equalsIgnoreCase(words[i]) && !done) { // warn: CostlyConditionFirst "test '!done' first"
        at = i;
        done = true;
      }
    }
    return at;
  }

  int constantTexts(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if ("abc".equals(word) && n == 3) found++;
      if (word.equals("endobj") && strict) found++;
      if (Objects.equals(word, "abc") && n == 3) found++;
      if (word.startsWith("#") || word.isEmpty()) found++;
      if (word.equals("x") || word.isEmpty()) found++;
      if (word.startsWith("#") || known.isEmpty()) found++;
    }
    return found;
  }

  int nearlyAlwaysTheSame(List<Item> items, Item other, boolean open) {
    int found = 0;
    for (Item item : items) {
      if (Objects.equals(item.name, other.name) && item.open == other.open) found++;
      if (!Objects.equals(item.name, other.name) || item.open != open) found++;
      if (Objects.equals(item.name, other.name) && item.shut == other.shut) found++;
      if (Objects.equals(item.name, other.name) && item.id > 3) found++;
      if (Objects.equals(item.name, other.name) && 0 <= item.id) found++;
      if (Objects.equals(item.name, other.name) || item.id <= 2) found++;
    }
    return found;
  }

  int seldomBoth(String letters, String text) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (letters.indexOf(c) >= 0 || 0x2000 <= c && c <= 0x200b) found++;
      if (letters.indexOf(c) >= 0 && (c != id || c < wanted)) found++;
    }
    return found;
  }

  int helperOfFewSteps(List<Item> items, boolean all) {
    int found = 0;
    for (Item item : items) if (isMasked(item.id) && all) found++;
    return found;
  }

  private boolean isMasked(int bits) {
    return (bits & (1 | 2 | 8)) == 2 && (bits >> 4 & 3) != id && bits + 1 > wanted && bits * 3 != 5;
  }

  int helperInSight(String[] words, int n) {
    int found = 0;
    for (String word : words) {
      if (special("a" + word) && n == 3) found++; // warn: CostlyConditionFirst "'special("a" + word)' is evaluated"
      if (special(word) && n == 3) found++; // note: CostlyConditionFirst "if 'word' is never null, "
    }
    return found;
  }

  private static boolean special(String word) {
    return word.endsWith("x") || word.startsWith("y");
  }

  int fieldsOfTheSame(List<Item> items, int n) {
    int found = 0;
    for (Item item : items) {
      if (item.name.equalsIgnoreCase("x") && item.id == n) found++; // note: CostlyConditionFirst "if 'item.name' is never null, test 'item.id == n' first"
      if ("x".equalsIgnoreCase(item.name) && item.id == n) found++; // warn: CostlyConditionFirst "test 'item.id == n' first"
      if ("x".equalsIgnoreCase(item.name()) && item.id() == n) found++; // warn: CostlyConditionFirst "test 'item.id() == n' first"
    }
    return found;
  }

  static final class Item {
    final String name;
    final int id;
    boolean open;
    Boolean shut;

    Item(String name, int id) {
      this.name = name;
      this.id = id;
    }

    String name() {
      return name;
    }

    int id() {
      return id;
    }
  }

  long nullAccessor(List<Row> rows, int n) {
    // note: CostlyConditionFirst "if 'row.name()' is never null, test 'row.id() == n' first"
    return rows.stream().filter(row -> row.name().endsWith("x") && row.id() == n).count();
  }

  long inAStream(List<Row> rows, int n) {
    return rows.stream().filter(row -> "x".equalsIgnoreCase(row.name()) && row.id() == n).count(); // warn: CostlyConditionFirst "test 'row.id() == n' first"
  }

  record Row(String name, int id) {}

  static final class Key {
    private final String text;
    private int size;

    Key(String text) {
      this.text = text;
    }

    boolean isSame(Object other) {
      return other instanceof Key that && text.equals(that.text) && size == that.size; // note: CostlyConditionFirst "if 'text' is never null, test 'size == that.size'"
    }

    int alike(List<?> all) {
      int count = 0;
      for (Object each : all) if (isSame(each)) count++;
      return count;
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  static final class Tested {
    private final String text;
    private int size;

    Tested(String text) {
      this.text = text;
    }

    boolean isSame(Object other) {
      return other instanceof Tested that && (text == null ? that.text == null : text.equals(that.text)) && size == that.size; // warn: CostlyConditionFirst "; test 'size == that.size' first"
    }

    int alike(List<?> all) {
      int count = 0;
      for (Object each : all) if (isSame(each)) count++;
      return count;
    }

    @Override
    public int hashCode() {
      return size;
    }
  }

  static final class TestedWrongly {
    private final String text;
    private int size;

    TestedWrongly(String text) {
      this.text = text;
    }

    boolean isSame(Object other) {
      // note: CostlyConditionFirst "if 'text' is never null, test 'size == that.size' first"
      return other instanceof TestedWrongly that && (text != null ? that.text == null : text.equals(that.text)) && size == that.size;
    }

    int alike(List<?> all) {
      int count = 0;
      for (Object each : all) if (isSame(each)) count++;
      return count;
    }

    @Override
    public int hashCode() {
      return size;
    }
  }

  int constantsAndALookup(String[] words, Object kind) {
    int found = 0;
    for (String word : words) {
      if ((word.equals("in") || known.contains(word)) && kind == null) found++; // note: CostlyConditionFirst "test 'kind == null' first"
    }
    return found;
  }

  int boundOfNoIndex(String text, String flags, int limit) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = next(i);
      if (flags.contains("u") && at < limit && text.charAt(i) == 'x') found++; // note: CostlyConditionFirst "if 'flags' is never null, test 'at < limit' first"
    }
    return found;
  }

  static final class TestedAround {
    private final String text;
    private final int size;

    TestedAround(String text, int size) {
      this.text = text;
      this.size = size;
    }

    boolean isSame(Object object) {
      if (object instanceof TestedAround) {
        final TestedAround other = (TestedAround) object;
        if (other.text != null) {
          return other.text.equals(text) && size == other.size; // warn: CostlyConditionFirst "; test 'size == other.size' first"
        }
        return text == null && size == other.size;
      }
      return false;
    }

    int alike(List<?> all) {
      int count = 0;
      for (Object each : all) if (isSame(each)) count++;
      return count;
    }

    @Override
    public int hashCode() {
      return size;
    }
  }

  static final class TestedAndWritten {
    private String text;
    private final int size;

    TestedAndWritten(String text, int size) {
      this.text = text;
      this.size = size;
    }

    boolean isSame(Object object) {
      if (!(object instanceof TestedAndWritten)) return false;
      final TestedAndWritten other = (TestedAndWritten) object;
      if (text == null || other.text == null) {
        return false;
      } else {
        clear();
        return text.equals(other.text) && size == other.size; // note: CostlyConditionFirst "if 'text' is never null, test 'size == other.size' first"
      }
    }

    int alike(List<?> all) {
      int count = 0;
      for (Object each : all) if (isSame(each)) count++;
      return count;
    }

    private void clear() {
      if (size == 0) text = null;
    }

    @Override
    public int hashCode() {
      return size;
    }
  }
}
