import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SearchTwiceExamples {
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
    Set<String> seen = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String word : words) {
      if (!seen.contains(word)) { // warn: SearchTwice "contains and add both search for 'word'; ask add alone"
        distinct.add(word);
        seen.add(word);
      }
    }
    return distinct;
  }

  int afterTheFix(String[] words) {
    Set<String> seen = new HashSet<>();
    int fresh = 0;
    for (String word : words) if (seen.add(word)) fresh++;
    return fresh;
  }
}
