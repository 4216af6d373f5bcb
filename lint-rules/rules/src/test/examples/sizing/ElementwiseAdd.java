import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

class ElementwiseAddExamples {
  private final List<String> kept = new ArrayList<>();
  private final List<Object> objects = new ArrayList<>();
  private List<String> changing;

  List<String> someOfThem(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (!name.isEmpty()) found.add(name);
    }
    return found;
  }

  List<String> changed(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) found.add(name.trim());
    return found;
  }

  int somethingElse(List<String> names) {
    int length = 0;
    for (String name : names) {
      kept.add(name);
      length += name.length();
    }
    return length;
  }

  Set<String> setOf(List<String> names) {
    Set<String> found = new HashSet<>();
    for (String name : names) found.add(name);
    return found;
  }

  List<String> linked(List<String> names) {
    List<String> found = new LinkedList<>();
    for (String name : names) found.add(name);
    return found;
  }

  void unknownList(List<String> names, Collection<String> found) {
    for (String name : names) found.add(name);
  }

  void changingList(List<String> names) {
    for (String name : names) changing.add(name);
  }

  void noCollection(Iterable<String> names) {
    for (String name : names) kept.add(name);
  }

  List<Long> converted(List<Integer> numbers) {
    List<Long> found = new ArrayList<>();
    for (int number : numbers) found.add((long) number);
    return found;
  }

  List<Integer> boxed(int[] numbers) {
    List<Integer> found = new ArrayList<>();
    for (int number : numbers) found.add(number);
    return found;
  }

  List<String> another(List<String> names, String other) {
    List<String> found = new ArrayList<>();
    for (String name : names) found.add(other);
    return found;
  }

  void few() {
    for (String name : Arrays.asList("a", "b")) kept.add(name);
  }

  List<String> narrowed(List<Object> all) {
    List<String> found = new ArrayList<>();
    for (Object each : all) found.add((String) each);
    return found;
  }

  List<String> copy(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) found.add(name); // warn: ElementwiseAdd "the elements of 'names' are added one by one"
    return found;
  }

  void keep(Collection<String> names) {
    for (String name : names) { // warn: ElementwiseAdd "write 'kept.addAll(names)'"
      kept.add(name);
    }
  }

  void keepObjects(Set<String> names) {
    for (String name : names) objects.add(name); // warn: ElementwiseAdd "write 'objects.addAll(names)'"
  }

  void commented(List<String> names) {
    for (String name : names) { // warn: ElementwiseAdd "write 'kept.addAll(names)'"
      // All of them.
      kept.add(name);
    }
  }

  void perhapsToNone(List<String> names, ArrayList<String> found) {
    for (String name : names) found.add(name);
  }

  void toDeclared(List<String> names, ArrayList<String> found) {
    found.clear();
    for (String name : names) found.add(name); // warn: ElementwiseAdd "write 'found.addAll(names)'"
  }

  void byReference(List<String> names) {
    names.forEach(kept::add); // warn: ElementwiseAdd "write 'kept.addAll(names)'"
  }

  List<String> array(String[] names) {
    List<String> found = new ArrayList<>();
    for (String name : names) found.add(name); // warn: ElementwiseAdd "write 'new ArrayList<>(Arrays.asList(names))'"
    return found;
  }
}
