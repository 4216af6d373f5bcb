import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

class MutatedHashKeyExamples {
  static class Key {
    int id;
    String name;
    String note;
    private final List<String> tags = new ArrayList<>();

    Key(int id) {
      this.id = id;
    }

    int getId() {
      return id;
    }

    void setId(int id) {
      this.id = id;
    }

    Key named(String name) {
      this.name = Objects.requireNonNull(name);
      return this;
    }

    void move(int by) {
      id += by;
    }

    void setNote(String note) {
      this.note = note;
    }

    void setIdIfUnset(int id) {
      if (this.id == 0) this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key && ((Key) other).id == id && Objects.equals(((Key) other).name, name);
    }

    @Override
    public int hashCode() {
      return 31 * getId() + Objects.hashCode(name);
    }
  }

  static class SubKey extends Key {
    int extra;

    SubKey(int id) {
      super(id);
    }
  }

  static class Identity {
    int id;
  }

  static class ById {
    int id;
    String label;

    @Override
    public boolean equals(Object other) {
      return other instanceof ById && ((ById) other).id == id && Objects.equals(label, ((ById) other).label);
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static class Cached {
    int id;
    private int hash;

    @Override
    public boolean equals(Object other) {
      return other instanceof Cached && ((Cached) other).id == id;
    }

    @Override
    public int hashCode() {
      if (hash == 0) hash = id * 31;
      return hash;
    }
  }

  record Point(int x, int y) {}

  private final Map<Key, String> field = new HashMap<>();
  private final Map<Key, String> walked = new HashMap<>();
  HashMap<Key, String> open = new HashMap<>();

  boolean asValue(String name) {
    Map<String, Key> map = new HashMap<>();
    Key key = new Key(1);
    map.put(name, key);
    key.setId(2);
    return map.containsKey(name);
  }

  String identityMap() {
    Map<Key, String> map = new IdentityHashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key.setId(2);
    return map.get(key);
  }

  String sortedMap() {
    Map<Key, String> map = new TreeMap<>((a, b) -> a.id - b.id);
    Key key = new Key(1);
    map.put(key, "a");
    key.setId(2);
    return map.get(key);
  }

  String anyMap(Map<Key, String> map) {
    Key key = new Key(1);
    map.put(key, "a");
    key.setId(2);
    return map.get(key);
  }

  String eitherMap(boolean sorted) {
    Map<Key, String> map = sorted ? new TreeMap<>() : new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key.setId(2);
    return map.get(key);
  }

  boolean list() {
    List<Key> list = new ArrayList<>();
    Key key = new Key(1);
    list.add(key);
    key.setId(2);
    return list.contains(key);
  }

  String anySubclass(Key key) {
    Map<Key, String> map = new HashMap<>();
    map.put(key, "a");
    key.setId(2);
    return map.get(key);
  }

  String anonymousSubclass() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1) {
      @Override
      public int hashCode() {
        return 7;
      }
    };
    map.put(key, "a");
    key.setId(2);
    return map.get(key);
  }

  boolean hashesByIdentity() {
    Set<Identity> set = new HashSet<>();
    Identity key = new Identity();
    set.add(key);
    key.id = 2;
    return set.contains(key);
  }

  boolean builderHashesByIdentity() {
    Set<StringBuilder> set = new HashSet<>();
    StringBuilder key = new StringBuilder();
    set.add(key);
    key.append("x");
    return set.contains(key);
  }

  String keptHash() {
    Map<Cached, String> map = new HashMap<>();
    Cached key = new Cached();
    map.put(key, "a");
    key.id = 2;
    return map.get(key);
  }

  String writesWhatIsNotHashed() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key.setNote("b");
    key.note = "c";
    return map.get(key);
  }

  String writesOwnFieldOfSubclass() {
    Map<Key, String> map = new HashMap<>();
    SubKey key = new SubKey(1);
    map.put(key, "a");
    key.extra = 3;
    return map.get(key);
  }

  String mayNotStore() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key.setIdIfUnset(2);
    return map.get(key);
  }

  boolean growsOnly() {
    Set<ArrayList<String>> set = new HashSet<>();
    ArrayList<String> key = new ArrayList<>();
    set.add(key);
    key.ensureCapacity(20);
    return set.contains(key);
  }

  String reassigned() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key = new Key(2);
    key.setId(3);
    return map.get(key);
  }

  String newOneOnEachPass(int[] ids) {
    Map<Key, String> map = new HashMap<>();
    for (int id : ids) {
      Key key = new Key(1);
      key.setId(id);
      map.put(key, "a");
    }
    return map.get(new Key(3));
  }

  String nextElement(List<SubKey> keys) {
    Map<Key, String> map = new HashMap<>();
    for (SubKey key : keys) {
      key.setId(1);
      map.put(key, "a");
    }
    return map.get(new Key(3));
  }

  String lambdaParameter(List<String> words) {
    Map<Key, String> map = new HashMap<>();
    words.forEach(word -> {
      Key key = new Key(1);
      key.setId(word.length());
      map.put(key, "a");
    });
    return map.get(new Key(3));
  }

  String twoDefinitions(boolean first, Key a) {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    Key other = first ? key : a;
    other.setId(3);
    return map.get(key);
  }

  String copyGoesIn(int[] ids) {
    Map<Key, String> map = new HashMap<>();
    Key probe = new Key(0);
    for (int id : ids) {
      probe.setId(id);
      map.put(new Key(probe.id), "a");
    }
    return map.get(probe);
  }

  String otherParameter(String key, StringBuilder text) {
    Map<String, String> map = new HashMap<>();
    map.put(key, "a");
    text.append("b");
    return map.get(key);
  }

  String changedBefore() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    key.setId(2);
    map.put(key, "a");
    return map.get(key);
  }

  String otherBranch(boolean in) {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    if (in) {
      map.put(key, "a");
    } else {
      key.setId(2);
    }
    return map.get(key);
  }

  String removedBefore() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    String value = map.remove(key);
    key.setId(2);
    map.put(key, value);
    return map.get(key);
  }

  String removedOnEachPass(int[] ids) {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    for (int id : ids) {
      map.remove(key);
      key.setId(id);
      map.put(key, "a");
    }
    return map.get(key);
  }

  String clearedBefore() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    map.clear();
    key.setId(2);
    return map.get(key);
  }

  String removedByIterator() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    for (Iterator<Key> keys = map.keySet().iterator(); keys.hasNext();) {
      keys.next();
      keys.remove();
    }
    key.setId(2);
    return map.get(key);
  }

  String removedIfPut(boolean known) {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    if (known) map.put(key, "a");
    System.out.println(map);
    if (known) map.remove(key);
    key.setId(2);
    return map.get(key);
  }

  String emptiedElsewhere() {
    HashMap<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    empty(map);
    key.setId(2);
    return map.get(key);
  }

  private static void empty(Map<Key, String> map) {
    map.clear();
  }

  String fieldEmptiedByOwnMethod() {
    Key key = new Key(1);
    field.put(key, "a");
    forget();
    key.setId(2);
    return field.get(key);
  }

  private void forget() {
    field.clear();
  }

  boolean changedWhenNotIn(int[] ids) {
    Set<Key> set = new HashSet<>();
    Key key = new Key(1);
    while (!set.add(key)) key.move(1);
    if (!set.add(key)) {
      key.setId(2);
    }
    return set.contains(new Key(2));
  }

  int onlyWalked(int[] ids) {
    Set<Key> set = new HashSet<>();
    for (int id : ids) {
      Key key = new Key(1);
      set.add(key);
      key.setId(id);
    }
    int sum = 0;
    for (Key key : set) sum += key.id;
    return sum;
  }

  void fieldOnlyWalked(int id) {
    Key key = new Key(id);
    walked.put(key, "a");
    key.setId(2);
    for (Map.Entry<Key, String> each : walked.entrySet()) System.out.println(each);
  }

  List<Key> onlyCopied(int[] ids) {
    Set<Key> set = new HashSet<>();
    Key key = new Key(1);
    set.add(key);
    key.setId(2);
    return new ArrayList<>(set);
  }

  Runnable changedLaterIfEver() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    Runnable later = () -> key.setId(2);
    map.remove(key);
    return later;
  }

  boolean record() {
    Set<Point> set = new HashSet<>();
    Point point = new Point(1, 2);
    set.add(point);
    point = new Point(2, 1);
    return set.contains(point);
  }

  String get() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key.setId(2); // warn: MutatedHashKey "when its 'id' changes, which hashCode reads"
    return map.get(key);
  }

  boolean store() {
    Set<Key> set = new HashSet<>();
    Key key = new Key(1);
    set.add(key);
    key.id = 2; // warn: MutatedHashKey "'key' is an element of 'set'"
    return set.contains(key);
  }

  boolean notRemoved() {
    HashSet<Key> set = new HashSet<>();
    Key key = new Key(1);
    set.add(key);
    key.id++; // warn: MutatedHashKey "never removed"
    return set.remove(key);
  }

  Map<Key, String> returned() {
    Map<Key, String> map = new LinkedHashMap<>();
    Key key = new Key(1);
    map.put(key, "a");
    key.named("b"); // warn: MutatedHashKey "its 'name' changes"
    return map;
  }

  String several() {
    Map<Key, String> map = new ConcurrentHashMap<>();
    Key key = new Key(1);
    Key other = new Key(2);
    map.putIfAbsent(key, "a");
    map.put(other, "b");
    key.move(3); // warn: MutatedHashKey "'key' is a key of 'map'"
    key.setId(7);
    other.setId(8);
    return map.get(key);
  }

  boolean sameObjectAgain(int[] ids) {
    Set<Key> set = new HashSet<>();
    Key key = new Key(0);
    for (int id : ids) {
      key.setId(id); // warn: MutatedHashKey "'key' is an element of 'set'"
      set.add(key);
    }
    return set.size() == ids.length;
  }

  String alias() {
    Map<Key, String> map = new HashMap<>();
    Key key = new Key(1);
    Key same = key;
    map.put(key, "a");
    same.setId(2); // warn: MutatedHashKey "its 'id' changes"
    return map.get(key);
  }

  String inherited() {
    Map<Key, String> map = new HashMap<>();
    SubKey key = new SubKey(1);
    map.put(key, "a");
    key.setId(2); // warn: MutatedHashKey "its 'id' changes"
    return map.get(key);
  }

  String inField(int id) {
    Key key = new Key(id);
    field.put(key, "a");
    System.out.println("put " + id);
    key.setId(2); // warn: MutatedHashKey "'key' is a key of 'field'"
    return "done";
  }

  void inOpenField(int id) {
    Key key = new Key(id);
    open.put(key, "a");
    if (id > 3) key.setId(2); // warn: MutatedHashKey "'key' is a key of 'open'"
  }

  boolean ifAdded() {
    Set<Key> set = new HashSet<>();
    Key key = new Key(1);
    if (set.add(key)) {
      key.setId(4); // warn: MutatedHashKey "'key' is an element of 'set'"
    }
    return set.contains(key);
  }

  boolean listGrows() {
    Set<List<String>> set = new HashSet<>();
    List<String> key = new ArrayList<>();
    set.add(key);
    key.add("x"); // warn: MutatedHashKey "when 'add' changes what it hashes"
    return set.contains(key);
  }

  String bitsFlip(int[] bits) {
    Map<BitSet, String> map = new HashMap<>();
    BitSet key = new BitSet();
    map.put(key, "a");
    for (int bit : bits) key.set(bit); // warn: MutatedHashKey "use an unmodifiable copy as key"
    return map.get(key);
  }

  String dateMoves(long time) {
    Map<Date, String> map = new HashMap<>();
    Date key = new Date(time);
    map.put(key, "a");
    key.setTime(0); // warn: MutatedHashKey "when 'setTime' changes what it hashes"
    return map.get(key);
  }

  String onlyEquals() {
    Map<ById, String> map = new HashMap<>();
    ById key = new ById();
    map.put(key, "a");
    key.label = "b"; // note: MutatedHashKey "which equals reads"
    return map.get(key);
  }
}
