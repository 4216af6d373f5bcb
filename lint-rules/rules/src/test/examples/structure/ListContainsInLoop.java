// options: worth=off
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

class ListContainsInLoopExamples {
  /** Its hash goes with its count. */
  static final class Counter {
    private final String name;
    private int count;

    Counter(String name) {
      this.name = name;
    }

    void count() {
      count++;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counter && ((Counter) other).name.equals(name) && ((Counter) other).count == count;
    }

    @Override
    public int hashCode() {
      return name.hashCode() + count;
    }
  }

  int placesOfCounters(java.util.List<Counter> kept, java.util.List<Counter> asked) {
    int sum = 0;
    for (Counter each : asked) sum += kept.indexOf(each);
    return sum;
  }

  enum Color { RED, GREEN, BLUE }

  static final class Label {
    double weight;
  }

  private static final List<String> VOWELS = Arrays.asList("a", "e", "i", "o", "u");
  private final List<String> names = new ArrayList<>();
  private final Collection<String> hashed = new HashSet<>();

  int knownToBeSmall(String[] letters) {
    int vowels = 0;
    for (String letter : letters) if (VOWELS.contains(letter)) vowels++;
    return vowels;
  }

  int filledWithTwo(String first, String second, String[] words) {
    List<String> both = new ArrayList<>();
    both.add(first);
    both.add(second);
    int found = 0;
    for (String word : words) if (both.contains(word)) found++;
    return found;
  }

  int constantsOfAnEnum(List<Color> allowed, List<Color> wanted) {
    int found = 0;
    for (Color color : wanted) if (allowed.contains(color)) found++;
    return found;
  }

  int fewPasses(List<String> list) {
    int found = 0;
    for (String word : new String[] {"a", "b"}) if (list.contains(word)) found++;
    return found;
  }

  boolean outsideLoops(List<String> list, String word) {
    return list.contains(word);
  }

  int anotherListOnEachPass(List<List<String>> lists, String word) {
    int found = 0;
    for (List<String> list : lists) if (list.contains(word)) found++;
    return found;
  }

  int madeOnEachPass(String[] lines) {
    int found = 0;
    for (String line : lines) {
      List<String> parts = new ArrayList<>(Arrays.asList(line.split(",")));
      if (parts.contains(line)) found++;
    }
    return found;
  }

  int textIsNoList(String text, String[] words) {
    int found = 0;
    for (String word : words) if (text.contains(word)) found++;
    return found;
  }

  int sets(Set<String> set, String[] words) {
    int found = 0;
    for (String word : words) if (set.contains(word) || hashed.contains(word)) found++;
    return found;
  }

  int unknownCollection(Collection<String> any, String[] words) {
    int found = 0;
    for (String word : words) if (any.contains(word)) found++;
    return found;
  }

  String byIndex(List<String> list) {
    String last = null;
    while (list.size() > 1) last = list.remove(list.size() - 1);
    return last;
  }

  boolean leavesAtOnce(List<String> list, Iterator<String> words) {
    while (words.hasNext()) return list.contains(words.next());
    return false;
  }

  int sameElement(List<String> list, String word, int times) {
    int found = 0;
    for (int i = 0; i < times; i++) if (list.contains(word)) found++;
    return found;
  }

  void onTheWayToAnException(List<String> list, String[] words) {
    for (String word : words) {
      if (word.isEmpty()) throw new IllegalStateException("empty: " + list.contains(word));
    }
  }

  void reweighed(Label[] labels, double weight) {
    PriorityQueue<Label> queue = new PriorityQueue<>((a, b) -> Double.compare(a.weight, b.weight));
    for (Label label : labels) queue.add(label);
    for (Label label : labels) {
      queue.remove(label);
      label.weight = weight;
      queue.add(label);
    }
    while (!queue.isEmpty()) System.out.println(queue.poll());
  }

  List<String> distinct(String[] words) {
    List<String> distinct = new ArrayList<>();
    for (String word : words) {
      if (!distinct.contains(word)) distinct.add(word); // warn: ListContainsInLoop "contains searches 'distinct' from its start on each pass"
    }
    return distinct;
  }

  int distinctWords(String[] words) {
    ArrayList<String> distinct = new ArrayList<>();
    for (String word : words) {
      if (!distinct.contains(word)) distinct.add(word); // warn: ListContainsInLoop "a HashSet in its place finds it at once"
    }
    return distinct.size();
  }

  String joined(List<String> words) {
    Collection<String> distinct = new ArrayList<>();
    Iterator<String> all = words.iterator();
    while (all.hasNext()) {
      String word = all.next();
      if (!distinct.contains(word)) distinct.add(word); // warn: ListContainsInLoop "a LinkedHashSet in its place"
    }
    StringBuilder text = new StringBuilder();
    for (String word : distinct) text.append(word);
    return text.toString();
  }

  void add(String name) {
    names.add(name);
  }

  int known(String[] words) {
    int known = 0;
    for (String word : words) if (names.contains(word)) known++; // warn: ListContainsInLoop "a HashSet in its place"
    return known;
  }

  // Nobody sees it grow.
  int unknownSize(List<String> list, String[] words) {
    int found = 0;
    for (String word : words) if (list.contains(word)) found++;
    return found;
  }

  private final List<String> ranked = new ArrayList<>();

  String rank(String word) {
    ranked.add(word);
    return ranked.get(0);
  }

  int ranked(String[] words) {
    int found = 0;
    for (String word : words) if (ranked.contains(word)) found++; // warn: ListContainsInLoop "put its elements into a HashSet before the loop"
    return found;
  }

  private final List<String> open = new ArrayList<>();

  // One finding for both searches; a list that each pass goes over anyway.
  void close(String[] words) {
    for (String word : words) open.add(word);
    for (String word : words) {
      if (open.contains(word)) open.remove(word); // warn: ListContainsInLoop "contains searches 'open'"
    }
  }

  int pairs(List<String> words) {
    int pairs = 0;
    List<String> rest = new ArrayList<>(words);
    for (String word : words) {
      rest.remove(word);
      for (String other : rest) if (other.length() == word.length()) pairs++;
    }
    return pairs;
  }

  void inStages(List<String> list, Collection<String> words) {
    words.stream().filter(word -> !ranked.contains(word) && !list.isEmpty()).forEach(System.out::println); // warn: ListContainsInLoop "contains searches 'ranked'"
  }

  void byPlaceIn(List<String> order, List<String> words) {
    words.sort((a, b) -> order.indexOf(a) - b.length()); // note: ListContainsInLoop "HashMap from element to index"
  }

  void removed(List<String> list, Set<String> gone) {
    for (String word : gone) list.remove(word);
  }

  List<String> afterTheFix(String[] words) {
    Set<String> distinct = new LinkedHashSet<>();
    for (String word : words) distinct.add(word);
    return new ArrayList<>(distinct);
  }

  private static final String[] CODES = {
    "ak", "al", "am", "an", "ao", "ap", "aq", "ar", "bk", "bl", "bm", "bn", "bo", "bp", "bq", "br", "ck", "cl", "cm", "cn", "co", "cp", "cq", "cr", 
    "dk", "dl", "dm", "dn", "do", "dp", "dq", "dr", "ek", "el", "em", "en", "eo", "ep", "eq", "er", "fk", "fl", "fm", "fn", "fo", "fp", "fq", "fr"
  };
  private static final List<String> CODE_LIST = Arrays.asList(CODES);
  private static final Set<String> CODE_SET = new HashSet<>(CODE_LIST);

  static boolean isCode(String text) {
    return CODE_LIST.contains(text.trim()); // note: ListContainsInLoop "contains compares with up to 48 elements of 'CODE_LIST'"
  }

  static boolean isInSet(String text) {
    return CODE_SET.contains(text);
  }

  static final class Parsed {
    private final List<String> classes = new ArrayList<>(); // note: ListContainsInLoop "'classes' gets longer with each call"
    private final List<String> inOrder = new ArrayList<>(); // note: ListContainsInLoop "a LinkedHashSet finds an element at once"
    private final List<String> taken = new ArrayList<>();
    private final List<String> indexed = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    void parsed(String name) {
      classes.add(name);
      if (!inOrder.contains(name)) inOrder.add(name);
      if (!taken.contains(name)) taken.add(name);
      if (!indexed.contains(name)) indexed.add(name);
    }

    void addListener(Runnable listener) {
      if (!listeners.contains(listener)) listeners.add(listener);
    }

    void done(String name) {
      taken.remove(name);
      for (Runnable listener : listeners) listener.run();
    }

    boolean isParsed(String name) {
      return classes.contains(name);
    }

    String all() {
      StringBuilder all = new StringBuilder(indexed.get(0));
      for (String name : inOrder) all.append(name);
      return all.toString();
    }
  }

  List<String> moved(List<String> all, List<String> moves, String before) {
    java.util.LinkedList<String> order = new java.util.LinkedList<>(all);
    for (String move : moves) {
      order.remove(move);
      order.add(order.indexOf(before), move);
    }
    return order;
  }
}
