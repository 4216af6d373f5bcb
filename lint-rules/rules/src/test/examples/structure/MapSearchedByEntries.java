import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

class MapSearchedByEntriesExamples {
  /** Ordered by weight, equal by name. */
  static final class Weighted implements Comparable<Weighted> {
    final String name;
    final int weight;

    Weighted(String name, int weight) {
      this.name = name;
      this.weight = weight;
    }

    @Override
    public int compareTo(Weighted other) {
      return weight == other.weight ? name.compareTo(other.name) : Integer.compare(weight, other.weight);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Weighted && ((Weighted) other).name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  private final java.util.TreeSet<Weighted> weighted = new java.util.TreeSet<>();

  boolean hasEqual(Weighted key) {
    for (Weighted each : weighted) {
      if (each.equals(key)) return true;
    }
    return false;
  }

  enum Kind { SMALL, LARGE }

  record Key(String name, int version) {}

  private final Map<Key, String> queries = new HashMap<>();
  private final Map<String, Object> symbols = new HashMap<>();
  private final Map<Kind, String> labels = new EnumMap<>(Kind.class);
  private final Map<String, String> headers = new HashMap<>();

  void add(Key key, String query, Object symbol) {
    queries.put(key, query);
    symbols.put(query, symbol);
    headers.put(query, query);
  }

  int otherWorkToo(Map<String, Integer> prices, String wanted) {
    int sum = 0;
    for (Map.Entry<String, Integer> entry : prices.entrySet()) {
      sum += entry.getValue();
      if (entry.getKey().equals(wanted)) sum++;
    }
    return sum;
  }

  String ofAnEnum(Kind wanted) {
    for (Map.Entry<Kind, String> entry : labels.entrySet()) {
      if (entry.getKey() == wanted) return entry.getValue();
    }
    return null;
  }

  String fewByName(String wanted) {
    for (Map.Entry<String, String> entry : headers.entrySet()) {
      if (entry.getKey().equals(wanted)) return entry.getValue();
    }
    return null;
  }

  Integer ignoringCase(Map<String, Integer> prices, String wanted) {
    for (Map.Entry<String, Integer> entry : prices.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(wanted)) return entry.getValue();
    }
    return null;
  }

  int allOfAValue(Map<String, Integer> prices, Integer wanted) {
    int count = 0;
    for (Integer price : prices.values()) if (price.equals(wanted)) count++;
    return count;
  }

  boolean isListed(List<String> words, String wanted) {
    for (String word : words) if (word.equals(wanted)) return true;
    return false;
  }

  boolean partOfElement(Set<Key> keys, String wanted) {
    for (Key key : keys) if (key.name().equals(wanted)) return true;
    return false;
  }

  // Sought by number, not by anything of the key.
  String numbered(int index) {
    int counter = 0;
    for (Key key : queries.keySet()) {
      if (counter++ == index) return key.name();
    }
    return null;
  }

  String numberedByHand(int index) {
    Iterator<Key> keys = queries.keySet().iterator();
    for (int i = 0; keys.hasNext(); i++) {
      Key key = keys.next();
      if (i + 1 == index) return key.name();
    }
    return null;
  }

  // Looked up by identity or by another order than equals.
  Integer byIdentity(java.util.IdentityHashMap<String, Integer> prices, String wanted) {
    for (Map.Entry<String, Integer> entry : prices.entrySet()) {
      if (entry.getKey().equals(wanted)) return entry.getValue();
    }
    return null;
  }

  private final Map<String, Integer> byLength = new java.util.TreeMap<>((a, b) -> a.length() - b.length());

  Integer byLength(String wanted) {
    byLength.put(wanted, 1);
    for (Map.Entry<String, Integer> entry : byLength.entrySet()) {
      if (entry.getKey().equals(wanted)) return entry.getValue();
    }
    return null;
  }

  boolean inAnyOrder(java.util.SortedSet<String> words, String wanted) {
    for (String word : words) {
      if (word.equals(wanted)) return true;
    }
    return false;
  }

  // Many have the same kind; what else is asked decides; others change the map at the same time.
  record Part(String name, Kind kind, boolean free) {}

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, Part> sharedParts = new java.util.concurrent.ConcurrentHashMap<>();

  void add(Part part) {
    parts.put(part.name(), part);
    sharedParts.put(part.name(), part);
  }

  boolean hasKind(Kind kind) {
    for (Part part : parts.values()) if (part.kind() == kind) return true;
    return false;
  }

  Part freeOne(String name) {
    for (Part part : parts.values()) if (part.name().equals(name) && part.free()) return part;
    return null;
  }

  Part sharedOne(String name) {
    for (Part part : sharedParts.values()) if (part.name().equals(name)) return part;
    return null;
  }

  Integer price(Map<String, Integer> prices, String wanted) {
    for (Map.Entry<String, Integer> entry : prices.entrySet()) { // note: MapSearchedByEntries "'prices' is gone over to find the key 'wanted', so the time grows with its size; get finds it at once"
      if (entry.getKey().equals(wanted)) return entry.getValue();
    }
    return null;
  }

  boolean isPriced(Map<String, Integer> prices, Collection<String> names) {
    for (String name : names) {
      for (String key : prices.keySet()) { // warn: MapSearchedByEntries "get finds it at once"
        if (name.equals(key)) return true;
      }
    }
    return false;
  }

  String queryNamed(String name) {
    for (Key key : queries.keySet()) { // note: MapSearchedByEntries "'queries' is gone over to find what has 'name', so the time grows with its size; keep a map from that"
      if (key.name().equals(name)) return queries.get(key);
    }
    return null;
  }

  String nameOf(Object symbol) {
    for (Map.Entry<String, Object> entry : symbols.entrySet()) { // note: MapSearchedByEntries "keep a map from that beside it"
      if (entry.getValue() == symbol) return entry.getKey();
    }
    return null;
  }

  boolean isOneOf(Set<String> allowed, Set<String> given) {
    Iterator<String> all = allowed.iterator();
    Set<String> own = new HashSet<>(given);
    while (all.hasNext()) {
      Iterator<String> mine = own.iterator();
      String each = all.next();
      while (mine.hasNext()) { // warn: MapSearchedByEntries "'own' is gone over to find 'each', so the time grows with its size; contains finds it at once"
        if (each.equals(mine.next())) return true;
      }
    }
    return false;
  }

  boolean afterTheFix(Set<String> allowed, Set<String> given) {
    for (String each : allowed) if (given.contains(each)) return true;
    return false;
  }
}
