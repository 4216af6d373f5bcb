import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class ArrayHashKeyExamples {
  private final Map<byte[], String> buffers = new HashMap<>();
  private final Set<Object[]> visited = new HashSet<>();
  private final Map<byte[], Integer> lengths = new ConcurrentHashMap<>();
  private final Set<int[]> cells = new HashSet<>(); // warn: ArrayHashKey "'cells' hashes its int[] elements by identity"
  private final Map<byte[], String> registered = new HashMap<>();
  private byte[] current = new byte[4];

  boolean parameterMayBeTheOneInThere(byte[] buffer) {
    return buffers.containsKey(buffer);
  }

  void put(byte[] buffer) {
    buffers.put(buffer, "in use");
  }

  boolean visit(Object[] node) {
    return visited.add(node);
  }

  String fieldMayBeTheOneInThere() {
    return buffers.get(current);
  }

  String wrapped(String text) {
    Map<ByteBuffer, String> map = new HashMap<>();
    map.put(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), text);
    return map.get(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  String identityMap(String text) {
    Map<byte[], String> map = new IdentityHashMap<>();
    map.put(text.getBytes(StandardCharsets.UTF_8), text);
    return map.get(text.getBytes(StandardCharsets.UTF_8));
  }

  String sorted(String text) {
    Map<byte[], String> map = new TreeMap<>(Arrays::compare);
    map.put(text.getBytes(StandardCharsets.UTF_8), text);
    return map.get(text.getBytes(StandardCharsets.UTF_8));
  }

  String anyMap(String text, Map<byte[], String> map) {
    return map.get(text.getBytes(StandardCharsets.UTF_8));
  }

  boolean list(String text, ArrayList<byte[]> list) {
    return list.contains(text.getBytes(StandardCharsets.UTF_8));
  }

  String sameReference(String text) {
    Map<byte[], String> map = new HashMap<>();
    byte[] key = text.getBytes(StandardCharsets.UTF_8);
    map.put(key, text);
    return map.get(key);
  }

  boolean sameReferenceOnEachPass(int n) {
    Set<int[]> seen = new HashSet<>();
    int[] key = {1, 2};
    boolean again = false;
    for (int i = 0; i < n; i++) again |= seen.add(key);
    return again;
  }

  String registeredBefore(String text) {
    byte[] key = text.getBytes(StandardCharsets.UTF_8);
    register(key);
    return registered.get(key);
  }

  private void register(byte[] key) {
    registered.put(key, "known");
  }

  String value(String text) {
    Map<String, byte[]> map = new HashMap<>();
    map.put(text, text.getBytes(StandardCharsets.UTF_8));
    byte[] found = map.get(text);
    return found == null ? "" : text;
  }

  int pairsOnlyWalked(List<String> words) {
    Map<char[], Integer> pairs = new LinkedHashMap<>();
    for (String word : words) pairs.put(word.toCharArray(), word.length());
    int sum = 0;
    for (Map.Entry<char[], Integer> each : pairs.entrySet()) sum += each.getKey().length * each.getValue();
    return sum;
  }

  boolean cycle(List<Object[]> graph) {
    Set<Object[]> seen = new HashSet<>();
    for (Object[] node : graph) {
      if (!seen.add(node)) return true;
    }
    return false;
  }

  int tokens(int n) {
    Set<Object> tokens = new HashSet<>();
    for (int i = 0; i < n; i++) tokens.add(new Object());
    return tokens.size();
  }

  List<int[]> asList(int n) {
    List<int[]> cells = new ArrayList<>();
    for (int i = 0; i < n; i++) cells.add(new int[] {i, i});
    return cells;
  }

  String get(String text) {
    Map<byte[], String> map = new HashMap<>();
    map.put(text.getBytes(StandardCharsets.UTF_8), text);
    return map.get(text.getBytes(StandardCharsets.UTF_8)); // warn: ArrayHashKey "'map' can't hold it, so 'get' never finds anything; use a String or ByteBuffer.wrap as key"
  }

  int cached(String text) {
    return lengths.computeIfAbsent(text.getBytes(StandardCharsets.UTF_8), key -> key.length); // warn: ArrayHashKey "'lengths' never finds an equal one and adds it each time"
  }

  boolean seenCell(int[][] path) {
    Set<int[]> seen = new HashSet<>();
    for (int[] step : path) {
      int[] cell = {step[0], step[1]};
      if (seen.contains(cell)) return true; // warn: ArrayHashKey "this new int[] hashes by identity"
      seen.add(cell);
    }
    return false;
  }

  boolean addedTwice(List<String> lines) {
    HashSet<String[]> seen = new HashSet<>();
    for (String line : lines) {
      if (!seen.add(line.split(","))) return true; // warn: ArrayHashKey "use a List or a record as element"
    }
    return false;
  }

  int counted(List<String> words) {
    Map<char[], Integer> counts = new HashMap<>();
    for (String word : words) {
      char[] letters = word.toCharArray();
      Arrays.sort(letters);
      counts.merge(letters, 1, Integer::sum); // warn: ArrayHashKey "use a String as key"
    }
    return counts.size();
  }

  String copied(byte[] key) {
    Map<byte[], String> map = new HashMap<>();
    map.put(key, "a");
    String found = map.get(key);
    return found + map.get(key.clone()); // warn: ArrayHashKey "so 'get' never finds anything"
  }

  boolean builder(String text) {
    Set<StringBuilder> set = new HashSet<>();
    set.add(new StringBuilder(text));
    return set.contains(new StringBuilder(text)); // warn: ArrayHashKey "this new StringBuilder hashes by identity"
  }

  String atomic(int n) {
    Map<AtomicInteger, String> map = new HashMap<>();
    map.put(new AtomicInteger(n), "a");
    return map.get(new AtomicInteger(n)); // warn: ArrayHashKey "use its value as key"
  }

  private static int[] cell(int x, int y) {
    return new int[] {x, y};
  }

  boolean byOwnMethod(int n) {
    Set<int[]> set = new HashSet<>();
    for (int i = 0; i < n; i++) set.add(cell(i, i));
    return set.contains(cell(1, 1)); // warn: ArrayHashKey "so 'contains' never finds anything"
  }

  int distinct(List<String> lines) {
    Set<String[]> distinct = new HashSet<>(); // warn: ArrayHashKey "'distinct' hashes its String[] elements by identity"
    for (String line : lines) distinct.add(line.split(","));
    return distinct.size();
  }

  Map<byte[], String> givenAway(List<String> words) {
    Map<byte[], String> map = new HashMap<>();
    for (String word : words) map.put(word.getBytes(StandardCharsets.UTF_8), word);
    return map;
  }

  void mark(int x, int y) {
    cells.add(new int[] {x, y});
  }

  int marked() {
    return cells.size();
  }

  int filledByAnonymousClass(List<String> words) {
    Set<int[]> pairs = new HashSet<>();
    words.forEach(new java.util.function.Consumer<String>() {
      private int seen;

      @Override
      public void accept(String word) {
        pairs.add(new int[] {seen++, word.length()});
      }
    });
    return pairs.size();
  }
}
