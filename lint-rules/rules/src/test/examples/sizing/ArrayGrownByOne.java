import java.util.Arrays;

class ArrayGrownByOneExamples {
  private int[] items = new int[4];
  private volatile Runnable[] listeners = {};
  private int count;

  void once(Runnable listener) {
    Runnable[] all = Arrays.copyOf(listeners, listeners.length + 1);
    all[all.length - 1] = listener;
    listeners = all;
  }

  void doubled(int needed) {
    if (needed > items.length) items = Arrays.copyOf(items, Math.max(needed, items.length * 2));
  }

  void roomToSpare(int needed) {
    if (needed > items.length) {
      int length = needed + needed / 2;
      items = Arrays.copyOf(items, length);
    }
  }

  int[] cut(int[] xs, int length) {
    if (xs.length > length) xs = Arrays.copyOf(xs, length);
    return xs;
  }

  int[] perRow(int[][] rows) {
    int[] last = {};
    for (int[] row : rows) {
      int[] longer = Arrays.copyOf(row, row.length + 1);
      longer[row.length] = 1;
      last = longer;
    }
    return last;
  }

  String[] gathered(Iterable<String> xs) {
    String[] all = {};
    for (String x : xs) {
      all = Arrays.copyOf(all, all.length + 1); // warn: ArrayGrownByOne "'all' is copied on each pass"
      all[all.length - 1] = x;
    }
    return all;
  }

  void ensure(int needed) {
    if (needed > items.length) items = Arrays.copyOf(items, needed);
  }

  void add(int x) {
    ensure(count + 1);
    items[count++] = x;
  }

  static final class ArrayUtils {
    static String[] add(String[] array, String element) {
      String[] longer = Arrays.copyOf(array, array.length + 1);
      longer[array.length] = element;
      return longer;
    }
  }

  String[] added(String[] array, String x) {
    array = ArrayUtils.add(array, x);
    return array;
  }

  String[] addedEach(Iterable<String> xs) {
    String[] all = {};
    for (String x : xs) all = ArrayUtils.add(all, x); // warn: ArrayGrownByOne "'all' is copied on each pass"
    return all;
  }
}
