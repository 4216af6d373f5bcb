package dev.brisk.options;

import dev.brisk.api.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which rules a word means that stands in a source: an id or a former one, a theme, {@code brisk} or {@code all}. Read as options are. */
public final class RuleNames {
  private static final String ALL = "brisk";

  private final KnownRules rules;
  private final Map<String, Selector<Boolean>> known = new HashMap<>();
  private final Map<String, String> problems = new HashMap<>();

  public RuleNames(KnownRules rules) {
    this.rules = rules;
  }

  /** Whether the rule is one of those that the word means. */
  public boolean names(String word, String rule, Theme theme) {
    Selector<Boolean> selector = selector(word);
    return selector != null && selector.names(rule, theme);
  }

  /** What is wrong with the word, in a line without full stop; null if it means a rule. */
  public String problem(String word) {
    return selector(word) == null ? problems.get(word) : null;
  }

  private Selector<Boolean> selector(String word) {
    Selector<Boolean> selector = known.get(word);
    if (selector != null || problems.containsKey(word)) return selector;
    List<String> problem = new ArrayList<>();
    selector = OptionsParser.selector(withoutPrefix(word), rules, problem);
    if (selector == null) problems.put(word, problem.isEmpty() ? "there is no name" : problem.get(0));
    else known.put(word, selector);
    return selector;
  }

  /** {@code brisk} alone means all. */
  private static String withoutPrefix(String word) {
    if (word.equalsIgnoreCase(ALL)) return "all";
    boolean prefixed = word.length() > ALL.length() + 1 && isOurs(word) && (word.charAt(ALL.length()) == ':' || word.charAt(ALL.length()) == '.');
    return prefixed ? word.substring(ALL.length() + 1) : word;
  }

  /** Whether a word among those for other tools is meant for this one. */
  public static boolean isOurs(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith(ALL);
  }
}
