package dev.brisk.calls;

import java.util.Arrays;

/** A list of ints that grows. */
final class Ints {
  private int[] values;
  private int size;

  Ints(int capacity) {
    values = new int[capacity];
  }

  int size() {
    return size;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  void add(int value) {
    if (size == values.length) values = Arrays.copyOf(values, size * 2);
    values[size++] = value;
  }

  boolean contains(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) return true;
    }
    return false;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
