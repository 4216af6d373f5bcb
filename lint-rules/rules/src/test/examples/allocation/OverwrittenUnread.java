import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OverwrittenUnreadExamples {
  List<String> readOnOneWay(List<String> xs, boolean all) {
    List<String> found = new ArrayList<>();
    if (all) found = xs;
    return found;
  }

  List<String> readByHandler(Iterable<List<String>> xs) {
    List<String> found = new ArrayList<>();
    try {
      found = xs.iterator().next();
    } catch (RuntimeException e) {
      found.add("none");
    }
    return found;
  }

  int counted = 0;

  List<String> next() {
    counted++;
    return new ArrayList<>();
  }

  List<String> madeForItsEffect(List<String> xs) {
    List<String> found = next();
    found = xs;
    return found;
  }

  static class Kept {
    private List<String> names = new ArrayList<>();
    private Map<String, String> values = new HashMap<>();
    private List<String> asked = new ArrayList<>();
    private List<String> both = new ArrayList<>();

    Kept(List<String> names) {
      this.names.addAll(names);
      if (names.isEmpty()) this.values = new HashMap<>(names.size());
      show();
      asked = names;
      both = names;
    }

    Kept() {}

    void show() {
      System.out.println(asked);
    }
  }

  List<String> local(List<String> xs) {
    List<String> found = new ArrayList<>(); // note: OverwrittenUnread "'found' gets another value before this one is read"
    found = xs;
    return found;
  }

  static class Replaced {
    private List<String> names = new ArrayList<>(); // note: OverwrittenUnread "every constructor gives 'names' another value"
    private String title;

    Replaced(List<String> names) {
      this.names = names;
      title = names.get(0);
    }

    Replaced(List<String> names, String title) {
      this(names);
      this.title = title;
    }
  }
}
