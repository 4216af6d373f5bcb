import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

class IndexedLinkedListExamples {
  private final LinkedList<String> tasks = new LinkedList<>();
  private final List<String> names = new LinkedList<>();
  private final List<String> others = new ArrayList<>();

  void put(String name) {
    tasks.add(name);
    names.add(name);
    others.add(name);
  }

  int ends() {
    int total = 0;
    while (tasks.size() > 1) {
      total += tasks.get(0).length() + tasks.get(tasks.size() - 1).length();
      tasks.remove(0);
    }
    return total;
  }

  String once(int i) {
    return tasks.get(i);
  }

  int unknownList(List<String> list) {
    int total = 0;
    for (int i = 0; i < list.size(); i++) total += list.get(i).length() + others.get(i).length();
    return total;
  }

  int found(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (name.length() > 3) return names.get(i).length();
    }
    return 0;
  }

  int few() {
    List<String> few = new LinkedList<>();
    few.add("a");
    few.add("b");
    int total = 0;
    for (int i = 0; i < few.size(); i++) total += few.get(i).length();
    return total;
  }

  int aFewPasses() {
    int total = 0;
    for (int i = 0; i < 4; i++) total += tasks.get(i).length();
    return total;
  }

  void byElement(List<String> done) {
    for (String name : done) tasks.remove(name);
  }

  int eachPassItsOwn(List<List<String>> all) {
    int total = 0;
    for (List<String> some : all) {
      LinkedList<String> copy = new LinkedList<>(some);
      total += copy.get(some.size() / 2).length();
    }
    return total;
  }

  int byIndex() {
    int total = 0;
    for (int i = 0; i < names.size(); i++) {
      total += names.get(i).length(); // warn: IndexedLinkedList "loop over the list itself, or keep an ArrayList"
    }
    return total;
  }

  int given(LinkedList<String> list) {
    int total = 0;
    for (int i = list.size() - 1; i >= 0; i--) total += list.get(i).length(); // warn: IndexedLinkedList "'list.get(i)'"
    return total;
  }

  void changed() {
    for (int i = 0; i < tasks.size(); i++) {
      tasks.set(i, tasks.get(i).trim()); // warn: IndexedLinkedList "'tasks.set(i, tasks.get(i).trim())' follows"
    }
    for (int i = tasks.size() - 1; i >= 0; i--) {
      if (tasks.getFirst().isEmpty()) tasks.remove(i); // warn: IndexedLinkedList "use its ListIterator, or keep an ArrayList"
    }
  }

  List<String> local(String[] lines) {
    List<String> kept = new LinkedList<>();
    Collections.addAll(kept, lines);
    for (int i = 0; i + 1 < kept.size(); i++) {
      if (kept.get(i).isEmpty()) others.add(kept.get(i + 1)); // warn: IndexedLinkedList "'kept.get(i)'"
    }
    return kept;
  }

  // The loop within is dearer than a walk over a few links.
  long bits(int words) {
    java.util.LinkedList<long[]> sets = new java.util.LinkedList<>();
    for (int i = 0; i < words; i++) sets.add(new long[words]);
    long sum = 0;
    for (int i = 0; i < sets.size(); i++) {
      long[] set = sets.get(i);
      for (int w = 0; w < words; w++) sum ^= set[w];
    }
    return sum;
  }

  void takesOutOnTheWay(java.util.LinkedList<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      System.out.println(part);
      parts.remove(i);
      i--;
    }
  }
}
