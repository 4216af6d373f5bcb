import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

class MutableHashKeyTypeExamples {
  /** Nobody calls its setter. */
  static class Quiet {
    private int id;

    void setId(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Quiet && ((Quiet) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** Its setter is called on new objects only. */
  static class Built {
    private int id;

    void setId(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Built && ((Built) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** What changes is not hashed. */
  static class Noted {
    private final int id = 3;
    String note;

    @Override
    public boolean equals(Object other) {
      return other instanceof Noted && ((Noted) other).id == id && Objects.equals(((Noted) other).note, note);
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  static class Plain {
    int id;
  }

  static class Key {
    int id;
    private String name = "";

    void setName(String name) {
      this.name = name;
    }

    void shorten() {
      if (name.length() > 3) name = name.substring(0, 3);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key && ((Key) other).id == id && ((Key) other).name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(id, name);
    }
  }

  static class Other {
    int id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Other && ((Other) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** Taken out before it changes. */
  static class Moved {
    int id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Moved && ((Moved) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** Changed before it goes in. */
  static class Cleaned {
    int id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Cleaned && ((Cleaned) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** Changed by a step before it goes in. */
  static class Prepared {
    int id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Prepared && ((Prepared) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** One is filled in for each question; what goes in is made anew. */
  static final class Asked {
    int id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Asked && ((Asked) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** What goes in is made anew, but kept and changed as well. */
  static final class Kept {
    int id;

    @Override
    public boolean equals(Object other) {
      return other instanceof Kept && ((Kept) other).id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  record Point(int x, int y) {}

  private static final ThreadLocal<Asked> QUESTION = ThreadLocal.withInitial(Asked::new);
  private final Map<Asked, String> answers = new HashMap<>();
  private final Map<Asked, Exception> failures = new HashMap<>();
  private Kept last = new Kept();
  private final Map<Kept, String> kept = new HashMap<>(); // note: MutableHashKeyType "'kept' has keys of type Kept"

  private final Map<Quiet, String> quiet = new HashMap<>();
  private final Map<Built, String> built = new HashMap<>();
  private final Set<Noted> noted = new HashSet<>();
  private final Set<Plain> plain = new HashSet<>();
  private final Set<Point> points = new HashSet<>();
  private final Map<Key, String> identity = new IdentityHashMap<>();
  private final Map<String, Key> values = new HashMap<>();
  private final Map<Moved, String> moved = new HashMap<>();
  private final Set<Cleaned> cleaned = new HashSet<>();
  private final Set<Prepared> prepared = new HashSet<>();
  private final Set<Key> empty = new HashSet<>();
  private final Map<Key, String> names = new HashMap<>(); // note: MutableHashKeyType "'names' has keys of type Key, whose hashCode reads"
  private final Set<Other> walked = new HashSet<>(); // warn: MutableHashKeyType "changes 'id' of the elements of 'walked', which hashCode of Other reads"

  void put(Quiet key) {
    quiet.put(key, "a");
    points.add(new Point(1, 2));
    values.put("a", null);
  }

  void put(int id) {
    Built key = new Built();
    key.setId(id);
    built.put(key, "a");
  }

  void note(Noted key) {
    key.note = "b";
    noted.add(key);
  }

  void change(Plain key) {
    plain.add(key);
    key.id = 3;
  }

  void move(Moved key, int id) {
    String value = moved.remove(key);
    key.id = id;
    moved.put(key, value);
  }

  void add(Cleaned key) {
    key.id = 0;
    cleaned.add(key);
  }

  int changedBeforeLocal(List<Key> keys) {
    for (Key key : keys) key.id = 0;
    Map<Key, Integer> counts = new HashMap<>();
    for (Key key : keys) counts.put(key, 1);
    return counts.size();
  }

  int changedElsewhere(List<Key> keys) {
    Map<Key, Integer> counts = new HashMap<>();
    for (Key key : keys) counts.put(key, 1);
    return counts.size();
  }

  Set<Key> newOnesOnly(List<Key> keys) {
    Set<Key> resolved = new HashSet<>();
    for (Key key : keys) {
      key.setName("resolved");
      resolved.add(new Key());
    }
    return resolved;
  }

  String answer(int id) {
    Asked question = QUESTION.get();
    question.id = id;
    String known = answers.get(question);
    if (known != null) return known;
    Asked key = new Asked();
    try {
      String made = Integer.toString(id / question.id);
      answers.put(key, made);
      return made;
    } catch (ArithmeticException e) {
      failures.put(key, e);
      return null;
    }
  }

  void keepLast(String value) {
    Kept key = new Kept();
    kept.put(key, value);
    last = key;
  }

  void changeLast() {
    last.id++;
  }

  int addFirst(Prepared key) {
    prepare(key);
    return prepared.add(key) ? 1 : 0;
  }

  private void prepare(Prepared key) {
    if (key.id == 0) key.id = 1;
  }

  int emptyOnly() {
    return empty.size() + identity.size();
  }

  void rename(Key key, String name) {
    key.setName(name);
  }

  void renumber() {
    int next = 0;
    for (Other each : walked) each.id = next++;
  }

  void keep(Key key, Other other) {
    names.put(key, "kept");
    walked.add(other);
  }

  int onlyValuesChanged(List<Key> keys) {
    Map<Key, Key> merged = new HashMap<>();
    for (Key key : keys) {
      Key total = merged.get(key);
      if (total == null) merged.put(key, new Key());
      else total.id++;
    }
    return merged.size();
  }

  int local(List<Key> keys) {
    Map<Key, Integer> counts = new HashMap<>(); // note: MutableHashKeyType "'counts' has keys of type Key"
    for (Key key : keys) counts.put(key, 1);
    for (Key key : keys) key.id = 0;
    return counts.size();
  }

  void localKeys(List<Key> keys) {
    Map<Key, Integer> counts = new HashMap<>(); // warn: MutableHashKeyType "changes 'name' of the keys of 'counts'"
    for (Key key : keys) counts.put(key, 1);
    for (Key key : counts.keySet()) key.shorten();
  }
}
