import java.util.Iterator;
import java.util.List;

class MissingEarlyExitExamples {
  // Leaves already.
  boolean leaves(List<String> xs) {
    boolean found = false;
    for (String x : xs) {
      if (x.contains("a")) {
        found = true;
        break;
      }
    }
    return found;
  }

  // The last one counts.
  String last(List<String> xs) {
    String found = null;
    for (String x : xs) {
      if (x.contains("a")) found = x;
    }
    return found;
  }

  // It counts as well.
  int counts(List<String> xs) {
    boolean any = false;
    int count = 0;
    for (String x : xs) {
      if (x.contains("a")) any = true;
      count += x.length();
    }
    return any ? count : 0;
  }

  // Each pass does something.
  boolean prints(List<String> xs, StringBuilder out) {
    boolean any = false;
    for (String x : xs) {
      if (x.contains("a")) any = true;
      out.append(x);
    }
    return any;
  }

  // Set back again.
  boolean even(List<String> xs) {
    boolean even = true;
    for (String x : xs) {
      if (x.contains("a")) even = true;
      else if (x.contains("b")) even = false;
    }
    return even;
  }

  // Cheap.
  boolean cheap(int[] xs) {
    boolean any = false;
    for (int x : xs) {
      if (x == 3) any = true;
    }
    return any;
  }

  // What is found may be null.
  String first(List<String> xs) {
    String found = null;
    for (String x : xs) {
      if (found == null && x.contains("a")) found = x;
    }
    return found;
  }

  // Leaves by a break, though an exception may lead back to the loop from outside.
  boolean awaits(Callback callback, String text) throws InterruptedException {
    while (System.nanoTime() > 0) {
      try {
        boolean waiting = false;
        for (String x : callback.fetch()) {
          if (text.contains(x)) {
            waiting = true;
            break;
          }
        }
        if (!waiting) return true;
      } catch (IllegalStateException e) {
        text = text.trim();
      }
      Thread.sleep(1000);
    }
    return false;
  }

  interface Callback {
    List<String> fetch();
  }

  // The condition asks for it, by whatever name.
  static class Scope {
    Scope parent;
    String name;
  }

  boolean isInside(Scope scope, String text) {
    boolean inside = false;
    do {
      if (text.contains(scope.name)) {
        inside = true;
      } else {
        scope = scope.parent;
      }
    } while (!inside && scope != null);
    return inside;
  }

  boolean whileNotFound(List<String> xs) {
    boolean found = false;
    for (int i = 0; i < xs.size() && !found; i++) {
      if (xs.get(i).contains("a")) found = true;
    }
    return found;
  }

  boolean whileBusy(List<String> xs) {
    boolean found = false;
    boolean busy = true;
    Iterator<String> it = xs.iterator();
    while (busy && it.hasNext()) {
      if (it.next().contains("a")) {
        found = true;
        busy = false;
      }
    }
    return found;
  }

  boolean setsTheCounterToItsEnd(String[] xs) {
    boolean found = false;
    for (int i = 0; i < xs.length; i++) {
      if (xs[i].contains("a")) {
        found = true;
        i = xs.length;
      }
    }
    return found;
  }

  // Asks for it at the end of the pass.
  boolean leavesBehind(List<String> xs) {
    boolean found = false;
    for (String x : xs) {
      if (x.contains("a")) found = true;
      if (found) break;
    }
    return found;
  }

  // What is found is an error, and nearly never is.
  void validates(List<String> xs) {
    boolean valid = true;
    for (String x : xs) {
      if (x.contains("a")) valid = false;
    }
    if (!valid) {
      throw new IllegalArgumentException("a");
    }
  }

  // Two unknown calls.
  interface Part {
    boolean isUsed();

    boolean computeState(String text);

    String findName(int depth);
  }

  boolean twoUnknown(List<Part> parts) {
    boolean any = false;
    for (Part part : parts) {
      if (part.computeState(part.findName(3))) any = true;
    }
    return any;
  }

  // A pass leaves for the loop further out: what is found there is not told yet.
  int labelled(List<List<String>> rows) {
    int clean = 0;
    outer:
    for (List<String> row : rows) {
      boolean any = false;
      for (String x : row) {
        if (x.contains("b")) continue outer;
        if (x.contains("a")) any = true;
      }
      if (!any) clean++;
    }
    return clean;
  }

  // The method in sight counts.
  private int asked;

  private boolean isWanted(String text) {
    asked++;
    return text.length() > asked;
  }

  boolean counting(List<String> xs) {
    boolean any = false;
    for (String x : xs) {
      if (isWanted(x)) any = true;
    }
    return any;
  }

  boolean flag(List<String> xs) {
    boolean any = false;
    for (String x : xs) {
      if (x.contains("a")) {
        any = true; // note: MissingEarlyExit "nothing it does later changes 'any' any more"
      }
    }
    return any;
  }

  boolean byIterator(List<String> xs, String text) {
    boolean found = false;
    Iterator<String> it = xs.iterator();
    while (it.hasNext()) {
      String x = it.next();
      if (text.contains(x)) {
        found = true; // note: MissingEarlyExit "leave it here"
      }
    }
    return found;
  }

  boolean sameOwner(List<String> xs) {
    boolean same = true;
    String owner = null;
    for (String x : xs) {
      String trimmed = x.trim();
      if (owner == null) {
        owner = trimmed;
      } else if (!owner.equals(trimmed)) {
        same = false; // note: MissingEarlyExit "changes 'same' any more"
      }
    }
    return same;
  }

  void rows(boolean[] used, String[][] texts) {
    for (int i = 0; i < used.length; i++) {
      for (String text : texts[i]) {
        if (text.contains("a")) {
          used[i] = true; // note: MissingEarlyExit "changes 'used[i]' any more"
        }
      }
    }
  }

  abstract static class Tree {
    Tree[] children;

    abstract boolean hasOwn(String text);

    boolean isEmpty(String text) {
      boolean empty = true;
      for (Tree child : children) {
        if (child.hasOwn(text)) {
          empty = false; // note: MissingEarlyExit "if 'hasOwn' only answers, leave it here"
        }
      }
      return empty;
    }
  }

  String firstOf(List<Part> parts, String text) {
    boolean found = false;
    String name = null;
    for (Part part : parts) {
      if (part.isUsed() && text.contains(part.toString()) && !found) {
        found = true;
        name = part.findName(3);
      }
    }
    return found ? name : text;
  }

  boolean unknown(List<Part> parts, String text) {
    boolean any = false;
    for (Part part : parts) {
      if (part.computeState(text)) any = true;
    }
    return any;
  }

  // Callers write these one by one.
  boolean anyOf(String... names) {
    boolean any = false;
    for (String name : names) {
      if (name.isEmpty()) any = true;
    }
    return any;
  }

  boolean ofFew(boolean first, boolean second, boolean third) {
    boolean any = false;
    for (boolean flag : new boolean[] {first, second, third}) {
      if (flag) any = true;
    }
    return any;
  }
}
