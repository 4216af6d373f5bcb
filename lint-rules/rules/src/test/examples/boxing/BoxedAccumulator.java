import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;

class BoxedAccumulatorExamples {
  private Long field = 0L;

  long primitiveIsFine(long[] xs) {
    long total = 0L;
    for (long x : xs) total += x;
    return total;
  }

  Long mayBeNull(long[] xs) {
    Long total = null;
    for (long x : xs) total = total == null ? x : total + x;
    return total;
  }

  Long nullFromOutside(long[] xs, Map<String, Long> counts) {
    Long total = counts.get("start");
    for (long x : xs) total += x;
    return total;
  }

  boolean comparedByIdentity(long[] xs, Long other) {
    Long total = 0L;
    for (long x : xs) total += x;
    return total == other;
  }

  void usedAsLock(long[] xs) {
    Long total = 0L;
    for (long x : xs) total += x;
    synchronized (List.of(total)) {
      field = total;
    }
  }

  List<Object> passedAsObject(long[] xs) {
    List<Object> totals = new ArrayList<>();
    Long total = 0L;
    for (long x : xs) {
      total += x;
      totals.add(total);
    }
    return totals;
  }

  void overload(List<Integer> list, int[] xs) {
    Integer index = 0;
    for (int x : xs) index += x;
    list.remove(index);
  }

  void fieldIsLeftAlone(long[] xs) {
    for (long x : xs) field += x;
  }

  void newOneOnEachPass(int[] xs) {
    for (int x : xs) {
      Integer twice = x;
      twice += x;
      System.out.println("twice " + twice);
    }
  }

  int outsideOfLoops(int x) {
    Integer twice = x;
    twice += x;
    return twice;
  }

  long fromBoxes(Map<String, Long> counts) {
    Long last = 0L;
    for (Long each : counts.values()) last = each;
    return last;
  }

  long sum(long[] xs) {
    Long total = 0L;
    for (long x : xs) {
      total += x; // warn: BoxedAccumulator "'total' is a Long: each pass unboxes it, allocates a new one"
    }
    return total;
  }

  Integer count(List<String> words) {
    Integer matches = 0;
    for (String word : words) {
      if (word.isEmpty()) matches++; // warn: BoxedAccumulator "declare it int"
    }
    return matches;
  }

  String mean(double[] xs) {
    Double sum = 0.0;
    int i = 0;
    while (i < xs.length) {
      sum = sum + xs[i]; // warn: BoxedAccumulator "declare it double"
      i++;
    }
    return "sum " + sum;
  }
}
