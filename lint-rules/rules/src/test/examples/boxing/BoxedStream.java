// options: worth=off
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class BoxedStreamExamples {
  boolean assertedOnly(List<String> words) {
    assert words.stream().map(String::length).max(Integer::compare).get().equals(3);
    assert words.stream().map(String::length).reduce(0, Integer::sum) > 0;
    return true;
  }

  record Order(int quantity, long cents, double weight, Integer discount) {
    Integer boxedQuantity() {
      return discount;
    }
  }

  boolean resultComparedByIdentity(List<String> words, Integer other) {
    return words.stream().map(String::length).reduce(0, Integer::sum) == other;
  }

  int primitiveIsFine(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  String objectsAreFine(List<String> words) {
    return words.stream().map(String::trim).reduce("", String::concat);
  }

  double sumOfDoublesRoundsDifferently(List<Order> orders) {
    return orders.stream().map(order -> order.weight()).reduce(0.0, Double::sum);
  }

  double meanOfDoubles(List<Order> orders) {
    return orders.stream().map(Order::weight).collect(Collectors.averagingDouble(Double::doubleValue));
  }

  int elementsMayBeNull(List<Order> orders) {
    return orders.stream().map(Order::discount).filter(Objects::nonNull).reduce(1, (a, b) -> a * b);
  }

  int fromBoxes(List<Order> orders) {
    return orders.stream().map(order -> order.boxedQuantity()).mapToInt(Integer::intValue).sum();
  }

  int nullOnOnePath(List<Order> orders) {
    return orders.stream().map(order -> {
      if (order.quantity() > 3) return null;
      return order.quantity();
    }).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
  }

  Optional<Integer> optionalIsKept(List<String> words) {
    return words.stream().map(String::length).reduce(Integer::max);
  }

  Optional<Integer> largestIsKept(List<String> words) {
    return words.stream().map(String::length).max(Comparator.naturalOrder());
  }

  Integer byAnotherOrder(List<String> words) {
    return words.stream().map(String::length).max(Comparator.reverseOrder()).get();
  }

  Integer orNull(List<String> words) {
    return words.stream().map(String::length).reduce(Integer::max).orElse(null);
  }

  int stageNeedsObjects(List<String> words, Map<Integer, String> names) {
    return words.stream().map(String::length).filter(names::containsKey).mapToInt(Integer::intValue).sum();
  }

  int comparedByIdentity(List<String> words, Integer other) {
    return words.stream().map(String::length).filter(n -> n != other).mapToInt(Integer::intValue).sum();
  }

  List<Integer> collected(List<String> words) {
    return words.stream().map(String::length).collect(Collectors.toList());
  }

  List<Integer> boxedToACollection(int[] xs) {
    return IntStream.of(xs).boxed().collect(Collectors.toList());
  }

  Map<Boolean, Long> grouped(int[] xs) {
    return IntStream.of(xs).boxed().collect(Collectors.partitioningBy(x -> x > 3, Collectors.counting()));
  }

  long widerSum(List<String> words) {
    return words.stream().map(String::length).collect(Collectors.summingLong(n -> n));
  }

  int operatorOnObjects(List<String> words) {
    return words.stream().map(String::length).reduce(0, BoxedStreamExamples::larger);
  }

  private static Integer larger(Integer a, Integer b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  Integer identityMayBeNull(List<String> words, Integer start) {
    return words.stream().map(String::length).reduce(start, Integer::sum);
  }

  int functionFromOutside(List<String> words, Function<String, Integer> size) {
    return words.stream().map(size).mapToInt(Integer::intValue).sum();
  }

  int lookedUp(List<String> words, Map<String, Integer> sizes) {
    return words.stream().map(sizes::get).mapToInt(Integer::intValue).sum();
  }

  int elementsAreObjectsAnyway(List<Integer> xs) {
    return xs.stream().mapToInt(Integer::intValue).sum();
  }

  int product(List<Integer> xs) {
    return xs.stream().reduce(1, (a, b) -> a * b);
  }

  String textOfNumbers(List<String> words) {
    return words.stream().map(String::length).map(String::valueOf).collect(Collectors.joining());
  }

  int dependsOnTheSum(List<Order> orders) {
    return orders.stream().reduce(0, (sum, order) -> sum + order.quantity() % (sum + 1), Integer::sum);
  }

  int fromOne(List<Order> orders) {
    return orders.stream().reduce(1, (sum, order) -> sum + order.quantity(), Integer::sum);
  }

  double floating(List<Order> orders) {
    return orders.stream().reduce(0.0, (sum, order) -> sum + order.weight(), Double::sum);
  }

  int sum(List<String> words) {
    return words.stream().map(word -> word.length() * 2).reduce(0, Integer::sum); // warn: BoxedStream "write mapToInt(...).sum()"
  }

  int sumByReference(List<Order> orders) {
    return orders.stream().map(Order::quantity).reduce(0, Integer::sum); // warn: BoxedStream "'map' boxes each element and 'reduce' only wants its value"
  }

  Integer sumByLambda(List<Order> orders) {
    return orders.stream().map(Order::quantity).reduce(0, (a, b) -> a + b); // warn: BoxedStream "write mapToInt(...).sum()"
  }

  long sumOfLongs(Collection<Order> orders) {
    return orders.stream()
        .map(order -> {
          if (order.quantity() > 10) return order.cents() / 2;
          return order.cents();
        })
        .reduce(0L, Long::sum); // warn: BoxedStream "write mapToLong(...).sum()"
  }

  int product(String[] words) {
    return Arrays.stream(words).map(String::length).reduce(1, (a, b) -> a * b); // warn: BoxedStream "write mapToInt(...).reduce(1, (a, b) -> a * b)"
  }

  int filtered(List<String> words) {
    return words.stream().map(String::length).filter(n -> n > 3).reduce(0, Integer::sum); // warn: BoxedStream "write mapToInt(...), keep what follows it, and end with sum()"
  }

  int converted(List<String> words) {
    return words.stream().map(String::length).mapToInt(Integer::intValue).sum(); // warn: BoxedStream "write mapToInt(...) in place of both"
  }

  double convertedAndWidened(List<String> words) {
    return words.stream().map(word -> word.length()).mapToDouble(n -> n).sum(); // warn: BoxedStream "write mapToDouble(...) in place of both"
  }

  double weights(List<Order> orders) {
    return orders.stream().map(Order::weight).mapToDouble(Double::doubleValue).sum(); // warn: BoxedStream "write mapToDouble(...) in place of both"
  }

  int parsed(String line) {
    return Arrays.stream(line.split(",")).map(Integer::valueOf).mapToInt(Integer::intValue).sum(); // warn: BoxedStream "mapToInt(...)"
  }

  int calculated(List<String> words) {
    return words.stream().map(String::length).mapToInt(n -> n * 2).sum(); // warn: BoxedStream "write mapToInt(...).map(...)"
  }

  int boxedAndSummed(int[] xs) {
    return IntStream.of(xs).boxed().reduce(0, Integer::sum); // warn: BoxedStream "write sum() on the primitive stream"
  }

  int boxedAndUnboxed(int[] xs) {
    return Arrays.stream(xs).boxed().mapToInt(Integer::intValue).sum(); // warn: BoxedStream "write neither"
  }

  long boxedToWiden(int[] xs) {
    return Arrays.stream(xs).boxed().mapToLong(x -> x).sum(); // warn: BoxedStream "write asLongStream() in place of both"
  }

  long mappedToObjects(int n) {
    return LongStream.range(0, n).mapToObj(x -> x * x).reduce(0L, Long::sum); // warn: BoxedStream "write map(...).sum()"
  }

  int summing(List<Order> orders) {
    return orders.stream().map(Order::quantity).collect(Collectors.summingInt(Integer::intValue)); // warn: BoxedStream "write mapToInt(...).sum()"
  }

  double averaging(List<Order> orders) {
    return orders.stream().map(Order::quantity).collect(Collectors.averagingInt(n -> n)); // warn: BoxedStream "average().orElse(0)"
  }

  int longest(List<String> words) {
    return words.stream().map(String::length).max(Integer::compare).get(); // warn: BoxedStream "write mapToInt(...).max().getAsInt()"
  }

  int longestOrNone(List<String> words) {
    return words.stream().map(String::length).reduce(Integer::max).orElse(-1); // warn: BoxedStream "write mapToInt(...).reduce(Integer::max)"
  }

  boolean anyLong(List<String> words) {
    return words.stream().map(String::length).anyMatch(n -> n > 10); // note: BoxedStream "mapToInt(...).anyMatch(...)"
  }

  int ofObjects(List<Integer> xs) {
    return xs.stream().reduce(0, Integer::sum); // warn: BoxedStream "write mapToInt(Integer::intValue).sum()"
  }

  int sortedByAComparator(List<String> words) {
    return words.stream().map(String::length).sorted(Comparator.reverseOrder()).limit(3).reduce(0, Integer::sum); // warn: BoxedStream "write mapToInt(Integer::intValue).sum()"
  }

  int sumOfComparedByIdentity(List<String> words, Integer other) {
    return words.stream().map(String::length).filter(n -> n != other).reduce(0, Integer::sum); // warn: BoxedStream "'reduce' unboxes the sum"
  }

  long accumulated(List<Order> orders) {
    return orders.stream().reduce(0L, (sum, order) -> sum + order.cents(), Long::sum); // warn: BoxedStream "write mapToLong(...).sum()"
  }

  int asArgument(List<String> words) {
    return Math.max(3, words.stream().map(String::length).reduce(0, Integer::sum)); // warn: BoxedStream "mapToInt(...).sum()"
  }

  boolean asObject(List<String> words, Object other) {
    var sum = words.stream().map(String::length).reduce(0, Integer::sum); // warn: BoxedStream "mapToInt(...).sum()"
    return sum.equals(other);
  }

  int inParallel(List<String> words) {
    return words.parallelStream().map(String::length).reduce(0, Integer::sum); // warn: BoxedStream "mapToInt(...).sum()"
  }

  int anonymousClass(List<String> words) {
    return words.stream().map(new Function<String, Integer>() {
      @Override
      public Integer apply(String word) {
        return word.length();
      }
    }).reduce(0, Integer::sum); // warn: BoxedStream "mapToInt(...).sum()"
  }
}
