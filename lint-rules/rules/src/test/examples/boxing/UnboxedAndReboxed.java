import java.util.List;

class UnboxedAndReboxedExamples {
  int cast(long x) {
    return (int) x;
  }

  int unwrapped(Long x) {
    return x.intValue();
  }

  Integer mayBeNull(Integer x) {
    return Integer.valueOf(x.intValue());
  }

  Long otherType(List<Integer> list) {
    return Long.valueOf(list.get(0).intValue());
  }

  String text(int x) {
    return Integer.toString(x);
  }

  int timeout(long millis) {
    return Long.valueOf(millis / 1000).intValue(); // note: UnboxedAndReboxed "the value is wrapped only to be unwrapped again; write '(int) (millis / 1000)'"
  }

  int same(int x) {
    return Integer.valueOf(x).intValue() + 1; // note: UnboxedAndReboxed "'x' is wrapped only to be unwrapped again; write 'x'"
  }

  String texts(int x) {
    return Integer.valueOf(x).toString(); // note: UnboxedAndReboxed "an Integer is made only to be asked once; call Integer.toString"
  }

  int order(long a, Long b) {
    return Long.valueOf(a).compareTo(b); // note: UnboxedAndReboxed "call Long.compare"
  }

  Integer again(int x) {
    Integer wrapped = x;
    return Integer.valueOf(wrapped.intValue()); // note: UnboxedAndReboxed "the Integer is unwrapped only to be wrapped again; use 'wrapped'"
  }

  long each(double[] xs) {
    long sum = 0;
    for (double x : xs) sum += Double.valueOf(x).longValue(); // warn: UnboxedAndReboxed "write '(long) x'"
    return sum;
  }
}
