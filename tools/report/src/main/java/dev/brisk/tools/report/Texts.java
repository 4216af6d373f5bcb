package dev.brisk.tools.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by numbers, in the order in which they came. */
final class Texts {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> all = new ArrayList<>();

  int number(String text) {
    Integer known = numbers.putIfAbsent(text, all.size());
    if (known != null) return known;
    all.add(text);
    return all.size() - 1;
  }

  List<String> all() {
    return all;
  }
}
