package dev.brisk.options;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.api.Theme;
import java.util.List;

/** What the user set, with defaults for the rest. Immutable. */
public final class Options {
  /** What holds when nothing is set. */
  public static final Options DEFAULTS =
      new Options(List.of(), List.of(), List.of(), null, Heat.NORMAL, false, false, true, "", false);

  private final List<Selector<Boolean>> rules;
  private final List<Selector<Severity>> severities;
  private final List<Glob> excludes;
  private final Heat fail;
  private final Heat heat;
  private final boolean notesOnly;
  private final boolean tests;
  private final boolean worth;
  private final String list;
  private final boolean times;

  /**
   * @param fail null for never
   * @param list empty for the default, null for none
   */
  Options(
      List<Selector<Boolean>> rules,
      List<Selector<Severity>> severities,
      List<Glob> excludes,
      Heat fail,
      Heat heat,
      boolean notesOnly,
      boolean tests,
      boolean worth,
      String list,
      boolean times) {
    this.rules = rules;
    this.severities = severities;
    this.excludes = excludes;
    this.fail = fail;
    this.heat = heat;
    this.notesOnly = notesOnly;
    this.tests = tests;
    this.worth = worth;
    this.list = list;
    this.times = times;
  }

  /** Whether the user wants this rule to run; null if nothing was said, so that the rule's own default holds. */
  public Boolean selects(String ruleId, Theme theme) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Selector<Boolean> selector = rules.get(i);
      if (selector.names(ruleId, theme)) return selector.value;
    }
    return null;
  }

  /** Whether this rule runs. */
  public boolean runs(String ruleId, Theme theme, boolean byDefault) {
    Boolean said = selects(ruleId, theme);
    return said == null ? byDefault : said;
  }

  /** The severity the user gave this rule's findings; null if nothing was said. */
  public Severity severity(String ruleId, Theme theme) {
    Selector<Severity> closest = null;
    for (int i = severities.size() - 1; i >= 0; i--) {
      Selector<Severity> selector = severities.get(i);
      if (closest != null && selector.closeness <= closest.closeness) continue;
      if (selector.names(ruleId, theme)) closest = selector;
    }
    return closest == null ? null : closest.value;
  }

  /** The heat from which on findings are errors; null for never. */
  public Heat fail() {
    return fail;
  }

  /** The least heat that is told. */
  public Heat heat() {
    return heat;
  }

  /** Whether findings in code of this heat are told at all. */
  public boolean shows(Heat place) {
    return place.reaches(heat);
  }

  /**
   * The severity a finding is told with, once {@code report} and {@code fail} have their say.
   *
   * @param own what the rule or {@link #severity} gave it; {@code OFF} stays off
   */
  public Severity told(Severity own, Heat place) {
    if (own == Severity.OFF) return own;
    if (notesOnly) return Severity.NOTE;
    return fail != null && place.reaches(fail) ? Severity.ERROR : own;
  }

  /** Whether a source file is left alone. Folders may be separated by slashes or backslashes. */
  public boolean excluded(String path) {
    if (excludes.isEmpty() || path == null) return false;
    String slashed = path.replace('\\', '/');
    for (int i = 0; i < excludes.size(); i++) {
      if (excludes.get(i).matches(slashed)) return true;
    }
    return false;
  }

  /** Whether every finding is told as a compiler note. */
  public boolean reportsNotesOnly() {
    return notesOnly;
  }

  /** Whether test sources are analysed like other code. */
  public boolean tests() {
    return tests;
  }

  /** Whether findings that save next to nothing are left out. */
  public boolean worth() {
    return worth;
  }

  /** Where the list of findings is written: a path, empty for the place the build's layout suggests, null for no list. */
  public String list() {
    return list;
  }

  /** Whether the time each rule took is told at the end. */
  public boolean times() {
    return times;
  }
}
