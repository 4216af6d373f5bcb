import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class WholeContainerForOneElementExamples {
  private final Map<String, List<String>> all = new HashMap<>();

  // Walked as well.
  int walked(String text) {
    char[] chars = text.toCharArray();
    int sum = chars.length;
    for (char c : chars) sum += c;
    return sum;
  }

  // Asked again and again.
  int askedInALoop(List<String> xs, List<String> ys) {
    Set<String> known = new HashSet<>(xs);
    int found = 0;
    for (String y : ys) {
      if (known.contains(y)) found++;
    }
    return found;
  }

  // Counts what is distinct.
  boolean hasDuplicates(List<String> xs) {
    Set<String> distinct = new HashSet<>(xs);
    return distinct.size() != xs.size();
  }

  // Handed on.
  List<String> returned(List<String> xs) {
    List<String> found = new ArrayList<>();
    for (String x : xs) {
      if (!x.isEmpty()) found.add(x);
    }
    return found.isEmpty() ? null : found;
  }

  // One element put in by hand.
  String single(String x) {
    List<String> one = new ArrayList<>();
    one.add(x);
    return one.get(0);
  }

  // Remembers what was seen while the loop runs.
  int distinct(List<String> xs) {
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (String x : xs) {
      if (seen.add(x)) count++;
    }
    return count;
  }

  // Types are needed, not their number.
  boolean takesText(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length == 1 && types[0] == String.class;
  }

  // Returns a field, not a new collection.
  private Map<String, List<String>> all() {
    return all;
  }

  List<String> one(String key) {
    return all().get(key);
  }

  // Remembers what is left.
  boolean covers(List<String> xs, List<String> ys) {
    Set<String> left = new HashSet<>();
    for (String x : xs) left.add(x);
    for (String y : ys) left.remove(y);
    return left.isEmpty();
  }

  // Several elements.
  String ends(List<String> xs) {
    String[] array = xs.toArray(new String[0]);
    return array[0] + array[1];
  }

  boolean takesOne(Method[] methods, String name) {
    for (Method method : methods) {
      // warn: WholeContainerForOneElement "ask 'method.getParameterCount()'"
      if (method.getName().equals(name) && method.getParameterTypes().length == 1) return true;
    }
    return false;
  }

  int length(String text) {
    return text.toCharArray().length; // warn: WholeContainerForOneElement "copies the whole only to ask its length"
  }

  boolean few(List<String> xs) {
    Object[] array = xs.toArray(); // warn: WholeContainerForOneElement "ask 'xs.size()'"
    return array.length < 3;
  }

  interface Child {
    Child next();
  }

  Child childAt(Child first, int position) {
    List<Child> list = new ArrayList<>();
    Child child = first;
    while (child != null) {
      list.add(child);
      child = child.next();
    }
    return list.get(position);
  }

  String shortest(List<String> xs) {
    List<String> found = new ArrayList<>(); // warn: WholeContainerForOneElement "keep the one element while going over the source"
    for (String x : xs) {
      if (!x.isEmpty()) found.add(x);
    }
    return found.stream().min(Comparator.comparingInt(String::length)).get();
  }

  String firstLong(List<String> xs) {
    List<String> copy = new ArrayList<>(xs); // warn: WholeContainerForOneElement "'copy' is filled only to ask"
    copy.removeIf(x -> x.length() < 10);
    if (copy.isEmpty()) return null;
    return copy.iterator().next();
  }

  private Map<String, String> firsts() {
    Map<String, String> firsts = new HashMap<>();
    for (Map.Entry<String, List<String>> each : all.entrySet()) firsts.put(each.getKey(), each.getValue().get(0));
    return firsts;
  }

  private static List<String> longOnes(List<String> xs) {
    List<String> found = new ArrayList<>();
    for (String x : xs) {
      if (x.length() > 10) found.add(x.trim());
    }
    return found;
  }

  // A helper goes over them from there on.
  static int nextAfter(List<String> xs, String x) {
    List<String> found = longOnes(xs);
    int at = found.indexOf(x);
    return next(found, at);
  }

  private static int next(List<String> xs, int from) {
    for (int i = from; i < xs.size(); i++) if (!xs.get(i).isEmpty()) return i;
    return -1;
  }

  static int sum(String text) {
    return sum(text.toCharArray());
  }

  private static int sum(char[] chars) {
    int sum = 0;
    for (int i = 0; i < chars.length; i++) sum += chars[i];
    return sum;
  }

  // Made from constants.
  static boolean isNumber(String type) {
    Set<String> numbers = new HashSet<>(java.util.Arrays.asList("integer", "int", "double", "long", "float"));
    return numbers.contains(type);
  }

  // Two of its elements.
  static String bothEnds(List<String> xs) {
    List<String> found = longOnes(xs);
    return found.isEmpty() ? null : found.get(0) + found.get(found.size() - 1);
  }

  // Handed on as well.
  static int told(List<String> xs, List<List<String>> all) {
    List<String> found = longOnes(xs);
    all.add(found);
    return found.size();
  }

  // A second method that stops in time is worth it where this one is called again and again.
  static String firstLongOneOnce(List<String> xs) {
    List<String> found = longOnes(xs);
    return found.isEmpty() ? null : found.get(0);
  }

  void forEach(List<List<String>> lists) {
    int found = 0;
    for (List<String> list : lists) {
      if (firstLongOne(list) != null || bothEnds(list) != null) found += told(list, lists) + nextAfter(list, "");
    }
  }

  static String firstLongOne(List<String> xs) {
    List<String> found = longOnes(xs); // warn: WholeContainerForOneElement "'longOnes(xs)' builds a new collection only to ask 'get'"
    return found.isEmpty() ? null : found.get(0);
  }

  String first(String key) {
    return firsts().get(key); // warn: WholeContainerForOneElement "'firsts()' builds a new collection only to ask 'get'"
  }

  protected Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (String key : all.keySet()) keys.add(key.trim());
    return keys;
  }

  boolean isEmpty() {
    return keys().isEmpty(); // note: WholeContainerForOneElement "ask what it is built from"
  }

  private void collect(Set<String> into, String key) {
    into.add(key);
    if (key.length() > 1) collect(into, key.substring(1));
  }

  private Set<String> endings(String key) {
    Set<String> found = new HashSet<>();
    collect(found, key);
    return found;
  }

  boolean endsWith(String key, String end) {
    return endings(key).contains(end); // warn: WholeContainerForOneElement "'endings(key)' builds a new collection"
  }

  private List<String> matching(String part) {
    if (all.isEmpty()) return java.util.Collections.emptyList();
    List<String> found = new ArrayList<>();
    for (String key : all.keySet()) {
      if (key.contains(part)) found.add(key);
    }
    return found;
  }

  boolean hasMatching(String part) {
    return matching(part).isEmpty() == false; // warn: WholeContainerForOneElement "only to ask 'isEmpty'"
  }

  private static int sumOfDigits(char[] digits) {
    int sum = 0;
    for (int i = 0; i < digits.length; i++) sum = sum * 16 + Character.digit(digits[i], 16);
    return sum;
  }

  int readWhole(String text) {
    return sumOfDigits(text.toCharArray());
  }

  private Set<String> both(Set<String> some) {
    Set<String> union = new HashSet<>(some);
    union.addAll(all.keySet());
    return union;
  }

  int distinct(Set<String> some) {
    return both(some).size();
  }

  private List<String> flattened(List<Object> tree) {
    List<String> flat = new ArrayList<>();
    for (Object each : tree) {
      if (each instanceof List) flat.addAll(flattened((List<Object>) each));
      else flat.add(each.toString());
    }
    return flat;
  }

  int place(List<Object> tree, String text) {
    return flattened(tree).indexOf(text);
  }

  String preferred(String header, boolean any) {
    Map<String, Float> weights = new java.util.LinkedHashMap<>();
    for (String each : header.split(",")) weights.put(each.trim(), 1f / each.length());
    if (!weights.isEmpty()) {
      Map.Entry<String, Float> best = java.util.Collections.max(weights.entrySet(), Map.Entry.comparingByValue());
      if (best.getValue() > 0) return best.getKey();
    }
    return any && !weights.containsKey("gzip") ? "gzip" : any && !weights.containsKey("br") ? "br" : null;
  }

  // To find the first of an order takes more code.
  String firstInOrder(java.util.Collection<String> names) {
    java.util.List<String> sorted = new java.util.ArrayList<>(names);
    sorted.sort(java.util.Comparator.reverseOrder());
    return sorted.get(0);
  }
}
