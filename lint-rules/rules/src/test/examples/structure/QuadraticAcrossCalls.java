import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class QuadraticAcrossCallsExamples {
  static final class User {
    final String name;
    final List<String> roles = new ArrayList<>();

    User(String name) {
      this.name = name;
    }

    boolean hasRole(String role) {
      return roles.contains(role);
    }
  }

  private static final List<String> SUFFIXES = Arrays.asList(".java", ".class", ".jar");
  private final List<User> users = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, User> byName = new HashMap<>();
  private final List<String> parsed = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  void add(User user) {
    users.add(user);
    names.add(user.name);
    byName.put(user.name, user);
    parsed.add(user.name);
  }

  private boolean isKnown(String name) {
    return names.contains(name);
  }

  private static boolean hasSuffix(String file) {
    return SUFFIXES.contains(file.substring(file.lastIndexOf('.')));
  }

  private int count() {
    int count = 0;
    for (User user : users) count += user.roles.size();
    return count;
  }

  private String label(String name) {
    StringBuilder label = new StringBuilder(name);
    for (User user : users) label.append(user.name);
    return label.toString();
  }

  private User find(String name) {
    for (User user : users) {
      if (user.name.equals(name)) return user;
    }
    return null;
  }

  private User lookUp(String name) {
    return byName.get(name);
  }

  private boolean isParsed(String name) {
    return parsed.contains(name);
  }

  private static int indexIn(List<String> list, String word) {
    return list.indexOf(word);
  }

  private void insert(List<String> sorted, String word) {
    sorted.add(word);
    Collections.sort(sorted);
  }

  int hashedOnes(String[] words) {
    int known = 0;
    for (String word : words) if (isKnown(word) && lookUp(word) != null) known++;
    return known;
  }

  int fewAreSearched(String[] files) {
    int found = 0;
    for (String file : files) if (hasSuffix(file)) found++;
    return found;
  }

  int ownListOfEach(String role) {
    int found = 0;
    for (User user : users) if (user.hasRole(role)) found++;
    return found;
  }

  void walkedToBeShown(String[] words) {
    for (String word : words) System.out.println(label(word));
  }

  User once(String name) {
    return find(name);
  }

  int theSameOnEachPass(String[] words, String name) {
    int found = 0;
    for (String word : words) if (isParsed(name)) found += word.length();
    return found;
  }

  int anotherListOnEachPass(List<List<String>> lists, String[] words) {
    int sum = 0;
    for (List<String> list : lists) sum += indexIn(list, words[0]);
    return sum + count();
  }

  int roles(String[] words) {
    int roles = 0;
    for (String word : words) {
      User user = find(word); // warn: QuadraticAcrossCalls "find searches all of 'users' on each pass, so the time grows with both sizes"
      if (user != null) roles += user.roles.size();
    }
    return roles;
  }

  int unparsed(String[] words) {
    int unparsed = 0;
    for (String word : words) if (!isParsed(word)) unparsed++; // warn: QuadraticAcrossCalls "isParsed searches all of 'parsed'"
    return unparsed;
  }

  private boolean isSeen(String word) {
    return seen.contains(word);
  }

  private boolean isUnseen(String word) {
    return !word.isEmpty() && !isSeen(word);
  }

  int unseen(String[] words) {
    int unseen = 0;
    for (String word : words) if (isUnseen(word)) unseen++; // warn: QuadraticAcrossCalls "isUnseen searches all of 'seen'"
    return unseen;
  }

  void see(String word) {
    seen.add(word);
  }

  // Told once: the search in isParsed.
  private boolean isNew(String word) {
    return !word.isEmpty() && !isParsed(word);
  }

  int fresh(String[] words) {
    int fresh = 0;
    for (String word : words) if (isNew(word)) fresh++;
    return fresh;
  }

  int places(List<String> list, String[] words) {
    int sum = 0;
    for (String word : words) sum += indexIn(list, word); // note: QuadraticAcrossCalls "indexIn searches all of 'list'"
    return sum;
  }

  List<String> sorted(String[] words) {
    List<String> sorted = new ArrayList<>();
    for (String word : words) insert(sorted, word); // note: QuadraticAcrossCalls "sorts all of 'sorted' on each pass, so the time grows with both sizes; sort once"
    return sorted;
  }

  int afterTheFix(String[] words) {
    int roles = 0;
    for (String word : words) {
      User user = lookUp(word);
      if (user != null) roles += user.roles.size();
    }
    return roles;
  }
}
