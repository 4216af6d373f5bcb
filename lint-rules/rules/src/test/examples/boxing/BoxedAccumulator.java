// options: worth=off
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

class BoxedAccumulatorExamples {
  private Long field = 0L;
  private static Integer shared = 0;

  long primitiveIsFine(long[] xs) {
    long total = 0L;
    for (long x : xs) total += x;
    return total;
  }

  boolean noObjectIsEverAllocated(int[] xs) {
    Boolean found = false;
    Byte parity = 0;
    for (int x : xs) {
      found = found || x == 3;
      parity++;
    }
    return found && parity > 0;
  }

  void fieldIsLeftAlone(long[] xs) {
    for (long x : xs) field += x;
    for (long x : xs) shared++;
  }

  Integer parameterIsLeftAlone(Integer total, int[] xs) {
    for (int x : xs) total += x;
    return total;
  }

  long variableOfALoop(List<Long> xs) {
    long sum = 0;
    for (Long x : xs) {
      x += 1;
      sum += x;
    }
    return sum;
  }

  int outsideOfLoops(int x) {
    Integer twice = x;
    twice += x;
    return twice;
  }

  void newOneOnEachPass(int[] xs) {
    for (int x : xs) {
      Integer twice = x;
      twice += x;
      System.out.println("twice " + twice);
    }
  }

  long notMadeFromItself(int[] xs) {
    Integer last = 0;
    for (int x : xs) last = x * 3;
    return last;
  }

  long fromBoxes(Map<String, Long> counts) {
    Long last = 0L;
    for (Long each : counts.values()) last = each;
    return last;
  }

  Long mayBeNull(long[] xs) {
    Long total = null;
    for (long x : xs) total = total == null ? x : total + x;
    return total;
  }

  Long nullOnOnePath(long[] xs) {
    Long total = 0L;
    for (long x : xs) {
      if (x < 0) total = null;
      else total += x;
    }
    return total;
  }

  Long nullInTernary(long[] xs) {
    Long total = 0L;
    for (long x : xs) total = x < 0 ? null : Long.valueOf(total + x);
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

  boolean comparedWithNull(long[] xs) {
    Long total = 0L;
    for (long x : xs) total += x;
    return total != null;
  }

  boolean comparedAsObject(long[] xs, Object other) {
    Long total = 0L;
    for (long x : xs) total += x;
    return total.equals(other);
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

  void storedInMap(long[] xs, Map<Long, Long> sums) {
    Long total = 0L;
    for (long x : xs) {
      total += x;
      sums.put(x, total);
    }
  }

  void overload(List<Integer> list, int[] xs) {
    Integer index = 0;
    for (int x : xs) index += x;
    list.remove(index);
  }

  void variableArity(int[] xs) {
    Integer sum = 0;
    for (int x : xs) sum += x;
    System.out.printf("%d%n", sum);
  }

  Integer handedOn(int[] xs) {
    Integer sum = 0;
    Integer before = 0;
    for (int x : xs) {
      before = sum;
      sum += x;
    }
    return before;
  }

  Object assignmentUsedAsObject(int[] xs) {
    Integer sum = 0;
    Object last = null;
    for (int x : xs) last = sum += x;
    return last;
  }

  Object ternaryOfObjects(int[] xs, String none) {
    Integer sum = 0;
    for (int x : xs) sum += x;
    return sum > 0 ? sum : none;
  }

  Supplier<Integer> capturedByLambda(int[] xs) {
    Integer sum = xs.length;
    for (int x : xs) {
      Integer start = sum;
      start += x;
      Integer end = start;
      return () -> end;
    }
    return null;
  }

  int perCallOfALambda(List<int[]> rows) {
    IntSupplier none = () -> {
      Integer fresh = 0;
      fresh++;
      return fresh;
    };
    return none.getAsInt();
  }

  Optional<Integer> typeArgument(int[] xs) {
    Integer sum = 0;
    for (int x : xs) sum += x;
    return Optional.of(sum);
  }

  int mutableHolderInStream(List<String> words) {
    int[] sum = {0};
    words.forEach(word -> sum[0] += word.length());
    return sum[0];
  }

  Number inTheBox(Map<String, Integer> ages) {
    Number total = 0;
    for (int age : ages.values()) total = total.intValue() + age;
    return total;
  }

  int fromAMethodThatMayGiveNull(int[] xs) {
    Integer sum = 0;
    for (int x : xs) {
      sum = sum + x;
      sum = orNull(sum);
    }
    return sum;
  }

  private static Integer orNull(int x) {
    return x > 100 ? null : x;
  }

  long sum(long[] xs) {
    Long total = 0L;
    for (long x : xs) {
      total += x; // warn: BoxedAccumulator "'total' is of type Long: each pass unboxes it and allocates a new one"
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

  long byHand(long[] xs) {
    var total = Long.valueOf(0);
    for (long x : xs) total = Long.valueOf(total.longValue() + x); // warn: BoxedAccumulator "declare it long"
    return total.longValue();
  }

  int startFromText(String text, int[] xs) {
    final int none = 0;
    Integer total = Integer.valueOf(text);
    for (int x : xs) total -= x; // warn: BoxedAccumulator "declare it int"
    return (total.intValue());
  }

  long nested(int[][] rows) {
    Long total = 0L;
    for (int[] row : rows) {
      for (int x : row) total += x; // warn: BoxedAccumulator "declare it long"
    }
    return total;
  }

  long perRow(int[][] rows) {
    long best = 0;
    for (int[] row : rows) {
      Long total = 0L;
      for (int x : row) total += x; // warn: BoxedAccumulator "declare it long"
      best = Math.max(best, total);
    }
    return best;
  }

  void counterOfALoop(int[] xs) {
    for (Integer i = 0; i < xs.length; i++) xs[i] = 0; // warn: BoxedAccumulator "declare it int"
  }

  int doWhile(int n) {
    Integer left = n;
    do {
      left--; // warn: BoxedAccumulator "declare it int"
    } while (left > 0);
    return left;
  }

  int labelled(int[][] rows) {
    Integer steps = 0;
    outer:
    for (int[] row : rows) {
      for (int x : row) {
        if (x == 0) continue outer;
        ++steps; // warn: BoxedAccumulator "declare it int"
      }
    }
    return steps;
  }

  int updatedTwice(int[] xs) {
    Integer score = 0;
    for (int x : xs) {
      if (x > 0) score += 2; // warn: BoxedAccumulator "declare it int"
      else score -= 1;
    }
    return score;
  }

  char letter(int n) {
    Character last = 'a';
    for (int i = 0; i < n; i++) last++; // warn: BoxedAccumulator "declare it char"
    return last;
  }

  int indexing(int[] xs) {
    Integer at = 0;
    int sum = 0;
    while (at < xs.length) sum += xs[at++]; // warn: BoxedAccumulator "declare it int"
    return sum;
  }

  int choice(int[] xs) {
    Integer state = 1;
    for (int x : xs) {
      switch (state) {
        case 1: state = x > 0 ? state + 1 : 7; // warn: BoxedAccumulator "declare it int"
          break;
        default: state = 1;
      }
    }
    return state;
  }

  long assignedLater(long[] xs, boolean fromOne) {
    Long product;
    if (fromOne) product = 1L;
    else product = 2L;
    for (long x : xs) product *= x; // warn: BoxedAccumulator "declare it long"
    return product;
  }

  long severalInOneDeclaration(long[] xs) {
    Long even = 0L, odd = 0L;
    for (long x : xs) {
      if (x % 2 == 0) even += x; // warn: BoxedAccumulator "'even' is of type Long"
      else odd += x; // warn: BoxedAccumulator "'odd' is of type Long"
    }
    return even - odd;
  }

  void printed(int[] xs, StringBuilder text) {
    Integer sum = 0;
    for (int x : xs) {
      sum += x; // warn: BoxedAccumulator "declare it int"
      text.append(sum);
    }
    System.out.println(sum);
  }

  Integer returnedFromTheLoop(int[] xs) {
    Integer sum = 0;
    for (int x : xs) {
      sum += x; // warn: BoxedAccumulator "declare it int"
      if (sum > 100) return sum;
    }
    return sum;
  }

  int inALambda(List<int[]> rows) {
    return rows.stream().mapToInt(row -> {
      Integer sum = 0;
      for (int x : row) sum += x; // warn: BoxedAccumulator "declare it int"
      return sum;
    }).max().orElse(0);
  }
}
