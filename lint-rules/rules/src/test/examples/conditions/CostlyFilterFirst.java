// options: worth=off
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class CostlyFilterFirstExamples {
  private final Set<String> known = new HashSet<>();
  private final Set<Integer> numbers = new HashSet<>();
  private int calls;
  private volatile int limit;
  private int wanted;

  record Item(String name, int id, boolean open) {}

  record Loud(String name, int id) {
    static int calls;

    public int id() {
      calls++;
      return id;
    }
  }

  static class Open {
    private int id;
    String name;

    public int id() {
      return id;
    }
  }

  // Silent

  long cheapFirst(Stream<Item> items) {
    return items.filter(item -> item.id() == 3).filter(item -> "x".equals(item.name())).count();
  }

  long bothCostly(Stream<String> words) {
    return words.filter(word -> word.contains("x")).filter(word -> word.endsWith("y")).count();
  }

  long stageBetween(Stream<Item> items) {
    return items.filter(item -> "x".equals(item.name())).peek(item -> calls++).filter(item -> item.id() == 3).count();
  }

  long limitBetween(Stream<Item> items) {
    return items.filter(item -> "x".equals(item.name())).limit(3).filter(item -> item.id() == 3).count();
  }

  long otherElements(Stream<Item> items) {
    return items.filter(item -> "x".equals(item.name())).map(Item::name).filter(name -> name.length() == 3).count();
  }

  long hasEffects(Stream<Item> items) {
    return items.filter(item -> known.add(item.name())).filter(item -> item.id() == 3).count();
  }

  long cheapOneHasEffects(Stream<Loud> items) {
    return items.filter(item -> "x".equals(item.name())).filter(item -> item.id() == 3).count();
  }

  long mayBeOverridden(Stream<Open> items) {
    return items.filter(item -> "x".equals(item.name)).filter(item -> item.id() == 3).count();
  }

  long readsVolatile(Stream<Item> items) {
    return items.filter(item -> "x".equals(item.name())).filter(item -> item.id() == limit).count();
  }

  long mayFail(Stream<Item> items) {
    return items.filter(item -> Integer.parseInt("1" + item.name()) > 7).filter(item -> item.id() == 3).count();
  }

  long guardedAgainstNull(Stream<Item> items) {
    return items.filter(Objects::nonNull).filter(item -> item.id() == 3).count()
        + Stream.of(new Item("a", 1, true)).filter(item -> item != null && "x".equals(item.name())).filter(item -> item.id() == 3).count();
  }

  long guardedType(Stream<Object> things) {
    return things.filter(thing -> thing instanceof Item && known.contains(((Item) thing).name())).filter(thing -> ((Item) thing).id() == 3).count();
  }

  long guardedRange(IntStream xs, int[] sizes) {
    return xs.filter(x -> x >= 0 && x < sizes.length && ("a" + x).endsWith("7")).filter(x -> sizes[x] == 3).count();
  }

  long guardedDivisor(IntStream xs) {
    return xs.filter(x -> x != 0 && ("a" + x).endsWith("7")).filter(x -> 12 % x == 3).count();
  }

  long cheapOneUnboxes(Stream<Integer> xs) {
    return xs.filter(numbers::contains).filter(x -> x > 3).count();
  }

  long dereferencesAnother(Stream<String> words, Item item) {
    return words.filter(word -> word.contains("x")).filter(word -> item.id() == 3).count();
  }

  long costlyOneTakesNull(Stream<String> words) {
    return words.filter(word -> known.contains("a" + word)).filter(word -> word.length() > 12).count();
  }

  long settlesNothing(Stream<String> words) {
    return words.filter(word -> word.contains("x")).filter(word -> word != null).count();
  }

  Optional<Item> notAStream(Optional<Item> item) {
    return item.filter(each -> "x".equals(each.name())).filter(each -> each.id() == 3);
  }

  long keptInVariables(Stream<Item> items, Predicate<Item> named, Predicate<Item> numbered) {
    return items.filter(named).filter(numbered).count();
  }

  // Found

  long accessors(List<Item> items) {
    return items.stream().filter(item -> "x".equalsIgnoreCase(item.name())).filter(item -> item.id() == 3).count(); // warn: CostlyFilterFirst "filter by 'item.id() == 3' first"
  }

  long nullName(List<Item> items) {
    return items.stream().filter(item -> known.contains(item.name())).filter(it -> it.open()).count(); // warn: CostlyFilterFirst "filter by 'it.open()' first"
  }

  long overLines(List<Item> items) {
    return items.parallelStream()
        .filter(item -> item.id() > 2)
        .filter(item -> ("a" + item.name()).matches("a+b")) // warn: CostlyFilterFirst "that the cheap filter 'item.id() < 7' behind it would drop"
        .filter(item -> known.contains(item.name()))
        .filter(item -> item.id() < 7)
        .count();
  }

  long lengths(String[] words) {
    return Arrays.stream(words).filter(word -> word.contains("x")).filter(word -> word.length() > 12).count(); // warn: CostlyFilterFirst "filter by 'word.length() > 12' first"
  }

  long anonymous(List<Item> items, int n) {
    return items.stream()
        .filter(new Predicate<Item>() {
          @Override
          public boolean test(Item item) {
            return "x".equalsIgnoreCase(item.name()); // warn: CostlyFilterFirst "filter by 'item.id() == n' first"
          }
        })
        .filter(item -> {
          return item.id() == n;
        })
        .count();
  }

  long references(Stream<String> words) {
    return words.filter(String::isBlank).filter(word -> word.length() > 8).count(); // warn: CostlyFilterFirst "'String::isBlank' is asked of elements"
  }

  long boundReference(Stream<String> words, int n) {
    return words.filter(known::contains).filter(word -> n == 3).count(); // warn: CostlyFilterFirst "filter by 'n == 3' first"
  }

  long openOnes(Stream<Item> items) {
    return items.filter(item -> "abc".equalsIgnoreCase(item.name())).filter(Item::open).count(); // warn: CostlyFilterFirst "filter by 'Item::open' first"
  }

  long primitives(IntStream xs) {
    return xs.filter(x -> Integer.toString(x).endsWith("7")).filter(x -> x > wanted).count(); // warn: CostlyFilterFirst "filter by 'x > wanted' first"
  }

  long nullElement(Stream<String> words, int n) {
    return words.filter(word -> word.contains("x")).filter(word -> n == 3).count(); // note: CostlyFilterFirst "if no element is null, filter by 'n == 3' first"
  }

  long nullField(Stream<Item> items) {
    return items.filter(item -> item.name().contains("x")).filter(item -> item.id() == 3).count(); // note: CostlyFilterFirst "if 'item.name()' is never null, "
  }
}
