// options: worth=off
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class BoxedConstructorExamples {
  private static final Object MARK = new Integer(0);
  private final Object lock = new Boolean(true);

  Integer factory(int x) {
    return Integer.valueOf(x);
  }

  Double notKept(double x) {
    return new Double(x);
  }

  int unboxed(String text) {
    return new Integer(text);
  }

  int called(int x) {
    return new Integer(x).hashCode();
  }

  boolean identity(Integer x) {
    return x == new Integer(1);
  }

  void removed(List<Integer> list, int x) {
    list.remove(new Integer(x)); // note: BoxedConstructor "'Integer.valueOf' gives"
  }

  Boolean evaluated(int x) {
    return new Boolean(x > 3); // note: BoxedConstructor "'new Boolean' always allocates"
  }

  Object parsed(String message) {
    return new Long(message); // note: BoxedConstructor "'Long.valueOf' gives what is there already"
  }

  void traits(Map<String, Integer> traits, int padding) {
    traits.put("start", new Integer(padding + 1)); // note: BoxedConstructor "always allocates"
  }

  String text(double x) {
    return String.valueOf(new Double(x)); // note: BoxedConstructor "a Double is allocated although 'valueOf' takes the primitive value as well; pass 'x'"
  }

  String formatted(java.text.DecimalFormat format, double x) {
    return format.format(new Double(x)); // note: BoxedConstructor "a Double is allocated although 'format' takes the primitive value as well"
  }

  List<Integer> all(int[] xs) {
    List<Integer> all = new ArrayList<>();
    for (int x : xs) all.add(new Integer(x)); // warn: BoxedConstructor "'new Integer' always allocates"
    return all;
  }
}
