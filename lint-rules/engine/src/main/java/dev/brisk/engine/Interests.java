package dev.brisk.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names that any enabled rule asks for, numbered. */
public final class Interests {
  private final Map<String, Integer> methods = new LinkedHashMap<>();
  private final Map<String, Integer> types = new LinkedHashMap<>();

  int method(String name) {
    return number(methods, name);
  }

  int type(String name) {
    return number(types, name);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer known = numbers.get(name);
    if (known != null) return known;
    numbers.put(name, numbers.size());
    return numbers.size() - 1;
  }

  /** Names of methods, with their numbers. */
  public Map<String, Integer> methods() {
    return methods;
  }

  /** Simple names of types, with their numbers. */
  public Map<String, Integer> types() {
    return types;
  }
}
