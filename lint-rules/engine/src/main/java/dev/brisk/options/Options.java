package dev.brisk.options;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.api.Theme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the user set, with defaults for the rest. Immutable but for what it remembers. */
public final class Options {
  /** What holds when nothing is set. */
  public static final Options DEFAULTS = new Options();

  /** What holds where this says nothing; null for the defaults. */
  private final Options under;
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
  private final String pages;
  private PathOptions paths = PathOptions.NONE;
  private final Map<List<Integer>, Options> bySections = new HashMap<>();

  private Options() {
    under = null;
    rules = List.of();
    severities = List.of();
    excludes = List.of();
    fail = null;
    heat = Heat.NORMAL;
    notesOnly = false;
    tests = false;
    worth = true;
    list = "";
    times = false;
    pages = "";
  }

  private Options(Options under, Layer said) {
    this.under = under;
    rules = said.rules;
    severities = said.severities;
    excludes = said.excludes;
    fail = said.fail == null ? under.fail : said.fail.equals("never") ? null : Heat.valueOf(said.fail.toUpperCase(Locale.ROOT));
    heat = said.heat == null ? under.heat : said.heat;
    notesOnly = said.notesOnly == null ? under.notesOnly : said.notesOnly;
    tests = said.tests == null ? under.tests : said.tests;
    worth = said.worth == null ? under.worth : said.worth;
    list = said.list == null ? under.list : said.list.equalsIgnoreCase("off") ? null : said.list;
    times = said.times == null ? under.times : said.times;
    pages = said.pages == null ? under.pages : said.pages;
  }

  /** These where the layer says nothing. */
  Options with(Layer said) {
    return new Options(this, said);
  }

  /** The same, with what a file says of some paths. */
  Options with(PathOptions ofPaths) {
    Options same = new Options(this, new Layer());
    same.paths = ofPaths;
    return same;
  }

  /** The same, where files in a folder stand for those at the same path below the root. */
  public Options with(Path moved) {
    return with(new PathOptions(paths.folder(), paths.excludes(), paths.sections(), moved.toString().replace('\\', '/')));
  }

  /** What holds for a source file: these options, but for what was said of its path. Folders may be separated by slashes or backslashes. */
  public Options at(String path) {
    if (paths.sections().isEmpty() || path == null) return this;
    List<Integer> sections = paths.sectionsOf(path);
    if (sections.isEmpty()) return this;
    Options known = bySections.get(sections);
    if (known != null) return known;
    known = this;
    for (int each : sections) known = known.with(paths.sections().get(each).said());
    bySections.put(sections, known);
    return known;
  }

  /** Whether something else holds for some files. */
  public boolean differByPath() {
    return !paths.sections().isEmpty();
  }

  /** Whether the user wants this rule to run; null if nothing was said, so that the rule's own default holds. */
  public Boolean selects(String ruleId, Theme theme) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Selector<Boolean> selector = rules.get(i);
      if (selector.names(ruleId, theme)) return selector.value;
    }
    return under == null ? null : under.selects(ruleId, theme);
  }

  /** Whether a rule runs for any file. */
  public boolean runsAnywhere(String ruleId, Theme theme, boolean byDefault) {
    if (runs(ruleId, theme, byDefault)) return true;
    for (PathOptions.Section each : paths.sections()) {
      for (Selector<Boolean> selector : each.said().rules) if (selector.value && selector.names(ruleId, theme)) return true;
    }
    return false;
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
    if (closest != null) return closest.value;
    return under == null ? null : under.severity(ruleId, theme);
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
    if (path == null) return false;
    if (paths.excludes(path)) return true;
    if (!excludes.isEmpty()) {
      String slashed = path.replace('\\', '/');
      for (int i = 0; i < excludes.size(); i++) {
        if (excludes.get(i).matches(slashed)) return true;
      }
    }
    return under != null && under.excluded(path);
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

  /** Where the page of a rule lies; empty if nobody knows. */
  public String pageOf(String ruleId) {
    return pages.isEmpty() ? "" : pageOf(pages, ruleId);
  }

  /** Where the page of a rule lies, by a value of {@link OptionSpec#PAGES}. */
  public static String pageOf(String pages, String ruleId) {
    if (pages.contains("{rule}")) return pages.replace("{rule}", ruleId);
    return pages + (pages.endsWith("/") ? "" : "/") + ruleId + ".md";
  }

  /** Whether the time each rule took is told at the end. */
  public boolean times() {
    return times;
  }
}
