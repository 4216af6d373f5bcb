package dev.brisk.rules;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes values of a type for differential tests: nulls, empty ones, zeros, extremes, NaN and duplicates among them; the same for the same seed. */
final class Samples {
  private static final int[] INTS = {0, 1, -1, 2, 3, 4, 7, 10, Integer.MIN_VALUE};
  private static final long[] LONGS = {0, 1, -1, 2, 3, 100, Long.MIN_VALUE, Long.MAX_VALUE};
  private static final double[] DOUBLES = {0, -0.0, 1, -1, 0.5, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, 1e300};
  private static final String[] TEXTS = {"", "x", "ax", "abc", "aab", "http://a", "a b", " ", "xabcx", "b17", "y"};
  private static final int DEPTH = 4;

  /** Thrown for types that nothing is known about. */
  static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    Unsupported(Type type) {
      super(type.getTypeName());
    }
  }

  private final Random random;
  private final boolean nulls;

  Samples(long seed, boolean nulls) {
    this.random = new Random(seed);
    this.nulls = nulls;
  }

  Object[] all(Type[] types) throws Unsupported {
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) values[i] = of(types[i], 0);
    return values;
  }

  Object of(Type type, int depth) throws Unsupported {
    if (depth > DEPTH) return null;
    if (type instanceof Class<?> plain) return plain.isArray() ? array(plain.getComponentType(), depth) : plain(plain, depth);
    if (type instanceof GenericArrayType array && array.getGenericComponentType() instanceof ParameterizedType part) {
      return fill(Array.newInstance((Class<?>) part.getRawType(), size()), part, depth);
    }
    if (type instanceof ParameterizedType generic) return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth);
    throw new Unsupported(type);
  }

  private int size() {
    return random.nextInt(4) == 0 ? 0 : random.nextInt(6);
  }

  private boolean isNull() {
    return nulls && random.nextInt(6) == 0;
  }

  private Object array(Class<?> part, int depth) throws Unsupported {
    return isNull() ? null : fill(Array.newInstance(part, size()), part, depth);
  }

  private Object fill(Object array, Type part, int depth) throws Unsupported {
    for (int i = 0; i < Array.getLength(array); i++) Array.set(array, i, of(part, depth + 1));
    return array;
  }

  private Object plain(Class<?> type, int depth) throws Unsupported {
    if (type == int.class) return INTS[random.nextInt(INTS.length)];
    if (type == long.class) return LONGS[random.nextInt(LONGS.length)];
    if (type == double.class) return DOUBLES[random.nextInt(DOUBLES.length)];
    if (type == float.class) return (float) DOUBLES[random.nextInt(DOUBLES.length)];
    if (type == boolean.class) return random.nextBoolean();
    if (type == char.class) return "ax \0".charAt(random.nextInt(4));
    if (type == byte.class) return (byte) INTS[random.nextInt(INTS.length)];
    if (type == short.class) return (short) INTS[random.nextInt(INTS.length)];
    if (type == IntStream.class) return IntStream.of((int[]) fill(new int[size()], int.class, depth));
    if (type == LongStream.class) return LongStream.of((long[]) fill(new long[size()], long.class, depth));
    if (type == DoubleStream.class) return DoubleStream.of((double[]) fill(new double[size()], double.class, depth));
    if (isNull()) return null;
    if (type == String.class || type == CharSequence.class || type == Object.class) return TEXTS[random.nextInt(TEXTS.length)];
    if (type == Integer.class || type == Number.class) return INTS[random.nextInt(INTS.length)];
    if (type == Long.class) return LONGS[random.nextInt(LONGS.length)];
    if (type == Double.class) return DOUBLES[random.nextInt(DOUBLES.length)];
    if (type == Boolean.class) return random.nextBoolean();
    if (type == Character.class) return "ax \0".charAt(random.nextInt(4));
    if (type.isEnum()) return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    return object(type, depth);
  }

  /** An object of a class of the examples. */
  Object object(Class<?> type, int depth) throws Unsupported {
    if (type.getClassLoader() == null || type.isInterface()) throw new Unsupported(type);
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      Object[] arguments = new Object[each.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) arguments[i] = of(each.getGenericParameterTypes()[i], depth + 1);
      try {
        each.setAccessible(true);
        return each.newInstance(arguments);
      } catch (ReflectiveOperationException refused) {
        return null;
      }
    }
    throw new Unsupported(type);
  }

  private Object generic(Class<?> type, Type[] parts, int depth) throws Unsupported {
    if (isNull() && type != Stream.class) return null;
    if (type == Map.class || type == HashMap.class || type == TreeMap.class) {
      Map<Object, Object> map = type == TreeMap.class ? new TreeMap<>() : new HashMap<>();
      for (int i = size(); i > 0; i--) {
        Object key = of(parts[0], depth + 1);
        Object value = of(parts[1], depth + 1);
        if (hashes(key) && (key != null || type != TreeMap.class)) map.put(key, value);
      }
      return map;
    }
    if (parts.length != 1) throw new Unsupported(type);
    List<Object> elements = new ArrayList<>();
    for (int i = size(); i > 0; i--) elements.add(of(parts[0], depth + 1));
    if (type == Stream.class) return elements.stream();
    if (type == List.class || type == Collection.class || type == Iterable.class || type == ArrayList.class) return elements;
    if (type == Set.class) {
      elements.removeIf(each -> !hashes(each));
      return new LinkedHashSet<>(elements);
    }
    if (type == Deque.class) {
      elements.removeIf(each -> each == null);
      return new ArrayDeque<>(elements);
    }
    if (type == Optional.class) return elements.isEmpty() ? Optional.empty() : Optional.ofNullable(elements.get(0));
    throw new Unsupported(type);
  }

  /** An object with a null in it may not have a hash. */
  private static boolean hashes(Object object) {
    try {
      return object == null || object.hashCode() >= Integer.MIN_VALUE;
    } catch (NullPointerException incomplete) {
      return false;
    }
  }
}
