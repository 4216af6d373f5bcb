package dev.brisk.benchmarks;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes values for the parameters that a rule's forms take. The same size, kind of values, type and name give equal values each time.
 *
 * <p>All inputs of a size share a pool of that many values. Arrays and lists draw from it at random; a map has all of it as keys, so that
 * look-ups hit; a set has a tenth of it, so that most look-ups miss. Of booleans a tenth is true. Of texts a tenth ends in {@code ing}, a
 * tenth has more than twelve letters, and those of negative numbers begin with {@code un}. A number named {@code n} or {@code size} is the
 * size; any other is so large that a tenth of the pool lies above it. A {@code String} named {@code text} or {@code s} has as many
 * characters as the size; any other is one of the pool.
 */
public final class Inputs {
  private static final int SEED = 20_000_303;

  private final int size;
  private final long[] pool;

  /** Inputs of a size, made of a kind of values. */
  public Inputs(int size, Values values) {
    this.size = size;
    this.pool = new long[size];
    Random random = new Random(SEED);
    for (int i = 0; i < size; i++) pool[i] = values.next(i, random);
  }

  /** A value for the parameter of this type and name; types are written in full or by simple name. */
  public Object make(String type, String name) {
    String bare = type.replace(" ", "").replace("java.util.concurrent.", "").replace("java.util.", "").replace("java.lang.", "");
    if (bare.endsWith("[]")) return array(bare.substring(0, bare.length() - 2), name);
    int open = bare.indexOf('<');
    if (open < 0) return single(bare, name);
    String outer = bare.substring(0, open);
    String[] inner = bare.substring(open + 1, bare.length() - 1).split(",");
    return inner.length == 2 ? map(outer, inner[0], inner[1]) : collection(outer, inner[0], name);
  }

  private Object array(String type, String name) {
    long[] numbers = drawn(name);
    Object array = Array.newInstance(classOf(type), size);
    for (int i = 0; i < size; i++) Array.set(array, i, element(type, numbers[i]));
    return array;
  }

  private Collection<Object> collection(String type, String element, String name) {
    Collection<Object> collection = switch (type) {
      case "List", "ArrayList", "Collection", "Iterable" -> new ArrayList<>();
      case "LinkedList" -> new LinkedList<>();
      case "Deque", "ArrayDeque", "Queue" -> new ArrayDeque<>();
      case "Set", "HashSet" -> new HashSet<>();
      case "LinkedHashSet" -> new LinkedHashSet<>();
      case "TreeSet", "SortedSet" -> new TreeSet<>();
      default -> throw unknown(type);
    };
    boolean set = type.endsWith("Set");
    for (long number : set ? pool : drawn(name)) {
      if (!set || isInTenth(number, 10)) collection.add(element(element, number));
    }
    return collection;
  }

  private Map<Object, Object> map(String type, String key, String value) {
    Map<Object, Object> map = switch (type) {
      case "Map", "HashMap" -> new HashMap<>();
      case "LinkedHashMap" -> new LinkedHashMap<>();
      case "TreeMap", "SortedMap" -> new TreeMap<>();
      case "ConcurrentMap", "ConcurrentHashMap" -> new java.util.concurrent.ConcurrentHashMap<>();
      default -> throw unknown(type);
    };
    for (long number : pool) map.put(element(key, number), element(value, number));
    return map;
  }

  private Object single(String type, String name) {
    if (type.equals("String")) return name.equals("text") || name.equals("s") ? text() : element(type, size == 0 ? 0 : pool[size / 2]);
    if (name.equals("n") || name.equals("size")) return element(type, size);
    long[] sorted = pool.clone();
    Arrays.sort(sorted);
    return element(type, size == 0 ? 0 : sorted[size * 9 / 10]);
  }

  private String text() {
    StringBuilder text = new StringBuilder(size);
    for (long number : pool) text.append((char) element("char", number));
    return text.toString();
  }

  private long[] drawn(String name) {
    Random random = new Random(SEED + name.hashCode());
    long[] numbers = new long[size];
    for (int i = 0; i < size; i++) numbers[i] = pool[random.nextInt(size)];
    return numbers;
  }

  private static Object element(String type, long number) {
    return switch (type) {
      case "int", "Integer" -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
      case "long", "Long" -> number;
      case "double", "Double" -> number == Long.MIN_VALUE ? Double.NaN : number / 8.0;
      case "boolean", "Boolean" -> isInTenth(number, 1);
      case "char", "Character" -> (char) ('a' + Math.floorMod(number, 26));
      case "byte", "Byte" -> (byte) number;
      case "String" -> word(number);
      default -> throw unknown(type);
    };
  }

  /** Another word for each number; for 0 none. */
  private static String word(long number) {
    StringBuilder word = new StringBuilder(number < 0 ? "un" : "");
    for (long rest = number; rest != 0; rest /= 26) word.append((char) ('a' + Math.abs(rest % 26)));
    if (number != 0) word.append(isInTenth(number, 100) ? "marketplace" : "mark");
    return word.append(isInTenth(number, 1_000) ? "ing" : "").toString();
  }

  /** Whether this digit of the number is a 7: true for a tenth of numbers, and for each digit for others. */
  private static boolean isInTenth(long number, long digit) {
    return Math.abs(number / digit % 10) == 7;
  }

  private static Class<?> classOf(String type) {
    return switch (type) {
      case "int" -> int.class;
      case "long" -> long.class;
      case "double" -> double.class;
      case "boolean" -> boolean.class;
      case "char" -> char.class;
      case "byte" -> byte.class;
      default -> element(type, 0).getClass();
    };
  }

  private static IllegalArgumentException unknown(String type) {
    return new IllegalArgumentException("no inputs of type " + type + ": make them in the rule's setup, or teach Inputs the type");
  }
}
