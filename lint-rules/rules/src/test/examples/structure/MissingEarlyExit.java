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

  boolean unknown(List<Part> parts, String text) {
    boolean any = false;
    for (Part part : parts) {
      if (part.computeState(text)) any = true;
    }
    return any;
  }
}
