package dev.brisk.options;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.api.Theme;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads options. What can't be read becomes a problem, or an error where it says whether a build fails: one line each without a full stop. What can be read counts. */
public final class OptionsParser {
  static final String LEADS_OUT = "%s leads out of the folder of the file; paths begin there";
  private static final int LONGEST_SHOWN = 60;
  private static final String[] SEVERITIES = {"off", "note", "warning", "error"};
  /** An option with the prefix that is for the processor that makes profiling wrappers. */
  private static final String OF_WRAPPERS = OptionSpec.PREFIX + "profiling";

  private final KnownRules known;
  private final List<String> problems;
  private final List<String> errors;

  private final Layer said = new Layer();
  /** Where it is said, for messages: empty on the command line, else a file with its line. */
  private String where = "";

  private OptionsParser(KnownRules known, List<String> problems, List<String> errors) {
    this.known = known;
    this.problems = problems;
    this.errors = errors;
  }

  /** The pairs in a plugin's words; a word that is no pair is a problem. */
  public static List<Map.Entry<String, String>> pairs(String[] words, List<String> problems) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>(words.length);
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        pairs.add(new SimpleImmutableEntry<>(word.substring(0, equals), word.substring(equals + 1)));
      } else if (!word.isBlank()) {
        tell(problems, "options are of the form key=value without spaces; " + shown(word) + " is not");
      }
    }
    return pairs;
  }

  /**
   * Those of a compiler's processor options that begin with the prefix, in order of their keys; the others are for other
   * processors.
   */
  public static List<Map.Entry<String, String>> pairs(Map<String, String> processorOptions) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    // The compiler's map has an order of its own; problems should not.
    for (Map.Entry<String, String> option : new TreeMap<>(processorOptions).entrySet()) {
      if (option.getKey().startsWith(OptionSpec.PREFIX) && !option.getKey().equals(OF_WRAPPERS)) pairs.add(option);
    }
    return pairs;
  }

  /**
   * The options these pairs set.
   *
   * @param pairs keys with or without the prefix; null and empty values are problems
   * @param known the rules there are
   * @param problems receives what can't be read
   * @param errors receives what can't be read of options that say whether a build fails
   */
  public static Options parse(
      Iterable<? extends Map.Entry<String, String>> pairs,
      KnownRules known,
      List<String> problems,
      List<String> errors) {
    return parse(pairs, null, known, problems, errors);
  }

  /**
   * The options that these pairs and a file set. What a pair sets is not asked of the file, neither of its head nor of its sections.
   *
   * @param file may be null
   */
  public static Options parse(
      Iterable<? extends Map.Entry<String, String>> pairs,
      ConfigFile file,
      KnownRules known,
      List<String> problems,
      List<String> errors) {
    OptionsParser parser = null;
    Set<String> given = new HashSet<>();
    for (Map.Entry<String, String> pair : pairs) {
      if (parser == null) parser = new OptionsParser(known, problems, errors);
      parser.take(pair.getKey(), pair.getValue());
      given.add(withoutPrefix(pair.getKey()));
    }
    if (file == null) return parser == null ? Options.DEFAULTS : Options.DEFAULTS.with(parser.said);
    FileOptions ofFile = new FileOptions(file, given, () -> new OptionsParser(known, problems, errors));
    Options head = Options.DEFAULTS.with(ofFile.head());
    return (parser == null ? head : head.with(parser.said)).with(ofFile.paths());
  }

  /** What was said so far. */
  Layer said() {
    return said;
  }

  /** Takes a line of a file. */
  void take(ConfigFile file, ConfigFile.Entry entry, boolean inSection) {
    where = file.path() + ':' + entry.line() + ": ";
    OptionSpec option = OptionSpec.named(withoutPrefix(entry.key()));
    if (option != null && !option.isInFiles()) tell(option, "belongs on the command line, not into a file");
    else if (option != null && inSection && !option.isInSections()) tell(option, "holds for all paths and stands before the first section");
    else if (option == OptionSpec.LIST && !entry.value().isEmpty() && !entry.value().equalsIgnoreCase("off")) said.list = file.resolve(entry.value());
    else take(entry.key(), entry.value());
  }

  /** Tells what is wrong with a line of a file. */
  void tell(ConfigFile file, ConfigFile.Mistake mistake) {
    tell(mistake.isGate() ? errors : problems, file.path() + (mistake.line() > 0 ? ":" + mistake.line() : "") + ": " + mistake.text());
  }

  /** Whether the word is the name of an option that says whether a build fails, or near one. */
  static boolean mayBeGate(String word) {
    OptionSpec option = OptionSpec.named(withoutPrefix(word));
    if (option == null) option = OptionSpec.named(Nearest.of(withoutPrefix(word), keys()));
    return option != null && option.isGate();
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (OptionSpec option : OptionSpec.values()) keys.add(option.key());
    return keys;
  }

  private static String withoutPrefix(String key) {
    return key.startsWith(OptionSpec.PREFIX) ? key.substring(OptionSpec.PREFIX.length()) : key;
  }

  private void take(String key, String value) {
    boolean prefixed = key.startsWith(OptionSpec.PREFIX);
    OptionSpec option = OptionSpec.named(withoutPrefix(key));
    if (option == null) {
      unknownOption(key, prefixed);
      return;
    }
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      noValue(option);
    } else if (option == OptionSpec.LIST) {
      said.list = text;
    } else if (option == OptionSpec.PAGES) {
      if (text.matches("(?i)[a-z][a-z0-9+.-]*:.+")) said.pages = text;
      else tell(option, shown(text) + " is no address; write one such as " + option.example());
    } else if (option == OptionSpec.CONFIG || option == OptionSpec.BASELINE || option == OptionSpec.BUDGET) {
      return; // Read before, and by those who know of such files.
    } else if (option.isChoice()) {
      choose(option, text);
    } else {
      takeParts(option, text);
    }
  }

  private void unknownOption(String key, boolean prefixed) {
    // Compared without the prefix: with it everything would look near.
    String prefix = prefixed ? OptionSpec.PREFIX : "";
    List<String> names = keys();
    String nearest = Nearest.of(key.substring(prefix.length()), names);
    String answer = nearest == null
        ? "the options are " + prefix + String.join(", " + prefix, names)
        : "did you mean " + prefix + nearest;
    boolean isGate = nearest != null && OptionSpec.named(nearest).isGate();
    tell(isGate ? errors : problems, where + "no option is named " + shown(key) + "; " + answer);
  }

  private void choose(OptionSpec option, String text) {
    String word = choice(option, text, option.choices());
    if (word == null) return;
    if (option == OptionSpec.FAIL) said.fail = word;
    else if (option == OptionSpec.HEAT) said.heat = Heat.valueOf(word.toUpperCase(Locale.ROOT));
    else if (option == OptionSpec.REPORT) said.notesOnly = word.equals("note");
    else if (option == OptionSpec.TESTS) said.tests = word.equals("on");
    else if (option == OptionSpec.WORTH) said.worth = word.equals("on");
    else said.times = word.equals("on");
  }

  /** The choice that was written, whatever its case; null after telling a problem. */
  private String choice(OptionSpec option, String text, String[] choices) {
    for (String choice : choices) {
      if (choice.equalsIgnoreCase(text)) return choice;
    }
    String nearest = Nearest.of(text, List.of(choices));
    String answer = nearest == null ? "allowed are " + String.join(", ", choices) : "did you mean " + nearest;
    tell(option, "no value is named " + shown(text) + "; " + answer);
    return null;
  }

  private void takeParts(OptionSpec option, String text) {
    boolean empty = true;
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      String part = text.substring(from, to).strip();
      // Build scripts join lists and leave empty places: no harm done.
      if (!part.isEmpty()) {
        takePart(option, part);
        empty = false;
      }
      from = to + 1;
    }
    if (empty) noValue(option);
  }

  private void takePart(OptionSpec option, String part) {
    if (option == OptionSpec.RULES) takeRule(part);
    else if (option == OptionSpec.SEVERITY) takeSeverity(part);
    else if (where.isEmpty()) said.excludes.add(Glob.ofPath(part));
    else if (Glob.leadsOut(part)) tell(option, LEADS_OUT.formatted(shown(part)));
    else said.excludesBelow.add(Glob.below(part));
  }

  /** What a word in a source selects; null after telling why not. */
  static Selector<Boolean> selector(String word, KnownRules known, List<String> problems) {
    OptionsParser parser = new OptionsParser(known, problems, problems);
    return parser.selector(null, word, true);
  }

  private void takeRule(String part) {
    boolean off = part.charAt(0) == '-' || part.charAt(0) == '!';
    String name = off && part.length() > 1 ? part.substring(1).strip() : part;
    if (name.equalsIgnoreCase("none")) {
      // Switching none off would switch all on: nobody means that.
      if (off) tell(OptionSpec.RULES, shown(part) + " says it twice; write all or none");
      else said.rules.add(Selector.all(false));
      return;
    }
    Selector<Boolean> selector = selector(OptionSpec.RULES, name, !off);
    if (selector != null) said.rules.add(selector);
  }

  private void takeSeverity(String part) {
    int colon = part.lastIndexOf(':');
    if (colon < 0) {
      tell(OptionSpec.SEVERITY, shown(part) + " has no severity; write it behind a colon: " + String.join(", ", SEVERITIES));
      return;
    }
    String word = choice(OptionSpec.SEVERITY, part.substring(colon + 1).strip(), SEVERITIES);
    Severity severity = word == null ? Severity.OFF : Severity.valueOf(word.toUpperCase(Locale.ROOT));
    Selector<Severity> selector = selector(OptionSpec.SEVERITY, part.substring(0, colon).strip(), severity);
    if (word != null && selector != null) said.severities.add(selector);
  }

  /** What the name selects; null after telling a problem. */
  private <V> Selector<V> selector(OptionSpec option, String name, V value) {
    if (name.equalsIgnoreCase("all") || name.equals("*")) return Selector.all(value);
    if (Glob.isPattern(name)) return pattern(option, name, value);
    String id = known.rule(name);
    if (id != null) return Selector.id(id, value);
    Theme theme = KnownRules.theme(name);
    if (theme != null) {
      // Nothing is amiss for builds: what is not there can't be let through.
      if (!known.themes().contains(theme)) tell(problems, place(option) + "the theme " + theme.key() + " has no rules");
      return Selector.theme(theme, value);
    }
    List<String> names = new ArrayList<>(known.ids());
    names.addAll(known.themeKeys());
    names.add("all");
    if (option == OptionSpec.RULES) names.add("none");
    tell(option, "no rule or theme is named " + shown(name) + "; " + meantOrAllowed(option, name, names));
    return null;
  }

  private <V> Selector<V> pattern(OptionSpec option, String name, V value) {
    Glob pattern = Glob.ofName(name.toLowerCase(Locale.ROOT));
    for (String id : known.ids()) {
      if (pattern.matches(id.toLowerCase(Locale.ROOT))) return Selector.pattern(pattern, value);
    }
    tell(option, "no rule's id is like " + shown(name) + "; " + meantOrAllowed(option, name, known.ids()));
    return null;
  }

  private String meantOrAllowed(OptionSpec option, String name, Iterable<String> names) {
    String nearest = Nearest.of(name, names);
    if (nearest != null) return "did you mean " + nearest;
    StringBuilder allowed = new StringBuilder("allowed are rule ids, patterns such as Boxed*, all, ");
    if (option == OptionSpec.RULES) allowed.append("none, ");
    return allowed.append("and the themes ").append(String.join(", ", known.themeKeys())).toString();
  }

  private void noValue(OptionSpec option) {
    tell(option, "there is no value; allowed: " + option.allowed());
  }

  void tell(OptionSpec option, String problem) {
    tell(option != null && option.isGate() ? errors : problems, place(option) + problem);
  }

  /** What a message about an option begins with; a word in a source belongs to none. */
  private String place(OptionSpec option) {
    if (option == null) return "";
    return (where.isEmpty() ? option.processorKey() : where + option.key()) + ": ";
  }

  private static void tell(List<String> problems, String problem) {
    if (!problems.contains(problem)) problems.add(problem);
  }

  /** The word in quotes, on one line and not without end. */
  static String shown(String word) {
    StringBuilder shown = new StringBuilder("'");
    int end = Math.min(word.length(), LONGEST_SHOWN);
    if (end < word.length() && Character.isHighSurrogate(word.charAt(end - 1))) end--;
    for (int i = 0; i < end; i++) shown.append(Character.isISOControl(word.charAt(i)) ? ' ' : word.charAt(i));
    return shown.append(end < word.length() ? "...'" : "'").toString();
  }
}
