import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class EagerlyMadeRarelyUsedExamples {
  private final List<String> all = new ArrayList<>();

  // Used on each path.
  List<String> filled(String x, boolean more) {
    List<String> result = new ArrayList<>(all);
    if (more) result.add(x);
    return result;
  }

  // Small: the JIT compiler removes it.
  static final class Pair {
    final String left;
    final String right;

    Pair(String left, String right) {
      this.left = left;
      this.right = right;
    }
  }

  String small(String x, boolean more) {
    Pair pair = new Pair(x, x);
    if (!more) return x;
    return pair.left + pair.right;
  }

  // Nobody else gets to see it.
  int unseen(int x, boolean more) {
    int[] pair = new int[2];
    if (!more) return x;
    pair[0] = x;
    pair[1] = x + 1;
    return pair[0] * pair[1];
  }

  // The early way gives it back as well.
  Set<String> givenBack(String x, boolean none) {
    Set<String> result = new HashSet<>();
    if (none) return result;
    result.add(x);
    return result;
  }

  // Next to what is written, nobody notices.
  interface Files {
    Object writeToFile(String name, String text);

    void keep(List<String> names);
  }

  void besideOutput(Files files, String name) {
    List<String> names = new ArrayList<>();
    if (files.writeToFile(name, name + name) == null) return;
    names.add(name);
    files.keep(names);
  }

  // Read before it gets another value.
  List<String> readBefore(String x, List<String> others) {
    List<String> result = new ArrayList<>();
    result.add(x);
    if (others != null) result = others;
    return result;
  }

  // Always more than one text.
  String url(String path, String query) {
    StringBuilder url = new StringBuilder(path).append('/');
    if (query != null) url.append(query);
    return url.toString();
  }

  // A usual start.
  List<String> byDefault(Object given, List<String> others) {
    List<String> result = new ArrayList<>();
    if (given != null) {
      result = others;
    }
    return result;
  }

  // It takes more than one test to add nothing.
  String twoTests(String path, String query, String fragment) {
    StringBuilder url = new StringBuilder(path);
    if (query != null) url.append('?').append(query);
    if (fragment != null) url.append('#').append(fragment);
    return url.toString();
  }

  // For people.
  private boolean hidden;

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(all.get(0));
    if (hidden) text.append(" (hidden)");
    return text.toString();
  }

  // Either way something is added.
  String either(String path, boolean secure) {
    StringBuilder url = new StringBuilder(path);
    if (secure) url.append("s://");
    else url.append("://");
    return url.toString();
  }

  // Someone else adds to it.
  interface Adder {
    void addTo(StringBuilder text);
  }

  String addedTo(String path, Adder adder) {
    StringBuilder url = new StringBuilder(path);
    if (path.isEmpty()) url.append("/");
    adder.addTo(url);
    return url.toString();
  }

  // It may not begin with the start of the text.
  String fromAPlace(String text, char c, int from) {
    StringBuilder found = new StringBuilder();
    int last = from;
    int index = text.indexOf(c);
    while (index != -1) {
      found.append(text, last, index);
      last = index + 1;
      index = text.indexOf(c, last);
    }
    found.append(text.substring(last));
    return found.toString();
  }

  // Where nothing matches, it has been left already.
  String knownToMatch(String text, char c, String by) {
    int index = text.indexOf(c);
    if (index < 0) return text;
    StringBuilder result = new StringBuilder();
    int last = 0;
    while (index != -1) {
      result.append(text, last, index).append(by);
      last = index + 1;
      index = text.indexOf(c, last);
    }
    result.append(text.substring(last));
    return result.toString();
  }

  String knownToContain(String text, String old, String by) {
    if (!text.contains(old)) return text;
    StringBuilder result = new StringBuilder();
    int index = text.indexOf(old);
    int last = 0;
    while (index >= 0) {
      result.append(text, last, index).append(by);
      last = index + old.length();
      index = text.indexOf(old, last);
    }
    result.append(text.substring(last));
    return result.toString();
  }

  // It begins with another text.
  String begun(String text, char c, String by) {
    StringBuilder result = new StringBuilder();
    result.append(by);
    int index = text.indexOf(c);
    int last = 0;
    while (index != -1) {
      result.append(text, last, index).append(by);
      last = index + 1;
      index = text.indexOf(c, last);
    }
    result.append(text.substring(last));
    return result.toString();
  }

  String ended(String text, char c, String by) {
    StringBuilder result = new StringBuilder();
    int index = text.indexOf(c);
    int last = 0;
    while (index != -1) {
      result.append(text, last, index).append(by);
      last = index + 1;
      index = text.indexOf(c, last);
    }
    result.append(by).append(text.substring(last));
    return result.toString();
  }

  String single(String text) {
    StringBuilder result = new StringBuilder();
    result.append(text);
    return result.toString();
  }

  // Another value on some passes: it takes a test at the end to know.
  int[] keptUnlessBetter(List<int[]> all, int size) {
    int[] best = new int[size];
    for (int[] each : all) {
      if (each.length > best.length) best = each;
    }
    return best;
  }

  // Only exceptions do without.
  int[] checked(int n, boolean ok) {
    int[] buffer = new int[4096];
    if (!ok) throw new IllegalStateException();
    buffer[0] = n;
    return buffer;
  }

  // What is copied changes before the copy is used.
  List<String> before(String x, boolean keep) {
    List<String> old = new ArrayList<>(all);
    all.add(x);
    if (!keep) return null;
    return old;
  }

  // Made once for all passes.
  int once(List<String> xs) {
    Set<String> known = new HashSet<>(all);
    int found = 0;
    for (String x : xs) {
      if (x.length() > 3 && known.contains(x)) found++;
    }
    return found;
  }

  // Only the empty does without.
  int copiedUnlessEmpty(List<String> xs, String x) {
    Set<String> known = new HashSet<>(xs);
    if (x.isEmpty()) return 0;
    return known.contains(x) ? 1 : 2;
  }

  byte[] bufferUnlessNone(byte[] from, int length) {
    byte[] buffer = new byte[4096];
    if (length <= 0) return from;
    System.arraycopy(from, 0, buffer, 0, length);
    return buffer;
  }

  // Nearly always more than one letter, and not the first.
  String capitalised(String text) {
    StringBuilder result = new StringBuilder(text.substring(0, 1).toUpperCase());
    if (text.length() > 1) result.append(text.substring(1));
    return result.toString();
  }

  String numbered(String name, int number) {
    StringBuilder result = new StringBuilder(name);
    if (number > 3) result.append('-').append(number);
    return result.toString();
  }

  interface Groups {
    String[] of(String user) throws java.io.IOException;
  }

  String[] noneOrThose(Groups groups, String user) {
    String[] found = new String[0];
    try {
      found = groups.of(user);
    } catch (java.io.IOException e) {
      System.err.println(e);
    }
    return found;
  }

  // It seldom ends so.
  String directory(String path) {
    StringBuilder directory = new StringBuilder(path);
    if (!path.endsWith("/")) directory.append('/');
    return directory.toString();
  }

  // For people.
  String printParts(boolean none, String[] parts) {
    StringBuilder text = new StringBuilder();
    if (none) return "()";
    for (String part : parts) text.append(part);
    return text.toString();
  }

  // It makes its room when it gets its first element.
  List<String> parsed(String text) {
    List<String> parts = new ArrayList<>(10);
    if (text == null) return null;
    parts.add(text);
    return parts;
  }

  RuntimeException exception(boolean late) {
    RuntimeException cause = new IllegalStateException("late"); // warn: EagerlyMadeRarelyUsed "before '!late' decides whether it is needed"
    if (!late) return null;
    return cause;
  }

  int copied(List<String> xs, String x) {
    Set<String> known = new HashSet<>(xs); // note: EagerlyMadeRarelyUsed "if 'xs' is never null, make it behind that test"
    if (x.startsWith("#")) return 0;
    return known.contains(x) ? 1 : 2;
  }

  String buffer(String x, boolean more) {
    StringBuilder text = new StringBuilder(); // note: EagerlyMadeRarelyUsed "make it behind that test"
    if (!more) return x;
    return text.append(x).append(x).toString();
  }

  String searched(String x, String old) {
    StringBuffer text = new StringBuffer(); // note: EagerlyMadeRarelyUsed "make it in the branch that needs it"
    int index;
    if ((index = x.indexOf(old)) != -1) {
      text.append(x, 0, index);
      x = text.append(old).append(old).toString();
    }
    return x;
  }

  int[] pair(int first, int second) {
    int[] single = new int[1]; // note: EagerlyMadeRarelyUsed "before 'second == 0' decides"
    int[] pair = new int[2]; // note: EagerlyMadeRarelyUsed "before 'second == 0' decides"
    if (second == 0) {
      single[0] = first;
      return single;
    }
    pair[0] = first;
    pair[1] = second;
    return pair;
  }

  List<String> overwritten(Object given, List<String> others) {
    List<String> result = new ArrayList<>(all); // warn: EagerlyMadeRarelyUsed "before 'given != null' decides whether it is kept"
    if (given != null) {
      result = others;
    }
    return result;
  }

  interface Bytes {
    byte[] of(int n) throws java.io.IOException;
  }

  byte[] handled(Bytes bytes, int n) {
    byte[] data = new byte[32]; // note: EagerlyMadeRarelyUsed "though only an exception leaves it as it is"
    try {
      data = bytes.of(n);
    } catch (java.io.IOException e) {
      System.err.println(e);
    }
    return data;
  }

  int checkedWithText(int n, String[] parts) {
    String told = "of " + parts.length + " parts in " + String.join(",", parts); // note: EagerlyMadeRarelyUsed "though only exceptions tell it"
    if (n < 0) throw new IllegalArgumentException(told);
    if (n > parts.length) throw new IllegalStateException(told);
    return n * 2;
  }

  interface Request {
    String path();

    String getQuery();
  }

  String fullUrl(Request request) {
    final StringBuilder url = new StringBuilder(100).append(request.path()); // note: EagerlyMadeRarelyUsed "copies 'request.path()' twice"
    if (request.getQuery() != null) {
      url.append('?').append(request.getQuery());
    }
    return url.toString();
  }

  String replaced(String text, char c, String by) {
    StringBuilder result = new StringBuilder(); // note: EagerlyMadeRarelyUsed "copies 'text' twice where 'index != -1' does not hold"
    int index = text.indexOf(c);
    int last = 0;
    while (index != -1) {
      result.append(text.substring(last, index));
      result.append(by);
      last = index + 1;
      index = text.indexOf(c, last);
    }
    result.append(text.substring(last));
    return result.toString();
  }

  interface DateParser {
    boolean parse(String text, java.text.ParsePosition at, java.util.Calendar into);
  }

  static class PatternParser implements DateParser {
    PatternParser(String pattern) {}

    @Override
    public boolean parse(String text, java.text.ParsePosition at, java.util.Calendar into) {
      at.setIndex(text.length());
      return true;
    }
  }

  boolean placeIsSetByTheTestInFront(String text, String[] patterns, java.util.Calendar calendar) {
    java.text.ParsePosition at = new java.text.ParsePosition(0);
    for (String pattern : patterns) {
      PatternParser parser = new PatternParser(pattern);
      if (parser.parse(text, at, calendar) && at.getIndex() == text.length()) return true;
      at.setIndex(0);
    }
    return false;
  }
}
