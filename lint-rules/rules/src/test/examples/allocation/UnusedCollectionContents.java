import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class UnusedCollectionContentsExamples {
  private List<String> kept;

  int measured(String[] names) {
    List<String> all = new ArrayList<>();
    for (String name : names) all.add(name);
    return all.size();
  }

  int asked(String[] names) {
    Set<String> seen = new HashSet<>();
    int different = 0;
    for (String name : names) if (seen.add(name)) different++;
    return different;
  }

  void stored(String[] names) {
    List<String> all = new ArrayList<>();
    Collections.addAll(all, names);
    kept = all;
  }

  Runnable captured() {
    int[] count = new int[1];
    return () -> count[0]++;
  }

  void passed(String[] names) {
    Map<String, String> all = new HashMap<>();
    fill(all, names);
  }

  private void fill(Map<String, String> map, String[] names) {
    for (String name : names) kept.add(map.put(name, name));
  }

  String removedOneByOne(String[] names) {
    List<String> queue = new ArrayList<>();
    Collections.addAll(queue, names);
    return queue.remove(0);
  }

  int countedThrough(int n) {
    int[] previous = new int[n];
    int last = 0;
    for (int i = 0; i < n; i++) last = previous[i] = last + i;
    return last;
  }

  // Whether the lambda runs depends on what is in it.
  interface Sink {
    String accept(String name);
  }

  void eachOnce(String[] names, Sink sink) {
    Map<String, String> seen = new HashMap<>();
    for (String name : names) seen.computeIfAbsent(name, sink::accept);
    for (String name : names) seen.computeIfAbsent(name, each -> sink.accept(each));
  }

  // Nobody knows what else it does.
  int toldToSink(String[] names, Sink sink) {
    String[] results = {sink.accept(names[0])};
    List<String> all = new ArrayList<>();
    for (String name : names) all.add(sink.accept(name));
    return names.length;
  }

  int left(String[] names) {
    List<String> all = new ArrayList<>(); // note: UnusedCollectionContents "'all' is made and never used; leave it out"
    return names.length;
  }

  int never(String[] names) {
    int length = 0;
    Set<String> seen = new HashSet<>(); // note: UnusedCollectionContents "what is put into 'seen' is never read"
    for (String name : names) {
      seen.add(name);
      length += name.length();
    }
    return length;
  }

  int builder(String[] names) {
    int length = 0;
    StringBuilder text = new StringBuilder(); // note: UnusedCollectionContents "what is put into 'text' is never read"
    for (String name : names) {
      text.append(name).append(',');
      length += name.length();
    }
    return length;
  }

  int invoked(Object[][] calls) {
    int length = 0;
    for (Object[] arguments : calls) {
      Class<?>[] types = new Class<?>[arguments.length]; // warn: UnusedCollectionContents "the array in 'types' is never read"
      for (int i = 0; i < arguments.length; i++) types[i] = arguments[i].getClass();
      length += arguments.length;
    }
    return length;
  }
}
