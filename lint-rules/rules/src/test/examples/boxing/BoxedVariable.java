// options: worth=off
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

class BoxedVariableExamples {
  long primitiveIsFine(int[] xs) {
    long sum = 0;
    for (int x : xs) {
      int scaled = x * 1000;
      sum += scaled;
    }
    return sum;
  }

  boolean noObjectIsEverAllocated(int[] xs) {
    int count = 0;
    for (int x : xs) {
      Boolean positive = x > 0;
      if (positive) count++;
    }
    return count > 0;
  }

  long accumulatorIsAnotherRule(int[] xs) {
    Long total = 0L;
    for (int x : xs) total += x;
    return total;
  }

  long fromAList(List<Integer> xs) {
    long sum = 0;
    for (int i = 0; i < xs.size(); i++) {
      Integer x = xs.get(i);
      sum += x;
    }
    return sum;
  }

  long variableOfALoop(List<Integer> xs) {
    long sum = 0;
    for (Integer x : xs) sum += x;
    return sum;
  }

  long nullOnOnePath(int[] xs) {
    long sum = 0;
    for (int x : xs) {
      Integer scaled = null;
      if (x > 0) scaled = x * 1000;
      if (x > 0) sum += scaled;
    }
    return sum;
  }

  long nullInTernary(int[] xs) {
    long sum = 0;
    for (int x : xs) {
      Integer scaled = x > 0 ? (Integer) (x * 1000) : null;
      sum += scaled;
    }
    return sum;
  }

  int comparedByIdentity(int[] xs, Integer other) {
    int same = 0;
    for (int x : xs) {
      Integer scaled = x * 1000;
      if (scaled == other) same++;
    }
    return same;
  }

  void usedAsLock(int[] xs) {
    for (int x : xs) {
      Integer scaled = x * 1000;
      synchronized (scaled) {
        xs[0] = scaled;
      }
    }
  }

  int putIntoACollection(int[] xs, Map<Integer, Integer> counts) {
    int sum = 0;
    for (int x : xs) {
      Integer key = x * 1000;
      counts.merge(key, 1, Integer::sum);
      sum += key;
    }
    return sum;
  }

  void overload(int[] xs, List<Integer> list) {
    for (int x : xs) {
      Integer value = x * 1000;
      if (value > 3) list.remove(value);
    }
  }

  int capturedByALambda(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      Integer scaled = x * 1000;
      IntSupplier later = () -> scaled + 1;
      sum += scaled + later.getAsInt();
    }
    return sum;
  }

  int capturedByAnAnonymousClass(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      Integer scaled = x * 1000;
      Object later = new Object() {
        @Override
        public int hashCode() {
          return scaled.hashCode();
        }
      };
      sum += scaled + later.hashCode();
    }
    return sum;
  }

  int capturedByALocalClass(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      Integer scaled = x * 1000;
      class Later {
        int hash() {
          return scaled.hashCode();
        }
      }
      sum += scaled + new Later().hash();
    }
    return sum;
  }

  int constants(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      Integer step = 1;
      if (x > 5) step = 2;
      sum += step;
    }
    return sum;
  }

  Integer onlyReturned(int[] xs) {
    for (int x : xs) {
      Integer scaled = x * 1000;
      return scaled;
    }
    return null;
  }

  int outsideOfLoops(int x) {
    Integer scaled = x * 1000;
    return scaled + 1;
  }

  int beforeTheLoop(int[] xs) {
    Integer factor = xs.length;
    int sum = 0;
    for (int x : xs) sum += factor * x;
    return sum;
  }

  int asText(int[] xs) {
    int length = 0;
    for (int x : xs) {
      Integer scaled = x * 1000;
      length += scaled.toString().length();
    }
    return length;
  }

  Object ternaryOfObjects(int[] xs, Object other) {
    Object last = null;
    for (int x : xs) {
      Integer scaled = x * 1000;
      last = scaled > 5 ? scaled : other;
    }
    return last;
  }

  long boxedAndUnboxed(int[] xs) {
    long sum = 0;
    for (int x : xs) {
      Integer scaled = x * 1000; // note: BoxedVariable "'scaled' is of type Integer and only ever used as int: each value is boxed"
      if (scaled > 5) sum += scaled;
    }
    return sum;
  }

  double byHand(double[] xs) {
    double sum = 0;
    for (double x : xs) {
      final Double half = Double.valueOf(x / 2); // note: BoxedVariable "declare it double and leave out doubleValue()"
      sum += half.doubleValue();
    }
    return sum;
  }

  int rounded(double[] xs) {
    int sum = 0;
    for (double x : xs) {
      Double half = x / 2 + 0.5; // note: BoxedVariable "declare it double and cast in place of intValue()"
      sum += half.intValue();
    }
    return sum;
  }

  int parsed(String[] words) {
    int sum = 0;
    for (String word : words) {
      Integer value = Integer.valueOf(word.trim()); // note: BoxedVariable "declare it int"
      if (value > 0) sum += value;
    }
    return sum;
  }

  long inferred(long[] xs) {
    long sum = 0;
    for (long x : xs) {
      var doubled = Long.valueOf(x * 2); // note: BoxedVariable "declare it long"
      sum ^= doubled;
    }
    return sum;
  }

  int assignedOnEachPass(int[] xs) {
    Integer last = 0; // warn: BoxedVariable "'last' is of type Integer"
    int changes = 0;
    for (int x : xs) {
      if (last != x) changes++;
      last = x;
    }
    return changes;
  }

  String joined(int[] xs) {
    StringBuilder text = new StringBuilder();
    for (int x : xs) {
      Integer scaled = x * 1000; // note: BoxedVariable "declare it int"
      text.append(scaled).append(',');
    }
    return text.toString();
  }

  int onBothPaths(int[] xs) {
    int sum = 0;
    for (int x : xs) {
      Integer size; // note: BoxedVariable "declare it int"
      if (x < 0) size = -x;
      else size = x * 2;
      sum += size;
    }
    return sum;
  }

  int inALambda(List<String> words) {
    return words.stream().mapToInt(word -> {
      Integer length = word.length(); // note: BoxedVariable "declare it int"
      return length * length;
    }).sum();
  }

  Integer returnedAtOnce(int[] xs) {
    for (int x : xs) {
      Integer scaled = x * 1000; // note: BoxedVariable "declare it int"
      if (scaled > 5000) return scaled;
    }
    return -1;
  }
}
