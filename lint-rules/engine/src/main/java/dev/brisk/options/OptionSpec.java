package dev.brisk.options;

/** Every option there is: the parser checks against it, and the options page is made from it. */
public enum OptionSpec {
  RULES(
      "rules",
      "a comma list of rule ids, themes, patterns such as `Boxed*`, `all` and `none`; `-` or `!` before a name switches it off",
      "the rules that are on by default",
      "which rules run",
      "none,boxing,-BoxedAccumulator",
      """
      What the list does not mention stays as it is by default: `rules=-boxing` runs everything but the boxing rules, and
      `rules=none,boxing` runs nothing else. Later entries win over earlier ones. In a pattern `*` stands for any characters and
      `?` for one. Upper and lower case are the same, and a name that a rule had before still selects it."""),

  SEVERITY(
      "severity",
      "a comma list of `name:severity`, where a name is a rule id, a theme, a pattern or `all`, and a severity `off`, `note`, "
          + "`warning` or `error`",
      "each rule's own",
      "how loudly findings are told",
      "BoxedAccumulator:error,strings:note,all:warning",
      """
      The closest name wins, in whatever order the list has them: a rule's id before a pattern, a pattern before a theme, a theme
      before `all`. Of two equally close names the later one wins. `off` keeps findings from being printed; to keep a rule from
      running, use `rules`."""),

  FAIL(
      "fail",
      "never, cold, normal, warm, hot",
      "never",
      "the heat from which on findings are errors",
      "hot",
      """
      A finding in code at least as hot as this is a compiler error, so the build fails and the class is not written. `never`
      leaves each finding its severity."""),

  HEAT(
      "heat",
      "cold, normal, warm, hot",
      "normal",
      "the least heat that is told",
      "warm",
      """
      Findings in cooler code are left out: `normal` leaves out what runs about once, `cold` shows everything, `hot` only what
      runs in the hottest loops."""),

  EXCLUDE(
      "exclude",
      "a comma list of path patterns",
      "nothing",
      "source files that are left alone",
      "**/generated/**,*Grammar.java",
      """
      Folders are separated by `/` on every platform. `*` stands for any characters within a file's or folder's name, `?` for one
      of them, `**` for any number of folders. A pattern may begin at any folder of the path, so `gen/**` covers every folder
      named `gen`; one that begins with `/` fits the whole path only, and one that ends with `/` covers all that lies below."""),

  REPORT(
      "report",
      "default, note",
      "default",
      "whether everything is told as a compiler note",
      "note",
      """
      With `note` every finding is a compiler note, whatever its severity and whatever `fail` says: a build with `-Werror` goes on
      as before, so Brisk can be added first and its findings be dealt with later."""),

  TESTS(
      "tests",
      "on, off",
      "off",
      "whether test sources are analysed like other code",
      "on",
      """
      Tests run once, so what is slow in them is rarely worth a message. `on` treats them like the code they test."""),

  WORTH(
      "worth",
      "on, off",
      "on",
      "whether only what saves enough is told",
      "off",
      """
      A finding that saves next to nothing where it stands, beside a query or on a seldom path, is true and not worth reading: it is left
      out. `off` tells these as well, for lessons and for looking at a rule."""),

  LIST(
      "list",
      "a path, or `off`",
      "a file in the build's output folder",
      "where the list of findings is written",
      "target/findings.sarif",
      """
      The list is a SARIF 2.1.0 file. By default it lies beside the classes: `target/brisk/classes.sarif` with Maven,
      `build/brisk/java-main.sarif` with Gradle; outside the folders of build tools there is none unless a path is given. `off` writes none. A relative path begins at the compiler's working folder, so
      give a full path in builds with several modules. Beside the list lies what builds of fewer files should know of the others: the same
      name with `.calls`."""),

  PAGES(
      "pages",
      "an address of a folder, or one with `{rule}` in it",
      "none, for the list holds the text of the pages",
      "where the list says that the pages of rules lie",
      "https://wiki.example.org/brisk/rules/",
      """
      The list names the page of each rule that it has findings of, `https://wiki.example.org/brisk/rules/KeySetLookup.md` in the example, for viewers that
      link to it. `brisk explain KeySetLookup` shows the same page on a terminal."""),

  TIMES(
      "times",
      "on, off",
      "off",
      "whether the time each rule took is told at the end",
      "on",
      """
      With `on` one note at the end of the compilation lists the rules with the time each of them took."""),

  BASELINE(
      "baseline",
      "a path, or `off`",
      "no file",
      "a file of findings that are accepted as they are",
      "brisk-baseline.txt",
      """
      What the file accepts is not told. `brisk baseline` and the goal `baseline` write it; all read it. The compiler comes to one class after the other,
      and knows findings in files that were renamed only where the former file is gone; which lines have lost their effect the command line and the
      Maven plugin tell."""),

  BUDGET(
      "budget",
      "a path",
      "no file",
      "a file with the number of findings that each module may have",
      "brisk-budget.txt",
      """
      A module that has more fails `brisk check` and the goal `check`; one that has no line may have none. The numbers only fall: `--lower-budget` and
      `-Dbrisk.lowerBudget` write what is left. What a baseline accepts is not counted. The compiler's own doors leave it alone."""),

  CONFIG(
      "config",
      "a path, or `off`",
      "the nearest `brisk.properties` at or above the folder of all sources",
      "which [configuration file](configuration.md) is read",
      "ci/brisk.properties",
      """
      A relative path begins at the working folder of the compiler, or of the command. `off` reads none.""");

  /** What the processor's spelling of an option begins with, as in {@code -Abrisk.rules=all}. */
  public static final String PREFIX = "brisk.";

  private final String key;
  private final String allowed;
  private final String usually;
  private final String summary;
  private final String example;
  private final String detail;

  OptionSpec(String key, String allowed, String usually, String summary, String example, String detail) {
    this.key = key;
    this.allowed = allowed;
    this.usually = usually;
    this.summary = summary;
    this.example = example;
    this.detail = detail;
  }

  /** The option of this name, without the prefix; null if there is none. */
  public static OptionSpec named(String key) {
    for (OptionSpec option : values()) {
      if (option.key.equals(key)) return option;
    }
    return null;
  }

  /** The name in the plugin's spelling, such as {@code rules}. */
  public String key() {
    return key;
  }

  /** The name in the processor's spelling, such as {@code brisk.rules}. */
  public String processorKey() {
    return PREFIX + key;
  }

  /** What may be written behind the key: for an option with few values the values, with a comma and a space between them. */
  public String allowed() {
    return allowed;
  }

  /** What holds when the option isn't given. */
  public String usually() {
    return usually;
  }

  /** What the option decides: a few words without full stop. */
  public String summary() {
    return summary;
  }

  /** A value that parses, though the names of rules in it may be unknown to a given set of rules. */
  public String example() {
    return example;
  }

  /** A paragraph of Markdown. */
  public String detail() {
    return detail;
  }

  /** Whether the value is one of a few words. */
  public boolean isChoice() {
    return this == FAIL || this == HEAT || this == REPORT || this == TESTS || this == WORTH || this == TIMES;
  }

  /** Whether the value says whether a build fails: one that can't be read must not let it pass. */
  boolean isGate() {
    return this == SEVERITY || this == FAIL || this == HEAT || this == REPORT;
  }

  /** Whether a configuration file may say it. */
  public boolean isInFiles() {
    return this != CONFIG;
  }

  /** Whether a configuration file may say it for some paths only. */
  public boolean isInSections() {
    return this == RULES || isGate() || this == TESTS || this == WORTH;
  }

  /** The values of an option with few of them. */
  String[] choices() {
    // Split by one plain character needs no regular expression.
    String[] words = allowed.split(",");
    for (int i = 0; i < words.length; i++) words[i] = words[i].strip();
    return words;
  }
}
