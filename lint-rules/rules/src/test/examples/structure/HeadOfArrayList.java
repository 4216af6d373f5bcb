import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

class HeadOfArrayListExamples {
  private final List<Runnable> tasks = new ArrayList<>();

  void linked(String[] words) {
    List<String> queue = new LinkedList<>(Arrays.asList(words));
    while (!queue.isEmpty()) System.out.println(queue.remove(0));
  }

  String once(List<String> words) {
    return words.remove(0);
  }

  void fromTheEnd(ArrayList<String> words) {
    while (!words.isEmpty()) System.out.println(words.remove(words.size() - 1));
  }

  void lastThousand(String[] words) {
    ArrayList<String> last = new ArrayList<>();
    for (String word : words) {
      last.add(word);
      if (last.size() > 1000) last.remove(0);
    }
    System.out.println(last);
  }

  void newListOnEachPass(String[] lines) {
    for (String line : lines) {
      ArrayList<String> parts = new ArrayList<>(Arrays.asList(line.split(" ")));
      System.out.println(parts.remove(0) + parts.size());
    }
  }

  void firstPassOnly(List<String> words, String[] more) {
    for (String word : more) {
      words.add(0, word);
      break;
    }
  }

  void fewPasses(ArrayList<String> words) {
    for (int i = 0; i < 3; i++) words.remove(0);
  }

  static class Element {
    Element parent;
  }

  List<Element> path(Element from) {
    List<Element> path = new ArrayList<>();
    for (Element at = from; at != null; at = at.parent) path.add(0, at);
    return path;
  }

  void firstOnes(List<Runnable> chosen) {
    List<Runnable> waiting = new ArrayList<>(chosen);
    for (Runnable each : chosen) {
      if (each == waiting.get(0)) waiting.remove(0);
    }
    System.out.println(waiting);
  }

  private final List<String> history = new ArrayList<>();

  // A list kept at its length, nearly always shorter by one.
  void visit(String page, int limit) {
    while (history.size() >= limit) history.remove(0);
    history.add(page);
  }

  // Blank lines at the beginning are few.
  static List<String> withoutBlankLines(String[] lines) {
    List<String> left = new ArrayList<>(Arrays.asList(lines));
    while (!left.isEmpty()) {
      String line = left.get(0);
      if (line.isBlank()) {
        left.remove(0);
      } else {
        break;
      }
    }
    while (!left.isEmpty() && left.get(0).isEmpty()) left.remove(0);
    return left;
  }

  // No deque takes several at its head.
  static int expand(String pattern) {
    int count = 0;
    List<String> open = new ArrayList<>();
    open.add(pattern);
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (next.indexOf(',') < 0) count++;
      else open.addAll(0, Arrays.asList(next.split(",")));
    }
    return count;
  }

  private final ArrayList<String> shown = new ArrayList<>();

  // Whoever looks later must find it empty.
  int show(int index) {
    int length = shown.get(index).length();
    while (!shown.isEmpty()) length += shown.remove(0).length();
    return length;
  }

  void show(String word) {
    shown.add(word);
  }

  // The head is looked at meanwhile.
  List<String> runs(String[] words) {
    List<String> runs = new ArrayList<>();
    for (String word : words) if (runs.isEmpty() || !runs.get(0).equals(word)) runs.add(0, word);
    return runs;
  }

  void run() {
    while (tasks.size() > 0) {
      Runnable next = tasks.remove(0); // warn: HeadOfArrayList "remove(0) moves all other elements of 'tasks' on each pass; an ArrayDeque gives its head at once"
      next.run();
    }
  }

  void later(Runnable task) {
    tasks.add(task);
  }

  List<String> reversed(String[] words) {
    List<String> reversed = new ArrayList<>();
    for (String word : words) reversed.add(0, word); // warn: HeadOfArrayList "add at the end and reverse it once"
    return reversed;
  }

  int unknownClass(List<String> words) {
    int length = 0;
    while (!words.isEmpty()) {
      length += words.remove(0).length();
    }
    return length;
  }

  void afterTheFix(String[] words) {
    ArrayDeque<String> queue = new ArrayDeque<>(Arrays.asList(words));
    while (!queue.isEmpty()) System.out.println(queue.poll());
  }
}
