package dev.brisk.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.api.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsParserTest {
  private static final List<String> RULES =
      List.of("BoxedAccumulator", "BoxedKey", "StringConcatInLoop", "RegexInLoop", "KeySetThenGet", "Boxing2");
  private static final Map<String, Theme> THEMES = Map.of(
      "BoxedAccumulator", Theme.BOXING,
      "BoxedKey", Theme.BOXING,
      "StringConcatInLoop", Theme.STRINGS,
      "RegexInLoop", Theme.STRINGS,
      "KeySetThenGet", Theme.LOOKUPS,
      "Boxing2", Theme.OTHER);
  private static final Map<String, String> FORMER = Map.of("LongSum", "BoxedAccumulator", "GoneForGood", "NoSuchRule");
  private static final String THEME_KEYS =
      "boxing, lookups, hash-keys, conditions, strings, sizing, structure, laziness, allocation, layout, "
          + "arithmetic, jit, waiting, other";

  private final List<String> problems = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private Options words(String... words) {
    return OptionsParser.parse(OptionsParser.pairs(words, problems), KnownRules.of(RULES, FORMER), problems, errors);
  }

  private static String selected(Options options) {
    StringBuilder selected = new StringBuilder();
    for (String rule : RULES) {
      Boolean on = options.selects(rule, THEMES.get(rule));
      selected.append(on == null ? '?' : on ? '+' : '-');
    }
    return selected.toString();
  }

  private static String severities(Options options) {
    StringBuilder severities = new StringBuilder();
    for (String rule : RULES) {
      Severity severity = options.severity(rule, THEMES.get(rule));
      severities.append(severity == null ? '?' : severity.name().charAt(0));
    }
    return severities.toString();
  }

  @Test
  void defaults() {
    Options options = words();
    assertThat(options).isSameAs(Options.DEFAULTS);
    assertThat(selected(options)).isEqualTo("??????");
    assertThat(severities(options)).isEqualTo("??????");
    assertThat(options.fail()).isNull();
    assertThat(options.heat()).isEqualTo(Heat.NORMAL);
    assertThat(options.excluded("src/A.java")).isFalse();
    assertThat(options.excluded(null)).isFalse();
    assertThat(options.reportsNotesOnly()).isFalse();
    assertThat(options.tests()).isFalse();
    assertThat(options.worth()).isTrue();
    assertThat(options.list()).isEmpty();
    assertThat(options.times()).isFalse();
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "all | ++++++",
    "ALL | ++++++",
    "* | ++++++",
    "none | ------",
    "-all | ------",
    "!* | ------",
    "BoxedAccumulator | +?????",
    "boxedaccumulator | +?????",
    "-BoxedAccumulator | -?????",
    "!BoxedAccumulator | -?????",
    "- BoxedAccumulator | -?????",
    "boxing | ++????",
    "BOXING | ++????",
    "-strings | ??--??",
    "Boxed* | ++????",
    "boxed* | ++????",
    "Box* | ++???+",
    "*InLoop | ??++??",
    "*Loop* | ??++??",
    "BoxedKe? | ?+????",
    "-Box*,BoxedKey | -+???-",
    "none,strings,-RegexInLoop | --+---",
    "BoxedKey,none | ------",
    "none,BoxedKey,all,-boxing | --++++",
    "LongSum | +?????",
    "-longsum | -?????",
    " all , -boxing | --++++",
    "',,all,,-boxing,' | --++++",
  })
  void rules(String value, String expected) {
    assertThat(selected(words("rules=" + value))).isEqualTo(expected);
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "BoxedAccumulator:error,strings:note,all:warning | EWNNWW",
    "all:warning,strings:note,BoxedAccumulator:error | EWNNWW",
    "boxing:note,Boxed*:error | EE????",
    "Boxed*:error,boxing:note | EE????",
    "Boxed*:error,*Key:note | EN????",
    "*Key:note,Boxed*:error | EE????",
    "all:off | OOOOOO",
    "*:Off,strings:ERROR | OOEEOO",
    "LongSum:note | N?????",
    "LongSum:note,BoxedAccumulator:error | E?????",
    " BoxedKey : note | ?N????",
  })
  void severity(String value, String expected) {
    assertThat(severities(words("severity=" + value))).isEqualTo(expected);
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "**/generated/** | a/generated/b/C.java | true",
    "**/generated/** | generated/C.java | true",
    "**/generated/** | a/generated | false",
    "generated/** | /home/me/generated/C.java | true",
    "generated/** | /home/me/pregenerated/C.java | false",
    "generated/ | src/generated/x/C.java | true",
    "/generated/** | src/generated/C.java | false",
    "/generated/** | /generated/C.java | true",
    "*.java | a/b/C.java | true",
    "src/*.java | src/a/C.java | false",
    "src/**/*.java | src/C.java | true",
    "src/**/*.java | src/a/b/C.java | true",
    "src/**.java | src/a/b/C.java | true",
    "*Grammar.java | a/SqlGrammar.java | true",
    "*Grammar.java | a/SqlGrammar.javax | false",
    "?.java | src/C.java | true",
    "?.java | src/CD.java | false",
    "?.java | src/\uD83D\uDE00.java | true",
    "??.java | src/\uD83D\uDE00.java | false",
    "\uD83D\uDE00.java | src/\uD83D\uDE00.java | true",
    "src?C.java | src/C.java | false",
    "a/**/**/b | a/b | true",
    "a/**/***/b | a/x/y/b | true",
    "a/**b | a/x/yb | true",
    "a/**/b | a/xb | false",
    "a/**/b | axb | false",
    "C:/gen/** | C:\\gen\\D.java | true",
    "gen\\** | x/gen/D.java | true",
    "x,*Y.java,z | a/MyY.java | true",
    "C.java | src/c.java | false",
    "überall/* | src/überall/Ä.java | true",
    "src | src/C.java | false",
    "** | anything/at/all | true",
  })
  void exclude(String value, String path, boolean expected) {
    assertThat(words("exclude=" + value).excluded(path)).isEqualTo(expected);
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void hostilePatternsEnd() {
    Options options = words("exclude=" + "**a".repeat(2000) + "b," + "**/".repeat(2000) + "c," + "*a".repeat(2000) + "d");
    assertThat(options.excluded("a/".repeat(1000))).isFalse();
    assertThat(options.excluded("a".repeat(2000) + "/c")).isTrue();
  }

  @Test
  void choices() {
    Options options = words("fail=HOT", "heat=cold", "report=Note", "tests=ON", "worth=off", "times=on", "list=target/my list.sarif");
    assertThat(options.fail()).isEqualTo(Heat.HOT);
    assertThat(options.heat()).isEqualTo(Heat.COLD);
    assertThat(options.reportsNotesOnly()).isTrue();
    assertThat(options.tests()).isTrue();
    assertThat(options.worth()).isFalse();
    assertThat(options.times()).isTrue();
    assertThat(options.list()).isEqualTo("target/my list.sarif");
    assertThat(words("list=OFF").list()).isNull();
    assertThat(words("fail=hot", "fail=never").fail()).isNull();
    assertThat(words("list=a=b").list()).isEqualTo("a=b");
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void shows() {
    assertThat(words().shows(Heat.COLD)).isFalse();
    assertThat(words().shows(Heat.NORMAL)).isTrue();
    assertThat(words("heat=cold").shows(Heat.COLD)).isTrue();
    assertThat(words("heat=hot").shows(Heat.WARM)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "fail=never, WARNING, HOT, WARNING",
    "fail=warm, NOTE, HOT, ERROR",
    "fail=warm, NOTE, WARM, ERROR",
    "fail=warm, NOTE, NORMAL, NOTE",
    "fail=warm, OFF, HOT, OFF",
    "report=note, ERROR, HOT, NOTE",
    "report=note, OFF, HOT, OFF",
  })
  void told(String word, Severity own, Heat heat, Severity expected) {
    assertThat(words(word).told(own, heat)).isEqualTo(expected);
    assertThat(words(word, "fail=hot", "report=note").told(Severity.ERROR, Heat.HOT)).isEqualTo(Severity.NOTE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "rules=BoxedAcumulator | brisk.rules: no rule or theme is named 'BoxedAcumulator'; did you mean BoxedAccumulator",
    "rules=-boxng | brisk.rules: no rule or theme is named 'boxng'; did you mean boxing",
    "rules=nnoe | brisk.rules: no rule or theme is named 'nnoe'; did you mean none",
    "rules=RegexLoop | brisk.rules: no rule or theme is named 'RegexLoop'; did you mean RegexInLoop",
    "rules=KeySet | brisk.rules: no rule or theme is named 'KeySet'; did you mean KeySetThenGet",
    "rules=Boxd* | brisk.rules: no rule's id is like 'Boxd*'; did you mean BoxedAccumulator",
    "rules=GoneForGood | brisk.rules: no rule or theme is named 'GoneForGood'; allowed are rule ids, patterns such as Boxed*, "
        + "all, none, and the themes " + THEME_KEYS,
    "rules=-none | brisk.rules: '-none' says it twice; write all or none",
    "rules=-,all | brisk.rules: no rule or theme is named '-'; allowed are rule ids, patterns such as Boxed*, all, none, and "
        + "the themes " + THEME_KEYS,
    "severity=BoxedKey:loud | brisk.severity: no value is named 'loud'; allowed are off, note, warning, error",
    "severity=BoxedKey:warn | brisk.severity: no value is named 'warn'; did you mean warning",
    "severity=BoxedKey:eror | brisk.severity: no value is named 'eror'; did you mean error",
    "severity=BoxedKey | brisk.severity: 'BoxedKey' has no severity; write it behind a colon: off, note, warning, error",
    "severity=BoxedKey: | brisk.severity: no value is named ''; allowed are off, note, warning, error",
    "severity=BoxdKey:note | brisk.severity: no rule or theme is named 'BoxdKey'; did you mean BoxedKey",
    "severity=Zzz:note | brisk.severity: no rule or theme is named 'Zzz'; allowed are rule ids, patterns such as Boxed*, all, "
        + "and the themes " + THEME_KEYS,
    "fail=hott | brisk.fail: no value is named 'hott'; did you mean hot",
    "fail=boiling | brisk.fail: no value is named 'boiling'; allowed are never, cold, normal, warm, hot",
    "heat=never | brisk.heat: no value is named 'never'; allowed are cold, normal, warm, hot",
    "report=warning | brisk.report: no value is named 'warning'; allowed are default, note",
    "tests=true | brisk.tests: no value is named 'true'; allowed are on, off",
    "tests=oof | brisk.tests: no value is named 'oof'; did you mean off",
    "times= | brisk.times: there is no value; allowed: on, off",
    "list= | brisk.list: there is no value; allowed: a path, or `off`",
    "exclude=',' | brisk.exclude: there is no value; allowed: a comma list of path patterns",
    "ruls=all | no option is named 'ruls'; did you mean rules",
    "brisk.ruls=all | no option is named 'brisk.ruls'; did you mean brisk.rules",
    "Rules=all | no option is named 'Rules'; did you mean rules",
    "jdk=17 | no option is named 'jdk'; the options are rules, severity, fail, heat, exclude, report, tests, worth, list, pages, times, baseline, budget, config",
    "brisk.=17 | no option is named 'brisk.'; the options are brisk.rules, brisk.severity, brisk.fail, brisk.heat, "
        + "brisk.exclude, brisk.report, brisk.tests, brisk.worth, brisk.list, brisk.pages, brisk.times, brisk.baseline, brisk.budget, brisk.config",
    "all | options are of the form key=value without spaces; 'all' is not",
    "=all | options are of the form key=value without spaces; '=all' is not",
    "rules=\u540D\u524D\uD83D\uDE00 | brisk.rules: no rule or theme is named '\u540D\u524D\uD83D\uDE00'; allowed are rule ids, "
        + "patterns such as Boxed*, all, none, and the themes " + THEME_KEYS,
  })
  void oneProblem(String word, String expected) {
    Options options = words(word.replace("'", ""));
    boolean isGate = expected.startsWith("brisk.severity") || expected.startsWith("brisk.fail") || expected.startsWith("brisk.heat") || expected.startsWith("brisk.report");
    assertThat(isGate ? errors : problems).containsExactly(expected);
    assertThat(isGate ? problems : errors).isEmpty();
    assertThat(severities(options)).isEqualTo("??????");
  }

  @Test
  void goodPartsCountBesideBadOnes() {
    Options options =
        words("rules=Nope12345,boxing,Nope12345,Zzzzzzzz", "severity=Boxd:loud,BoxedKey:note,all:", "huh=1", "heat=hot");
    assertThat(selected(options)).isEqualTo("++????");
    assertThat(severities(options)).isEqualTo("?N????");
    assertThat(options.heat()).isEqualTo(Heat.HOT);
    assertThat(problems).hasSize(3).doesNotHaveDuplicates();
    assertThat(errors).hasSize(3).doesNotHaveDuplicates();
    problems.addAll(errors);
    assertThat(problems).noneMatch(problem -> problem.endsWith(".") || problem.contains("\n"));
  }

  @Test
  void bothSpellings() {
    assertThat(words("brisk.heat=hot").heat()).isEqualTo(Heat.HOT);
    assertThat(words("brisk.heat=hot", "heat=warm").heat()).isEqualTo(Heat.WARM);
    assertThat(selected(words("rules=none", "brisk.rules=boxing"))).isEqualTo("++----");
    assertThat(words("exclude=a", "exclude=b").excluded("a")).isTrue();
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void processorOptionsOfOthersAreLeftAlone() {
    Map<String, String> given = new HashMap<>();
    given.put("brisk.tests", null);
    given.put("brisk.heat", "warm");
    given.put("brisk.fial", "hot");
    given.put("mapstruct.verbose", "true");
    given.put("rules", "none");
    Options options = OptionsParser.parse(OptionsParser.pairs(given), KnownRules.of(RULES, FORMER), problems, errors);
    assertThat(options.heat()).isEqualTo(Heat.WARM);
    assertThat(selected(options)).isEqualTo("??????");
    assertThat(errors).containsExactly("no option is named 'brisk.fial'; did you mean brisk.fail");
    assertThat(problems).containsExactly("brisk.tests: there is no value; allowed: on, off");
  }

  @Test
  void blankWordsAreNothing() {
    assertThat(words("", " ", "\t")).isSameAs(Options.DEFAULTS);
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void longWordsAreCutShort() {
    words("rules=" + "x".repeat(1_000_000), "y".repeat(100_000) + "=1", "rules=" + "\uD83D\uDE00".repeat(50) + ",a\n\u0007b");
    assertThat(problems).hasSize(4);
    assertThat(problems).allMatch(problem -> problem.length() < 400 && !problem.contains("\n") && !problem.contains("\u0007"));
    assertThat(problems.get(0)).contains("'" + "x".repeat(60) + "...'");
    StringBuilder many = new StringBuilder("exclude=");
    for (int i = 0; i < 20_000; i++) many.append("folder").append(i).append("/**,");
    assertThat(words(many.toString()).excluded("a/folder19999/B.java")).isTrue();
  }

  @Test
  void themesWithoutRules() {
    KnownRules some = new KnownRules(RULES, FORMER, java.util.EnumSet.of(Theme.BOXING, Theme.STRINGS));
    OptionsParser.parse(OptionsParser.pairs(new String[] {"rules=layout", "severity=JIT:error", "rules=-nowhere"}, problems), some, problems, errors);
    assertThat(problems).containsExactly("brisk.rules: the theme layout has no rules", "brisk.severity: the theme jit has no rules",
        "brisk.rules: no rule or theme is named 'nowhere'; allowed are rule ids, patterns such as Boxed*, all, none, and the themes boxing, strings");
    assertThat(errors).isEmpty();
  }

  @Test
  void pagesOfRules() {
    assertThat(words("pages=https://example.org/rules").pageOf("X")).isEqualTo("https://example.org/rules/X.md");
    assertThat(words("pages=https://example.org/?{rule}").pageOf("X")).isEqualTo("https://example.org/?X");
    assertThat(words("pages=docs/rules").pageOf("X")).isEmpty();
    assertThat(problems).containsExactly("brisk.pages: 'docs/rules' is no address; write one such as https://wiki.example.org/brisk/rules/");
  }
}
