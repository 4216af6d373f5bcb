import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class BloatedAssignmentScopeExamples {
  private static final Pattern WORDS = Pattern.compile("(\\w+) (\\w+)");
  private final List<String> seen = new ArrayList<>();
  private int position;

  // Needed on each path.
  String neededByAll(String text, boolean upper) {
    String clean = text.replace("\r\n", "\n");
    if (upper) return clean.toUpperCase();
    return clean;
  }

  // The test needs it.
  String testNeedsIt(String text) {
    String[] parts = text.split(",");
    if (parts.length < 2) return text;
    return parts[1];
  }

  // Only an exception does not need it.
  String exceptionOnly(String text, int limit) {
    String clean = text.replace("\r\n", "\n");
    if (limit < 0) throw new IllegalArgumentException("limit");
    return clean.substring(limit);
  }

  // Cheap: a getter.
  int getter(String text, boolean all) {
    int length = text.length();
    if (all) return 0;
    return length;
  }

  // What it reads changes before it is needed.
  String readsWhatChanges(StringBuilder text, boolean quiet) {
    String before = text.toString().replace('a', 'b').toLowerCase();
    text.append("more");
    if (quiet) return "";
    return before;
  }

  // It changes something others see.
  String changes(String text, boolean quiet) {
    String next = nextLine(text);
    if (quiet) return "";
    return next;
  }

  private String nextLine(String text) {
    seen.add(text);
    return text.replace("x", "y");
  }

  // Takes from an iterator: by its name it does something.
  String takesOne(java.util.Iterator<String> lines, boolean quiet) {
    String line = lines.next();
    if (quiet) return "";
    return line.trim();
  }

  // Made before a loop on purpose.
  int beforeALoop(List<String> xs, String text) {
    String clean = text.replace("\r\n", "\n");
    int found = 0;
    for (String x : xs) {
      if (clean.contains(x)) found++;
    }
    return found;
  }

  int beforeALoopWithTest(List<String> xs, String text) {
    String clean = text.replace("\r\n", "\n");
    int found = 0;
    for (String x : xs) {
      if (x.length() > 3 && clean.contains(x)) found++;
    }
    return found;
  }

  // Assigned again: no one value.
  String assignedAgain(String text, boolean upper) {
    String clean = text.replace("\r\n", "\n");
    if (upper) clean = clean.toUpperCase();
    if (clean.isEmpty()) return "";
    return clean;
  }

  // What is filled or used up by an unknown call is not moved.
  interface Decoder {
    String decode(java.io.InputStream in, boolean all);

    String computeName(String text);

    void tell(String text);
  }

  void decoded(Decoder decoder, java.io.InputStream in, List<String> results) {
    String result = decoder.decode(in, true);
    if (results != null) results.add(result);
  }

  // In sight, and it does more than compute.
  void inSight(Decoder decoder, String text, List<String> results) {
    String result = computeAndTell(decoder, text);
    if (results != null) results.add(result);
  }

  private String computeAndTell(Decoder decoder, String text) {
    decoder.tell(text);
    return decoder.computeName(text);
  }

  // Two unknown calls: two conditions.
  interface Layout {
    String lay(String text);

    Layout other(String name);
  }

  String twoUnknown(Layout layout, String text, boolean quiet) {
    String laid = layout.other(text).lay(text);
    if (quiet) return "";
    return laid.trim();
  }

  // What is read behind a lock is another state than what is read before it.
  private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
  private volatile boolean open;
  private String name = "";
  private String[] parts = {};

  int beforeALock(String x) {
    String[] now = name.split(x);
    lock.lock();
    try {
      if (seen.isEmpty()) return 0;
      return now.length;
    } finally {
      lock.unlock();
    }
  }

  // So is what is read behind a volatile field.
  String beforeVolatile(String x) {
    String all = String.join(x, parts);
    if (!open) return x;
    return all;
  }

  // Atomics are counted by others.
  private final java.util.concurrent.atomic.AtomicReference<String> last = new java.util.concurrent.atomic.AtomicReference<>("");

  String ofAtomic(String x, boolean quiet) {
    String before = last.get().replace("a", "b").replace("c", "d");
    if (quiet) return x;
    return before;
  }

  // It keeps what it is given for later.
  interface Timer {
    Object newTimeout(Runnable code, long nanos);

    String computeAll(String x);
  }

  void timed(Timer timer, Runnable code, List<Object> all) {
    Object timeout = timer.newTimeout(() -> code.run(), 10);
    if (all != null) all.add(timeout);
  }

  // The test changes what was asked.
  static final class Nodes extends ArrayList<String> {
    int asked;

    boolean removed(String node, List<Integer> places) {
      int place = super.indexOf(node + node.trim().toLowerCase());
      if (super.remove(node)) {
        places.add(place);
        return true;
      }
      return false;
    }
  }

  // What comes behind needs it, is as costly, or only asks for null.
  boolean needsIt(String text, boolean quiet) {
    String clean = text.trim().toLowerCase();
    return clean.length() > 3 && clean.charAt(3) == 'x';
  }

  boolean asCostly(String text, String other) {
    String clean = text.trim().toLowerCase();
    return clean.startsWith("x") && other.trim().isEmpty();
  }

  boolean onlyNull(String text, String other) {
    String clean = text.trim().toLowerCase();
    return clean.startsWith("x") && other != null;
  }

  // Used otherwise as well.
  String usedOtherwise(String text, boolean quiet) {
    String clean = text.trim().toLowerCase();
    if (clean.startsWith("x") && quiet) return "";
    return clean;
  }

  // A name that is no question: it may draw, clip, or start.
  interface Canvas {
    boolean clipArea(String area, int[] sizes);

    void open(String name);
  }

  boolean clipped(Canvas canvas, String area, int[] sizes) {
    boolean clipped = canvas.clipArea(area, sizes);
    if (area.isEmpty()) return false;
    return clipped;
  }

  // A look into a map is not worth another order of things.
  String lookedUp(Map<String, String> names, String x, boolean quiet) {
    String found = names.get(x);
    if (quiet) return x;
    return found + x;
  }

  // What is spared is little beside what the other way may do.
  String besideWork(Canvas canvas, String text, boolean quiet) {
    String clean = text.replace("a", "b");
    if (quiet) {
      canvas.open(text);
      return text;
    }
    return clean;
  }

  // The first value is read before there is another.
  String readBefore(String text, String other) {
    String clean = text.replace("a", "b").replace("c", "d");
    if (clean.length() > 10) clean = other;
    return clean;
  }

  // How long it takes, and what else it does, nobody knows.
  void computed(Decoder decoder, String text, List<String> results) {
    String name = decoder.computeName(text);
    if (results != null) results.add(name);
  }

  void computedForEach(Decoder decoder, String[][] lines, List<String> results) {
    for (String[] texts : lines) {
      for (String text : texts) {
        String name = decoder.computeName(text);
        if (results != null) results.add(name);
      }
    }
  }

  // What is known of it is worth it.
  void computedFromMuch(Decoder decoder, String text, int n, List<String> results) {
    // note: BloatedAssignmentScope "if 'computeName' only computes its result"
    String name = decoder.computeName(String.format("%s-%d", text, n) + String.format("%d of %s", n, text) + String.format("%x", n));
    if (results != null) results.add(name);
  }

  // It is called to fill what the test asks.
  interface Tags {
    Byte extractTags(String cell, List<String> tags);
  }

  boolean matchedByTags(Tags tags, String cell, List<List<String>> all) {
    List<String> found = new ArrayList<>();
    Byte format = tags.extractTags(cell, found);
    if (found.isEmpty()) return all.isEmpty();
    return format != null && all.contains(found);
  }

  boolean matchedByTagsOfField(Tags tags, String cell) {
    Byte format = tags.extractTags(cell, seen);
    if (seen.isEmpty()) return false;
    return format != null && format > 3;
  }

  // Only the empty and the short do without.
  String zeroSeldom(java.math.BigDecimal value) {
    String plain = value.toPlainString();
    if (value.equals(java.math.BigDecimal.ZERO)) return "0.0";
    return plain.substring(1);
  }

  String copiedBeforeReturn(String text, String open) {
    if (text == null || text.isEmpty()) return "";
    char[] src = text.toCharArray(); // warn: BloatedAssignmentScope "before 'start == -1' decides whether it is needed"
    int start = text.indexOf(open);
    if (start == -1) return text;
    StringBuilder result = new StringBuilder();
    for (int i = start; i < src.length; i++) result.append(src[i]);
    return result.toString();
  }

  String matchedBeforeReturn(String text, Map<String, String> known) {
    Matcher matcher = WORDS.matcher(text); // note: BloatedAssignmentScope "if 'text' is never null, compute it behind that test"
    if (known.isEmpty()) return null;
    return matcher.matches() ? matcher.group(1) : null;
  }

  int inOneBranch(String text, boolean parse) {
    if (text.isEmpty()) return 0;
    String digits = text.replace(",", "").replace(" ", ""); // warn: BloatedAssignmentScope "compute it in the branch that needs it"
    if (parse) position = digits.length();
    return position;
  }

  int inACondition(String text, int limit) {
    if (text.isEmpty()) return 0;
    String lower = text.trim().toLowerCase(); // warn: BloatedAssignmentScope "'limit > 3' decides"
    return limit > 3 && lower.startsWith("x") ? 1 : 0;
  }

  int passThatGoesOn(List<String> xs) {
    int total = 0;
    for (String x : xs) {
      String[] parts = x.split(","); // note: BloatedAssignmentScope "if 'x' is never null"
      if (total > 1000) continue;
      total += parts.length;
    }
    return total;
  }

  String overwritten(String text, Map<String, String> known) {
    if (text.isEmpty()) return "";
    String name = text.trim().toLowerCase().replace("-", "_"); // warn: BloatedAssignmentScope "decides whether it is kept"
    if (known != null) {
      name = known.get(text);
    }
    return name;
  }

  int told(String[] names, int n) {
    String all = String.join(",", names).toLowerCase(); // note: BloatedAssignmentScope "though only exceptions tell it"
    if (n < 0) throw new IllegalArgumentException(all);
    return n + 1;
  }

  String settledBehind(String text, boolean quiet) {
    if (text.isEmpty()) return "";
    String clean = text.trim().toLowerCase().replace('-', '_'); // warn: BloatedAssignmentScope "though '!quiet' behind it may settle the answer"
    if (clean.startsWith("x") && !quiet) return clean;
    return text;
  }

  boolean settledByOr(String text, boolean quiet) {
    if (text.isEmpty()) return false;
    boolean known = text.toLowerCase().replace('-', '_').contains("known"); // warn: BloatedAssignmentScope "compute it behind that test, which comes first then"
    return known || quiet;
  }
}
