package dev.brisk.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls what rows claim to be harmless, with odd receivers and arguments, and compares what happens with the claim. */
class JdkTableTrialTest {
  private static final Object[] NO_VALUES = {};
  private static final Set<String> BY_IDENTITY = JdkTableDataTest.read("identity.tsv").stream().map(line -> line[0]).collect(Collectors.toSet());

  private static final Map<String, Set<String>> KNOWN = JdkTableDataTest.read("classes.tsv").stream()
      .collect(Collectors.groupingBy(line -> line[0], Collectors.mapping(line -> line[1], Collectors.toSet())));

  /** Makes receivers afresh for each call, since a call may change them. */
  private static final List<Supplier<Object>> RECEIVERS = List.of(
      () -> "", () -> "abc", () -> "a b\u00e9\ud83d\ude00 ", () -> 0, () -> Integer.MIN_VALUE, () -> -1L, () -> Long.MIN_VALUE,
      () -> (short) -1, () -> (byte) -128,
      () -> Double.NaN, () -> -0.0, () -> Double.MIN_VALUE, () -> Float.NaN, () -> 'x', () -> '\uffff', () -> true, () -> false,
      () -> new StringBuilder(), () -> new StringBuilder("abc"), () -> TimeUnit.DAYS, () -> Thread.State.NEW,
      () -> new ArrayList<>(), () -> new ArrayList<>(Arrays.asList("a", null, "b")),
      () -> new LinkedList<>(), () -> new LinkedList<>(Arrays.asList("a", null)),
      () -> new ArrayDeque<>(), () -> new ArrayDeque<>(List.of("a")),
      () -> new HashSet<>(), () -> new HashSet<>(Arrays.asList("a", null)), () -> new LinkedHashSet<>(List.of("a")),
      () -> new TreeSet<>(), () -> new TreeSet<>(List.of("a")), () -> new PriorityQueue<>(), () -> new PriorityQueue<>(List.of("a", "b")),
      () -> new HashMap<>(), () -> withNulls(new HashMap<>()), () -> withNulls(new LinkedHashMap<>()), () -> withNulls(new IdentityHashMap<>()),
      () -> new TreeMap<>(), () -> new TreeMap<>(Map.of("a", "b")), JdkTableTrialTest::enumMap,
      () -> new ConcurrentHashMap<>(), () -> new ConcurrentHashMap<>(Map.of("a", "b")),
      () -> new ConcurrentSkipListMap<>(Map.of("a", "b")), () -> new ConcurrentSkipListSet<>(List.of("a")),
      () -> new ConcurrentLinkedQueue<>(), () -> new ConcurrentLinkedDeque<>(List.of("a")), () -> new CopyOnWriteArrayList<>(List.of("a")),
      () -> Optional.empty(), () -> Optional.of("a"), () -> OptionalInt.empty(), () -> new BitSet(), () -> bits(),
      () -> BigDecimal.ZERO, () -> new BigDecimal("-1.50"), () -> BigInteger.ZERO, () -> BigInteger.valueOf(-1),
      () -> UUID.fromString("0-0-0-0-1"), () -> LocalDate.MIN, () -> LocalDate.MAX, () -> LocalDate.EPOCH, () -> LocalTime.MAX, () -> LocalDateTime.MIN,
      () -> Instant.MIN, () -> Instant.MAX, () -> Duration.ZERO, () -> Duration.ofSeconds(Long.MIN_VALUE), () -> new Date(Long.MIN_VALUE),
      () -> String.class, () -> int.class, () -> int[].class, () -> Runnable.class, () -> Locale.ROOT, () -> new StringJoiner(","),
      () -> new AtomicInteger(-1), () -> new AtomicLong(), () -> new AtomicBoolean(), () -> new AtomicReference<>(),
      () -> Pattern.compile("a*"), () -> Pattern.compile("(a)").matcher("ba"), () -> matched(), () -> new java.util.AbstractMap.SimpleEntry<>(null, null));

  private static Object withNulls(Map<Object, Object> map) {
    map.put(null, null);
    map.put("a", "b");
    return map;
  }

  private static Object enumMap() {
    Map<Thread.State, String> map = new EnumMap<>(Thread.State.class);
    map.put(Thread.State.NEW, "b");
    return map;
  }

  private static Object bits() {
    BitSet bits = new BitSet();
    bits.set(3, 70);
    return bits;
  }

  private static Object matched() {
    java.util.regex.Matcher matcher = Pattern.compile("(a)|(b)").matcher("xa");
    matcher.find();
    return matcher;
  }

  private static Object[] values(Class<?> type, boolean large) {
    if (type == int.class) return large ? new Object[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE} : new Object[] {0, 1, -1, 100};
    if (type == long.class) return large ? new Object[] {0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE} : new Object[] {0L, 1L, -1L, 100L};
    if (type == short.class) return new Object[] {(short) 0, Short.MIN_VALUE};
    if (type == byte.class) return new Object[] {(byte) 0, Byte.MIN_VALUE};
    if (type == char.class) return new Object[] {'a', '\0', '\uffff', '\ud800'};
    if (type == boolean.class) return new Object[] {true, false};
    if (type == double.class) return new Object[] {0.0, -0.0, 1.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE};
    if (type == float.class) return new Object[] {0f, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MAX_VALUE};
    if (type == Object.class) return new Object[] {null, "a", "", 1, 1.5, Thread.State.NEW, new int[0]};
    if (type == Comparable.class) return new Object[] {null, "a"};
    if (type == String.class) return new Object[] {null, "", "a", "true", "\ud800", " a\n"};
    if (type == CharSequence.class) return new Object[] {null, "", "a", new StringBuilder("ab")};
    if (type == Class.class) return new Object[] {null, String.class, int.class};
    if (type == Integer.class) return new Object[] {null, 1};
    if (type == Long.class) return new Object[] {null, 1L};
    if (type == Double.class) return new Object[] {null, Double.NaN};
    if (type == Locale.class) return new Object[] {null, Locale.ROOT};
    if (type == BigDecimal.class) return new Object[] {null, BigDecimal.ZERO, new BigDecimal("1.5")};
    if (type == BigInteger.class) return new Object[] {null, BigInteger.ZERO, BigInteger.TWO};
    if (type == TimeUnit.class) return new Object[] {null, TimeUnit.SECONDS};
    if (type == Instant.class) return new Object[] {null, Instant.MIN};
    if (type == Duration.class) return new Object[] {null, Duration.ofSeconds(Long.MAX_VALUE)};
    if (type == List.class || type == Collection.class) return new Object[] {null, new ArrayList<>(), new ArrayList<>(List.of("a"))};
    if (type == Set.class) return new Object[] {null, new HashSet<>(List.of("a"))};
    if (type == Map.class) return new Object[] {null, new HashMap<>(Map.of("a", "b"))};
    if (type == BitSet.class) return new Object[] {null, new BitSet()};
    if (type == Object[].class) return new Object[] {null, new Object[0], new Object[] {null, "a"}};
    if (type == String[].class) return new Object[] {null, new String[0], new String[] {null, "a"}};
    if (type == byte[].class) return new Object[] {null, new byte[0], new byte[] {-1}};
    if (type == char[].class) return new Object[] {null, new char[0], new char[] {'\ud800'}};
    if (type == int[].class) return new Object[] {null, new int[0], new int[] {-1}};
    if (type == long[].class) return new Object[] {null, new long[0], new long[] {-1}};
    if (type == double[].class) return new Object[] {null, new double[0], new double[] {Double.NaN}};
    return NO_VALUES;
  }

  @Test
  void callsDoWhatTheirRowsClaim() {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    int tried = 0;
    for (String[] cells : JdkTableDataTest.read("methods.tsv")) {
      JdkTableDataTest.Line row = new JdkTableDataTest.Line(cells);
      if (!row.isForThisJdk() || !isHarmless(row)) continue;
      Executable member = find(row);
      if (member == null || !Modifier.isPublic(member.getModifiers())) continue;
      int before = calls;
      for (Supplier<Object> receiver : receivers(row, member)) calls += tryAll(row, member, receiver, wrong);
      if (calls > before) tried++;
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).as("rows tried").isGreaterThan(1000);
  }

  private static boolean isHarmless(JdkTableDataTest.Line row) {
    boolean local = row.effects.stream().allMatch(word -> word.matches("pure|reads|reads-args|writes|writes-args|reads:.*"));
    boolean capacity = row.method.equals("ensureCapacity") || row.type.equals("java.util.ArrayDeque") && row.isConstructor();
    return local && row.cells[9].equals("no") && !capacity;
  }

  private static Executable find(JdkTableDataTest.Line row) {
    try {
      Class<?> type = Class.forName(row.type.equals("java.lang.AbstractStringBuilder") ? "java.lang.StringBuilder" : row.type);
      for (Constructor<?> each : type.getConstructors()) {
        if (row.isConstructor() && org.objectweb.asm.Type.getConstructorDescriptor(each).equals(row.descriptor)) return each;
      }
      String parameters = row.descriptor.substring(0, row.descriptor.indexOf(')') + 1);
      for (Method each : type.getMethods()) {
        if (each.getName().equals(row.method) && org.objectweb.asm.Type.getMethodDescriptor(each).startsWith(parameters)) return each;
      }
      return null;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(row.toString(), e);
    }
  }

  private static List<Supplier<Object>> receivers(JdkTableDataTest.Line row, Executable member) {
    boolean isAbstract = Modifier.isAbstract(member.getDeclaringClass().getModifiers());
    if (row.receiver.equals("-")) return row.isConstructor() && isAbstract ? List.of() : List.of(() -> null);
    Set<String> known = KNOWN.getOrDefault(row.type, Set.of());
    return RECEIVERS.stream()
        .filter(each -> member.getDeclaringClass().isInstance(each.get()))
        .filter(each -> row.receiver.equals("any") || known.contains(each.get().getClass().getName()))
        .collect(Collectors.toList());
  }

  private static int tryAll(JdkTableDataTest.Line row, Executable member, Supplier<Object> receiver, List<String> wrong) {
    Class<?>[] types = member.getParameterTypes();
    boolean large = row.cells[8].equals("no");
    List<Object[]> choices = new ArrayList<>();
    choices.add(new Object[types.length]);
    for (int i = 0; i < types.length; i++) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] start : choices) {
        for (Object value : values(types[i], large)) {
          Object[] next = start.clone();
          next[i] = value;
          longer.add(next);
        }
      }
      choices = longer.size() > 300 ? longer.subList(0, 300) : longer;
    }
    for (Object[] arguments : choices) {
      String problem = call(row, member, receiver.get(), arguments);
      if (problem != null && wrong.size() < 400) wrong.add(row + " on " + receiver.get() + " with " + Arrays.toString(arguments) + ": " + problem);
    }
    return choices.size();
  }

  /** What the row did not foresee, or null. */
  private static String call(JdkTableDataTest.Line row, Executable member, Object receiver, Object[] arguments) {
    try {
      if (member instanceof Constructor) {
        ((Constructor<?>) member).newInstance(arguments);
        return null;
      }
      Method method = (Method) member;
      boolean writes = row.effects.contains("writes") || row.effects.contains("writes-args");
      String before = receiver + Arrays.deepToString(arguments);
      Object result = method.invoke(receiver, arguments);
      if (!writes && !before.equals(receiver + Arrays.deepToString(arguments))) return "changed its receiver or an argument";
      if (result == null && !row.result.endsWith("?") && !row.result.equals("void")) return "returned null";
      if (row.result.startsWith("self") && result != receiver) return "returned something else than its receiver";
      if (!writes && !row.effects.contains("reads:clock") && !row.effects.contains("reads:memory")) {
        Object again = method.invoke(receiver, arguments);
        boolean compares = result == null || !BY_IDENTITY.contains(result.getClass().getName());
        if (row.result.startsWith("value") && compares && !Objects.equals(again, result)) return "returned another value the second time";
        boolean isBoxed = result instanceof Number || result instanceof Boolean || result instanceof Character;
        if (row.result.startsWith("same") && again != result && !isBoxed) return "returned another object the second time";
        if (row.result.startsWith("fresh") && again == result && result != null) return "returned the same object twice";
      }
      return null;
    } catch (InvocationTargetException e) {
      return foreseen(row, e.getCause(), arguments) ? null : "threw " + e.getCause();
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean foreseen(JdkTableDataTest.Line row, Throwable thrown, Object[] arguments) {
    if (row.failures.equals(List.of("never"))) return false;
    boolean hasNull = Arrays.stream(arguments).anyMatch(each -> each == null || each instanceof Object[] && Arrays.asList((Object[]) each).contains(null));
    if (row.failures.contains("null") && hasNull && (thrown instanceof NullPointerException || thrown instanceof IllegalArgumentException)) return true;
    if (row.failures.contains("index") && (thrown instanceof IndexOutOfBoundsException || thrown instanceof IllegalArgumentException)) return true;
    if (row.failures.contains("cast") && (thrown instanceof ClassCastException || thrown instanceof ArrayStoreException)) return true;
    return row.failures.contains("value") || row.failures.contains("state") || row.failures.contains("checked");
  }
}
