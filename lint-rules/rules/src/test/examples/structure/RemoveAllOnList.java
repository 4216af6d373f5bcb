// options: worth=off
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

class RemoveAllOnListExamples {
  enum Color { RED, GREEN, BLUE }

  private static final List<String> STOP_WORDS = Arrays.asList("a", "the", "of");
  private final List<String> seen = new ArrayList<>();

  void fewAreAsked(List<String> words) {
    words.removeAll(STOP_WORDS);
    words.removeAll(Collections.singletonList("x"));
  }

  boolean fewAreHeld(List<String> words) {
    return STOP_WORDS.containsAll(words);
  }

  void sets(List<String> words, Set<String> gone, HashSet<String> more) {
    words.removeAll(gone);
    words.retainAll(more);
    gone.removeAll(more);
    words.removeAll(new HashSet<>(words));
  }

  boolean setIsAsked(HashSet<String> known, List<String> words) {
    return known.containsAll(words);
  }

  void unknown(List<String> words, Collection<String> any) {
    words.removeAll(any);
  }

  // A set goes over the smaller one of both.
  void removedFromSets(Set<String> set, java.util.Map<String, String> map, Collection<String> any, List<String> gone) {
    set.removeAll(gone);
    map.keySet().removeAll(gone);
    any.removeAll(gone);
  }

  void constantsOfAnEnum(List<Color> colors, List<Color> gone) {
    colors.removeAll(gone);
  }

  void onTheWayToAnException(List<String> words, List<String> allowed) {
    if (words.size() > allowed.size()) {
      List<String> wrong = new ArrayList<>(words);
      wrong.removeAll(allowed);
      throw new IllegalArgumentException(wrong.toString());
    }
  }

  void see(String word) {
    seen.add(word);
  }

  void forget(List<String> words) {
    words.removeAll(seen); // note: RemoveAllOnList "removeAll searches 'seen' from its start for each element of 'words'; pass new HashSet<>(seen)"
  }

  int unseen(List<String> all, String[] lines) {
    int unseen = 0;
    for (String line : lines) {
      List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
      words.removeAll(seen); // warn: RemoveAllOnList "pass new HashSet<>(seen)"
      unseen += words.size();
    }
    return unseen;
  }

  void unknownSizes(List<String> words, LinkedList<String> gone) {
    words.removeAll(gone); // note: RemoveAllOnList "pass new HashSet<>(gone)"
  }

  boolean holdsAll(List<String> words, Collection<String> others) {
    return words.containsAll(others); // note: RemoveAllOnList "containsAll searches 'words' from its start for each element of 'others'; ask a HashSet"
  }

  void listFromSet(Set<String> set, List<String> gone) {
    set.retainAll(gone); // note: RemoveAllOnList "retainAll searches 'gone' from its start for each element of 'set'"
  }

  boolean removeAll(List<Object> self, Object[] items) {
    return self.removeAll(Arrays.asList(items)); // note: RemoveAllOnList "pass new HashSet<>(Arrays.asList(items))"
  }
}
