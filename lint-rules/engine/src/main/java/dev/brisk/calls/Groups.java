package dev.brisk.calls;

import java.util.BitSet;

/** Numbers grouped by a key: the members of each name, the classes of each name. */
final class Groups {
  private final int[] starts;
  private final int[] values;

  private Groups(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** Groups the numbers from 0 to the size of {@code keys}, each by its key below {@code count}. */
  static Groups of(Ints keys, int count) {
    BitSet all = new BitSet(keys.size());
    all.set(0, keys.size());
    return of(keys, all, count);
  }

  /** Groups some of the numbers, as {@link #of(Ints, int)} does all. */
  static Groups of(Ints keys, BitSet some, int count) {
    int[] starts = new int[count + 1];
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) starts[keys.get(i) + 1]++;
    for (int i = 0; i < count; i++) starts[i + 1] += starts[i];
    int[] next = starts.clone();
    int[] values = new int[starts[count]];
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) values[next[keys.get(i)]++] = i;
    return new Groups(starts, values);
  }

  int size(int key) {
    return key < 0 || key + 1 >= starts.length ? 0 : starts[key + 1] - starts[key];
  }

  int get(int key, int index) {
    return values[starts[key] + index];
  }
}
