// options: worth=off
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ValueScanOnConcurrentMapExamples {
  enum Colour { RED, GREEN }

  private final Map<String, String> clones = new HashMap<>();
  private final Map<Colour, String> names = new EnumMap<>(Colour.class);
  private final Map<String, String> few = new HashMap<>();
  private final ConcurrentHashMap<String, String> shared = new ConcurrentHashMap<>();

  ValueScanOnConcurrentMapExamples() {
    few.put("a", "b");
    few.put("c", "d");
  }

  int keys(List<String> words) {
    int found = 0;
    for (String word : words) if (clones.containsKey(word)) found++;
    return found;
  }

  int fewEntries(List<String> words) {
    int found = 0;
    for (String word : words) if (few.containsValue(word)) found++;
    return found;
  }

  int enumMap(List<String> words, EnumMap<Colour, String> given) {
    int found = 0;
    for (String word : words) if (given.containsValue(word)) found++;
    return found;
  }

  boolean onceForAnother(Map<String, String> given, String word) {
    return given.containsValue(word);
  }

  int madeOnEachPass(List<List<String>> rows) {
    int found = 0;
    for (List<String> row : rows) {
      Map<String, String> own = new HashMap<>();
      for (String word : row) own.put(word, word);
      if (own.containsValue("x")) found++;
    }
    return found;
  }

  boolean containsValue(Object value) {
    return clones.containsValue(value);
  }

  String cloneOf(String word) {
    if (clones.containsValue(word)) return word; // note: ValueScanOnConcurrentMap "'clones.containsValue(word)' compares one value of 'clones' after the other (most of the call); keep a set of the values beside the map"
    String made = word + "'";
    clones.put(word, made);
    return made;
  }

  int inLoop(List<String> words, Map<String, String> given) {
    int found = 0;
    for (String word : words) if (given.containsValue(word)) found++; // warn: ValueScanOnConcurrentMap "(most of each pass)"
    for (String word : words) if (given.values().contains(word)) found++; // warn: ValueScanOnConcurrentMap "'given.values().contains(word)'"
    return found;
  }

  void share(String word) {
    shared.put(word, word);
  }

  int ofConcurrentMap(List<String> words) {
    int found = 0;
    for (String word : words) if (shared.contains(word)) found++; // warn: ValueScanOnConcurrentMap "or ask containsKey if keys are meant"
    return found;
  }
}
