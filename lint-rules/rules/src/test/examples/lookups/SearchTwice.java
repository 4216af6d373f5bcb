import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class SearchTwiceExamples {
  private final Set<String> names = new TreeSet<>();
  private final List<String> added = new ArrayList<>();

  List<String> hashed(String[] words) {
    Set<String> seen = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String word : words) {
      if (!seen.contains(word)) {
        distinct.add(word);
        seen.add(word);
      }
    }
    return distinct;
  }

  void sortedAndLeft(String[] words) {
    TreeSet<String> seen = new TreeSet<>();
    for (String word : words) {
      if (!seen.contains(word)) {
        if (word.isEmpty()) return;
        seen.add(word);
      }
    }
  }

  void lists(List<String> list, String[] words) {
    for (String word : words) {
      if (!list.contains(word)) list.add(word);
    }
  }

  void leavesBefore(Set<String> seen, String[] words) {
    for (String word : words) {
      if (!seen.contains(word)) {
        if (word.isEmpty()) return;
        seen.add(word);
      }
    }
  }

  void another(Set<String> seen, Set<String> other, String[] words) {
    for (String word : words) {
      if (!seen.contains(word)) other.add(word);
    }
  }

  void once(Set<String> seen, String word) {
    if (!seen.contains(word)) seen.add(word);
  }

  List<String> distinct(String[] words) {
    TreeSet<String> seen = new TreeSet<>();
    List<String> distinct = new ArrayList<>();
    for (String word : words) {
      if (!seen.contains(word)) { // warn: SearchTwice "contains and add both search for 'word'; ask add alone"
        distinct.add(word);
        seen.add(word);
      }
    }
    return distinct;
  }

  void told(String name) {
    if (!names.contains(name)) { // note: SearchTwice "ask add alone, which tells whether it was absent"
      added.add(name);
      names.add(name);
    }
  }

  int afterTheFix(String[] words) {
    Set<String> seen = new HashSet<>();
    int fresh = 0;
    for (String word : words) if (seen.add(word)) fresh++;
    return fresh;
  }
}
