import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

class WrittenBackUnchangedExamples {
  private final java.util.HashMap<String, char[]> importsTable = new java.util.HashMap<>();

  // Put back in place of the longer one.
  char[] trimmed(String type, int count) {
    char[] imports = importsTable.get(type);
    if (imports != null) {
      if (imports.length != count) System.arraycopy(imports, 0, imports = new char[count], 0, count);
      importsTable.put(type, imports);
    }
    return imports;
  }

  static class Session extends HashMap<String, List<String>> {
    @Override
    public List<String> put(String key, List<String> value) {
      return super.put(key, new ArrayList<>(value));
    }
  }

  private final ConcurrentMap<Object, Object> locks = new ConcurrentHashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  void onlyWhereMissing(List<String> words) {
    for (String word : words) {
      List<String> known = lists.get(word);
      if (known == null) {
        known = new ArrayList<>();
        lists.put(word, known);
      }
      known.add(word);
    }
  }

  void anotherValue(List<String> words, Map<String, Integer> counts) {
    for (String word : words) {
      Integer count = counts.get(word);
      if (count == null) count = 0;
      counts.put(word, count + 1);
    }
  }

  void replacedWhereThere(List<String> words, Map<String, String> names, UnaryOperator<String> longer) {
    for (String word : words) {
      String name = names.get(word);
      if (name != null) name = longer.apply(name);
      else name = word;
      names.put(word, name);
    }
  }

  void anotherKey(List<String> words) {
    for (String word : words) {
      List<String> known = lists.get(word);
      if (known == null) known = new ArrayList<>();
      lists.put(word + "s", known);
    }
  }

  void keyChanged(List<String> words) {
    for (String word : words) {
      String key = word;
      List<String> known = lists.get(key);
      if (known == null) known = new ArrayList<>();
      key = key.trim();
      lists.put(key, known);
    }
  }

  void anotherMap(List<String> words, Map<String, List<String>> other) {
    for (String word : words) {
      List<String> known = lists.get(word);
      if (known == null) known = new ArrayList<>();
      other.put(word, known);
    }
  }

  void takenOutBetween(List<String> words) {
    for (String word : words) {
      List<String> known = lists.get(word);
      if (known == null) known = new ArrayList<>();
      lists.remove(word);
      lists.put(word, known);
    }
  }

  void unknownCodeBetween(List<String> words, Map<String, List<String>> given, Function<String, String> code) {
    for (String word : words) {
      List<String> known = given.get(word);
      if (known == null) known = new ArrayList<>();
      known.add(code.apply(word));
      given.put(word, known);
    }
  }

  void ofAnOwnClass(List<String> words) {
    Session session = new Session();
    for (String word : words) {
      List<String> known = session.get(word);
      if (known == null) known = new ArrayList<>();
      known.add(word);
      session.put(word, known);
    }
  }

  void inOrderOfAccess(List<String> words) {
    Map<String, List<String>> recent = new LinkedHashMap<>(16, 0.75f, true);
    for (String word : words) {
      List<String> known = recent.get(word);
      if (known == null) known = new ArrayList<>();
      known.add(word);
      recent.put(word, known);
    }
  }

  void mayPutNull(List<String> words) {
    for (String word : words) {
      List<String> known = lists.get(word);
      lists.put(word, known);
    }
  }

  @SuppressWarnings("unused")
  List<String> besideMuchElse(String word, java.nio.file.Path file) throws java.io.IOException {
    List<String> known = lists.get(word);
    if (known == null) known = new ArrayList<>();
    known.addAll(java.nio.file.Files.readAllLines(file));
    lists.put(word, known);
    return known;
  }

  void putOnBothWays(List<String> words) {
    for (String word : words) {
      List<String> known = lists.get(word);
      if (known == null) known = new ArrayList<>();
      known.add(word);
      lists.put(word, known); // warn: WrittenBackUnchanged "'lists.put(word, known)' puts back what 'lists.get(word)' has just read wherever the key is there (about half of each pass); put it only where it was missing"
    }
  }

  void alwaysThere(List<String> words) {
    for (String word : words) {
      List<String> known = lists.get(word);
      known.add(word);
      lists.put(word, known); // warn: WrittenBackUnchanged "has just read (about half of each pass); leave it out"
    }
  }

  void withDefault(List<String> words, HashMap<String, List<String>> given) {
    for (String word : words) {
      List<String> known = given.getOrDefault(word, new ArrayList<>());
      known.add(word);
      given.put(word, known); // warn: WrittenBackUnchanged "use computeIfAbsent"
    }
  }

  void ofAnyClass(List<String> words, Map<String, List<String>> given) {
    for (String word : words) {
      List<String> known = given.get(word);
      if (known == null) {
        known = new ArrayList<>();
      }
      known.add(word);
      given.put(word, known); // note: WrittenBackUnchanged "put it only where it was missing, if the map is one of the JDK's"
    }
  }

  Object lockOf(Object key) {
    Object lock = locks.get(key);
    if (lock == null) lock = new Object();
    Object existing = locks.putIfAbsent(key, lock); // note: WrittenBackUnchanged "'locks.putIfAbsent(key, lock)' puts back"
    return existing == null ? lock : existing;
  }

  Object orNone(Object key, Function<Object, Object> make) {
    Object found = locks.get(key);
    if (found == null && key instanceof String) found = make.apply(key);
    locks.put(key, found == null ? this : found); // note: WrittenBackUnchanged "put it only where it was missing"
    return found;
  }
}
