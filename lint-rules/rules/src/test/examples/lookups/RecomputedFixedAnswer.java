import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class RecomputedFixedAnswerExamples {
  enum Encoding {
    UTF8("UTF-8"), LATIN1("ISO-8859-1");

    private final String label;

    Encoding(String label) {
      this.label = label;
    }

    private Charset standard;

    Charset keptForMost() {
      if (standard != null) return standard;
      return Charset.forName(label);
    }

    Charset charset() {
      return Charset.forName(label); // note: RecomputedFixedAnswer "only final fields decide it; keep it in a field"
    }

    Charset byOwnName() {
      return Charset.forName(name()); // note: RecomputedFixedAnswer "comes out the same on each call"
    }
  }

  private static final Set<Character> NESTING = Set.of('.', '[', '(');
  private static final String NESTING_TEXT = NESTING.stream().map(String::valueOf).collect(Collectors.joining());
  private static final List<Object> LISTENERS = new ArrayList<>();
  private final List<String> tags;
  private final String name;
  private String changing = "UTF-8";
  private Charset kept;

  RecomputedFixedAnswerExamples(List<String> tags, String name) {
    this.tags = new ArrayList<>();
    for (String tag : tags) this.tags.add(tag + ":conditional");
    this.name = name;
    kept = Charset.forName(name);
  }

  int keptInAField(String text) {
    return text.indexOf(NESTING_TEXT);
  }

  Charset ofFieldThatChanges() {
    return Charset.forName(changing);
  }

  void rename(String to) {
    changing = to;
  }

  Charset ofParameter(String label) {
    return Charset.forName(label);
  }

  void keptSomewhere() {
    kept = Charset.forName("UTF-16");
  }

  String ofListThatGrows() {
    return LISTENERS.stream().map(String::valueOf).collect(Collectors.joining());
  }

  List<String> listThatIsHandedOut() {
    return Arrays.stream(Encoding.values()).map(String::valueOf).collect(Collectors.toList());
  }

  String ofOwnFieldsPlainly() {
    return name + ": " + tags;
  }

  long dependsOnTheArgument(String text) {
    return Arrays.stream(Encoding.values()).filter(each -> each.label.equals(text)).count();
  }

  @Override
  public String toString() {
    return Arrays.stream(Encoding.values()).map(String::valueOf).collect(Collectors.joining());
  }

  void wrong(String text) {
    if (text.isEmpty()) throw new IllegalArgumentException("none of " + Arrays.stream(Encoding.values()).map(String::valueOf).collect(Collectors.joining()));
  }

  String parameterPlusText(List<String> names, Map<String, String> values) {
    for (String each : names) {
      String value = values.get(each + ":conditional");
      if (value != null) return value;
    }
    return null;
  }

  static final class Classes {
    static boolean isPresent(String name, ClassLoader loader) {
      try {
        return Class.forName(name, false, loader) != null;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }

    static boolean isAndroid(ClassLoader loader) {
      return isPresent("android.app.Application", loader);
    }
  }

  boolean classByName(String name) {
    return Classes.isPresent(name, getClass().getClassLoader());
  }

  boolean loaderThatVaries() {
    return Classes.isPresent("org.example.Thing", Thread.currentThread().getContextClassLoader());
  }

  ClassLoader onlyTheLoader() {
    return getClass().getClassLoader();
  }

  String platform(String target) {
    return target + Classes.isAndroid(getClass().getClassLoader()); // note: RecomputedFixedAnswer "asks a class loader for the same on each call"
  }

  boolean isThere() {
    return Classes.isPresent("org.example.Thing", RecomputedFixedAnswerExamples.class.getClassLoader()); // note: RecomputedFixedAnswer "keep the answer in a static final field"
  }

  java.io.InputStream resourceHandedOut() {
    return getClass().getResourceAsStream("names.txt");
  }

  void servicesKept() {
    for (Runnable each : java.util.ServiceLoader.load(Runnable.class)) LISTENERS.add(each);
  }

  boolean resourceByName(String name) {
    return getClass().getResource(name) != null;
  }

  String version() throws java.io.IOException {
    java.util.Properties properties = new java.util.Properties();
    try (java.io.InputStream in = RecomputedFixedAnswerExamples.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  int resourceInALoop(List<String> names) throws java.io.IOException {
    int found = 0;
    for (String each : names) {
      java.util.Properties properties = new java.util.Properties();
      properties.load(RecomputedFixedAnswerExamples.class.getResourceAsStream("names.properties")); // note: RecomputedFixedAnswer "looks for the same on each call"
      if (properties.containsKey(each)) found++;
    }
    return found;
  }

  boolean isNamed(String name) {
    return name.equals("Auth, Int and Conf in one".toLowerCase(java.util.Locale.ENGLISH)); // note: RecomputedFixedAnswer "write the text as it comes out"
  }

  // Asks the class loader of the thread.
  Runnable serviceOfThread(String name) {
    for (Runnable each : java.util.ServiceLoader.load(Runnable.class)) {
      if (each.toString().equals(name)) return each;
    }
    return null;
  }

  // In Turkish it comes out otherwise.
  boolean isIgnored(String mode) {
    return mode.equals("IGNORE".toLowerCase());
  }

  String onFailure(java.util.Optional<String> found) {
    return found.orElseThrow(() -> new IllegalStateException("none of " + supported()));
  }

  private String supported() {
    return java.util.Arrays.stream(Thread.State.values()).map(Thread.State::name).collect(java.util.stream.Collectors.joining(", "));
  }

  static int executeQuery(String query) {
    return query.length();
  }

  int update(int id) {
    return executeQuery(String.format("UPDATE %s SET seen = 1", "people")) + id;
  }

  boolean isAuth(String mode) {
    return "auth".toLowerCase(java.util.Locale.ENGLISH).equals(mode); // note: RecomputedFixedAnswer "in lower case already (measured"
  }

  boolean isMode(String mode) {
    return "Auth".toLowerCase(java.util.Locale.ROOT).equals(mode); // note: RecomputedFixedAnswer "write the text as it comes out"
  }

  Runnable service(String name) {
    for (Runnable each : java.util.ServiceLoader.load(Runnable.class, RecomputedFixedAnswerExamples.class.getClassLoader())) {
      if (each.toString().equals(name)) return each;
    }
    return null;
  }

  int services(List<String> names) {
    int found = 0;
    for (String name : names) {
      for (Runnable each : java.util.ServiceLoader.load(Runnable.class, RecomputedFixedAnswerExamples.class.getClassLoader())) { // note: RecomputedFixedAnswer "keep what is found, or made of it in a static final field"
        if (each.toString().equals(name)) found++;
      }
    }
    return found;
  }

  // A message, for all that is known.
  String told(String text) {
    return text + String.format("%s of %s", "one", Encoding.UTF8);
  }

  byte[] encoded(String text) {
    return text.getBytes(java.nio.charset.Charset.forName("utf-8")); // note: RecomputedFixedAnswer "write StandardCharsets.UTF_8"
  }

  String joined(Map<String, String> values) {
    return values.get(NESTING.stream().map(String::valueOf).collect(Collectors.joining())); // note: RecomputedFixedAnswer "only constants decide it; keep it in a static final field"
  }

  boolean isKnown(String text) {
    return Arrays.stream(Encoding.values()).map(String::valueOf).collect(Collectors.toSet()).contains(text); // note: RecomputedFixedAnswer "comes out the same on each call"
  }

  String conditional(Map<String, String> values) {
    for (String tag : tags) {
      String value = values.get(tag + ":conditional"); // note: RecomputedFixedAnswer "if the elements stay, put the texts together once"
      if (value != null) return value;
    }
    return null;
  }

  String ofOneObject() {
    return String.format("%s.key", name);
  }

  String ofShortConstant() {
    return Encoding.class.getSimpleName() + getClass().getSimpleName();
  }

  int inALoop(List<String> keys) {
    int found = 0;
    for (String key : keys) {
      keys.size();
      if (key.startsWith(Charset.forName("UTF-8").name())) found++;
    }
    return found;
  }

  int lengthOfAll(List<String> texts) {
    int length = 0;
    for (String text : texts) length += labelled(text).length();
    return length;
  }

  private static String labelled(String text) {
    return text + String.format("%s of %s", "one", Encoding.UTF8); // warn: RecomputedFixedAnswer "only constants decide it"
  }
}
