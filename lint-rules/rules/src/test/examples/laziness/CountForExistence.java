import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class CountForExistenceExamples {
  interface Attribute {
    boolean belongsTo(Object element);

    Collection<String> names();
  }

  private final List<Attribute> attributes = List.of();
  private int asked;

  long needed(List<String> names) {
    return names.stream().filter(String::isEmpty).count();
  }

  boolean usedTwice(List<String> names) {
    long empty = names.stream().filter(String::isEmpty).count();
    System.out.println(empty);
    return empty > 0;
  }

  boolean many(List<String> names, int least) {
    return names.stream().filter(String::isEmpty).count() > 10 || names.stream().filter(String::isEmpty).count() > least;
  }

  boolean knownSize(List<String> names) {
    return names.stream().map(String::trim).count() > 0;
  }

  boolean limited(List<String> names) {
    return names.stream().distinct().limit(2).count() > 1;
  }

  boolean notOfAStream(Counter counter) {
    return counter.count() > 0;
  }

  interface Counter {
    long count();
  }

  boolean counted(List<String> names, AtomicInteger seen) {
    return names.stream().filter(name -> {
      seen.incrementAndGet();
      return name.isEmpty();
    }).count() > 0;
  }

  boolean noted(List<String> names) {
    return names.stream().filter(name -> {
      asked++;
      return name.isEmpty();
    }).count() > 0;
  }

  boolean peeked(List<String> names) {
    return names.stream().peek(System.out::println).filter(String::isEmpty).count() > 0;
  }

  boolean sideBySide(List<String> names) {
    return names.parallelStream().filter(String::isEmpty).count() > 0;
  }

  boolean any(List<String> names, int length) {
    return names.stream().filter(name -> name.length() == length).count() > 0; // note: CountForExistence "if no stage is meant to fail, write anyMatch(name -> name.length() == length)"
  }

  boolean none(List<String> names) {
    return 0 == names.stream().map(String::trim).filter(String::isEmpty).count(); // note: CountForExistence "if no stage is meant to fail, write noneMatch(String::isEmpty)"
  }

  boolean total(List<String> names) {
    return names.stream().filter(name -> name != null).count() > 0 // warn: CountForExistence "write anyMatch(name -> name != null)"
        || names.stream().filter("x"::equals).count() == 0; // warn: CountForExistence "write noneMatch("
  }

  boolean held(List<String> names) {
    long empty = names.stream().filter(String::isEmpty).count(); // note: CountForExistence "if no stage is meant to fail, write anyMatch(String::isEmpty)"
    if (empty >= 1) return true;
    return false;
  }

  boolean more(List<String> names) {
    return names.stream().distinct().count() > 1;
  }

  boolean one(List<String> names, String name) {
    return names.stream().filter(name::equals).count() == 1;
  }

  boolean nested(Map<String, List<String>> byName) {
    return byName.values().stream().flatMap(List::stream).count() != 0;
  }

  boolean unknownQuestion(Object element) {
    return attributes.stream().filter(attribute -> attribute.belongsTo(element)).count() == 0; // note: CountForExistence "if the stages change nothing and are not meant to fail, write noneMatch(attribute -> attribute.belongsTo(element))"
  }

  boolean unknownSource(Stream<String> given) {
    return given.filter(String::isEmpty).count() > 0; // note: CountForExistence "if no stage is meant to fail, write anyMatch(String::isEmpty)"
  }

  boolean array(String[] names) {
    return Arrays.stream(names).filter(String::isEmpty).count() > 0; // note: CountForExistence "anyMatch"
  }
}
