import java.io.File;
import java.io.FilenameFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class RegexCompiledInLoopExamples {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
  private static final String NAME_TEXT = "[a-z][a-z0-9]*";
  private static final String BREAK = "(" + System.lineSeparator() + ")+";
  private static Pattern lazy;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final String regex;
  private final boolean ignoreCase;
  private final byte[] bytes;
  private final Pattern own;
  private String changing = "a|b";

  RegexCompiledInLoopExamples(String regex, boolean ignoreCase, byte[] bytes) {
    this.regex = regex;
    this.ignoreCase = ignoreCase;
    this.bytes = bytes;
    this.own = Pattern.compile(this.regex);
  }

  boolean keptInField(String text) {
    return NAME.matcher(text).matches();
  }

  String[] oneCharacterCompilesNothing(String text) {
    String[] parts = text.split(",");
    return parts.length > 1 ? text.split("\\.") : text.split("\\|", 2);
  }

  String[] separatorThatIsGiven(String text, String separator) {
    return text.split(separator);
  }

  boolean givenOnce(String text, String regex) {
    return text.matches(regex);
  }

  boolean anotherOnEachPass(String text, List<String> expressions) {
    for (String expression : expressions) {
      if (text.matches(expression)) return true;
    }
    return false;
  }

  Matcher lazily(String text) {
    if (lazy == null) lazy = Pattern.compile("[a-z]|[A-Z]+");
    return lazy.matcher(text);
  }

  Pattern remembered(String expression) {
    return patterns.computeIfAbsent(expression, Pattern::compile);
  }

  Pattern returned() {
    return Pattern.compile("[a-z]|[A-Z]+");
  }

  void passedOn(List<Pattern> all) {
    all.add(Pattern.compile("[a-z]|[A-Z]+"));
  }

  boolean changes(String text) {
    changing += "|c";
    return text.matches(changing);
  }

  boolean fieldOfAnother(String text, RegexCompiledInLoopExamples other) {
    return text.matches(other.regex);
  }

  String plainText(String text) {
    return text.replaceAll("a", "b");
  }

  void onTheWayToAnException(String text) {
    if (text.isEmpty()) {
      String shown = text.replaceAll("[\\r\\n]+|x", " ");
      throw new IllegalArgumentException(shown);
    }
  }

  void asserted(String text) {
    assert text.matches("[a-z]+|x");
  }

  String invariantAsAWhole(String text, int count) {
    String last = null;
    for (int i = 0; i < count; i++) last = i + text.replaceAll("[ab]+|c", "");
    return last;
  }

  boolean mistake(String text) {
    return text.matches("[a-z");
  }

  static void main(String[] words) {
    for (String word : words) {
      if (word.matches("-[a-z]+=.*")) System.out.println(word);
    }
  }

  boolean constant(String text) {
    return text.matches("[a-z][a-z0-9]*"); // note: RegexCompiledInLoop "keep it in a static final Pattern and ask its matcher(text).matches()"
  }

  boolean byName(String text) {
    return text.matches(NAME_TEXT); // note: RegexCompiledInLoop "each time, most of the call"
  }

  boolean throughLocal(String text) {
    String expression = "[a-z]" + "[a-z0-9]*";
    return Pattern.matches(expression, text); // note: RegexCompiledInLoop
  }

  String[] lines(String text) {
    return text.split("\r\n|\r|\n"); // note: RegexCompiledInLoop "call its split(text)"
  }

  String[] quotedSeparator(String text) {
    return text.split(Pattern.quote("||")); // note: RegexCompiledInLoop
  }

  String[] twoCharacters(String text) {
    return text.split(", "); // note: RegexCompiledInLoop
  }

  String ofStaticFields(String text) {
    return text.replaceAll(BREAK, "\n"); // note: RegexCompiledInLoop "static final"
  }

  String several(String value) {
    // note: RegexCompiledInLoop "(as do 2 more calls here)"
    value = value.toLowerCase().replaceAll("(meters|meter|m\\.)", "m");
    value = value.replaceAll("(\"|\'\')", "in");
    return value.replaceAll("(\'|feet)", "ft");
  }

  int inLoop(List<String> texts) {
    int count = 0;
    for (String text : texts) {
      if (text.matches("[a-z]+[0-9]+")) count++; // warn: RegexCompiledInLoop "most of each pass"
    }
    return count;
  }

  int sameOnEachPass(List<String> texts, String regex) {
    int count = 0;
    for (String text : texts) {
      if (text.matches(regex)) count++; // warn: RegexCompiledInLoop "compile it once before the loop"
    }
    return count;
  }

  long perElement(Stream<String> texts, String regex) {
    return texts.filter(text -> text.matches(regex)).count(); // warn: RegexCompiledInLoop "before the loop"
  }

  List<String> compiledInLoop(List<String> texts) {
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      Pattern pattern = Pattern.compile("([a-z]+)-([a-z]+)"); // warn: RegexCompiledInLoop "use it here"
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) found.add(matcher.group(1));
    }
    return found;
  }

  boolean ofFinalFields(String text) {
    return text.matches("prefix-" + regex); // note: RegexCompiledInLoop "where the fields it is made of are set"
  }

  boolean withFlags(String text) {
    int flags = 0;
    if (ignoreCase) {
      flags = Pattern.CASE_INSENSITIVE;
    }
    Pattern pattern = Pattern.compile(new String(bytes), flags); // note: RegexCompiledInLoop
    return pattern.matcher(text).find();
  }

  File[] filter(File folder, final String stem) {
    return folder.listFiles(new FilenameFilter() {
      public boolean accept(File parent, String name) {
        return name.matches(stem); // warn: RegexCompiledInLoop "compile it once before the loop"
      }
    });
  }

  String fewCharacters(String text) {
    return text.replaceAll("[_ ]", "-"); // note: RegexCompiledInLoop "write 'replace('_', '-').replace(' ', '-')'"
  }

  Predicate<String> predicate(String expression) {
    return text -> text.matches(expression); // note: RegexCompiledInLoop "outside the code"
  }

  Function<String, Boolean> expressionOfTheElement(String text) {
    return expression -> text.matches(expression);
  }

  // What reads a file does not miss it, nor does what is only asked by what reads one.
  String besideFile(java.nio.file.Path file, String name) throws java.io.IOException {
    String text = java.nio.file.Files.readString(file);
    return name.replaceAll("[a-z]+\\d", "x") + text;
  }

  String readBy(java.nio.file.Path file, String name) throws java.io.IOException {
    return java.nio.file.Files.readString(file) + java.net.InetAddress.getByName(name) + java.net.InetAddress.getLocalHost() + plain(name);
  }

  private static String plain(String name) {
    return name.replaceAll("[a-z]\\d", "x");
  }

  static String plainForAll(String name) {
    return name.replaceAll("[a-z]+\\d", "x"); // note: RegexCompiledInLoop "keep it in a static final Pattern"
  }

  // Texts that people read now and then, and what these alone call.
  @Override
  public String toString() {
    return own.pattern().replaceAll("[a-z]+\\d", "x") + shown("x");
  }

  private static String shown(String name) {
    return name.replaceAll("[a-z]+\\d", "x");
  }

  // Its version for others follows its members, so that it gets none.
  static class Sent implements java.io.Serializable {
    boolean isPlain(String text) {
      return text.matches("[a-z]+-[0-9]*"); // note: RegexCompiledInLoop
    }
  }

  interface Words {
    default boolean isWord(String text) {
      return text.matches("[a-z]+_[0-9]*"); // note: RegexCompiledInLoop
    }
  }
}
