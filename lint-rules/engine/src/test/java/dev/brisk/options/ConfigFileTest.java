package dev.brisk.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.api.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
  private static final List<String> RULES = List.of("BoxedAccumulator", "BoxedKey", "StringConcatInLoop");

  @TempDir
  private Path folder;
  private final List<String> problems = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private Options options(String text, String... words) throws IOException {
    Files.writeString(folder.resolve("brisk.properties"), text);
    return found(folder, words);
  }

  private Options found(Path from, String... words) {
    ConfigFile file = ConfigSearch.above(from, problems::add);
    return OptionsParser.parse(OptionsParser.pairs(words, problems), file, KnownRules.of(RULES, Map.of()), problems, errors);
  }

  private String path(String below) {
    return folder + "/" + below;
  }

  private List<String> told(List<String> messages) {
    return messages.stream().map(each -> each.replace(folder.toString(), "").replace("/brisk.properties", "F")).toList();
  }

  @Test
  void everyOption() throws IOException {
    StringBuilder text = new StringBuilder();
    for (OptionSpec each : OptionSpec.values()) if (each.isInFiles()) text.append(each.key()).append(" = ").append(each.example()).append('\n');
    Options options = options(text.toString());
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
    assertThat(options.fail()).isEqualTo(Heat.HOT);
    assertThat(options.heat()).isEqualTo(Heat.WARM);
    assertThat(options.tests()).isTrue();
    assertThat(options.list()).isEqualTo(path("target/findings.sarif"));
  }

  @Test
  void theCommandLineWins() throws IOException {
    String text = "rules = none\nfail = hot\nexclude = a\n[src/**]\nfail = warm\nheat = cold\nrules = strings\nseverity = all:error\n";
    Options options = options(text, "fail=never", "rules=-boxing", "brisk.severity=all:note", "exclude=b");
    assertThat(options.fail()).isNull();
    Options there = options.at(path("src/A.java"));
    assertThat(there.fail()).isNull();
    assertThat(there.heat()).isEqualTo(Heat.COLD);
    assertThat(there.selects("StringConcatInLoop", Theme.STRINGS)).isNull();
    assertThat(there.selects("BoxedKey", Theme.BOXING)).isFalse();
    assertThat(there.severity("BoxedKey", Theme.BOXING)).isEqualTo(Severity.NOTE);
    assertThat(options.excluded(path("a/A.java"))).isFalse();
    assertThat(options.excluded(path("b"))).isTrue();
    assertThat(problems).isEmpty();
  }

  @Test
  void sections() throws IOException {
    Options options = options("severity = BoxedKey:error\nrules = none, boxing\n[**/parser/**, importer]\nheat = hot\nrules = strings, -BoxedKey\n"
        + "[src/main/java/**/parser/fast/**]\nheat=warm\nseverity = all:note\nworth = off\n");
    assertThat(options.at(path("src/A.java"))).isSameAs(options);
    assertThat(options.selects("StringConcatInLoop", Theme.STRINGS)).isFalse();
    assertThat(options.runsAnywhere("StringConcatInLoop", Theme.STRINGS, false)).isTrue();
    Options parser = options.at(path("m/src/main/java/x/parser/A.java"));
    assertThat(parser).isSameAs(options.at(path("m/src/main/java/x/parser/B.java"))).isSameAs(options.at(path("importer/x/B.java")));
    assertThat(parser.heat()).isEqualTo(Heat.HOT);
    assertThat(parser.selects("StringConcatInLoop", Theme.STRINGS)).isTrue();
    assertThat(parser.selects("BoxedKey", Theme.BOXING)).isFalse();
    assertThat(parser.selects("BoxedAccumulator", Theme.BOXING)).isTrue();
    assertThat(parser.severity("BoxedKey", Theme.BOXING)).isEqualTo(Severity.ERROR);
    Options fast = options.at(path("m/src/main/java/x/parser/fast/A.java"));
    assertThat(fast.heat()).isEqualTo(Heat.WARM);
    assertThat(fast.worth()).isFalse();
    assertThat(fast.severity("BoxedKey", Theme.BOXING)).isEqualTo(Severity.NOTE);
    assertThat(fast.selects("BoxedKey", Theme.BOXING)).isFalse();
    assertThat(problems).isEmpty();
    assertThat(errors).isEmpty();
  }

  @Test
  void pathsBeginAtTheFolder() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("parser/shop"));
    Files.writeString(inner.resolve("brisk.properties"), "exclude = parser/**, /gen, ./made/, *Grammar.java\n");
    Options options = found(inner);
    assertThat(options.excluded(inner + "/src/A.java")).isFalse();
    assertThat(options.excluded(inner + "/src/parser/A.java")).isTrue();
    assertThat(options.excluded(inner + "/src/../parser/A.java")).isTrue();
    assertThat(options.excluded(inner + "/gen/x/A.java")).isTrue();
    assertThat(options.excluded(inner + "/src/gen/A.java")).isFalse();
    assertThat(options.excluded(inner + "/made/A.java")).isTrue();
    assertThat(options.excluded(inner + "/src/XGrammar.java")).isTrue();
    assertThat(options.excluded(folder + "/parser/other/A.java")).isTrue();
    assertThat(options.excluded((inner + "/gen/A.java").replace('/', '\\'))).isTrue();
  }

  @Test
  void layoutOfTheFile() throws IOException {
    Options options = options("\uFEFF# comment\r\n! another\r\n\r\nfail: hot # why\r\n  heat\t=  warm  \rrules = none, \\\r\n   boxing, \\\n  -BoxedKey\nbrisk.tests=on\n[x]\\\nworth=off\\");
    assertThat(problems).isEmpty();
    assertThat(told(errors)).containsExactly("F:10: a section is a path pattern between [ and ]; '[x]\\' is not closed");
    assertThat(options.fail()).isEqualTo(Heat.HOT);
    assertThat(options.heat()).isEqualTo(Heat.WARM);
    assertThat(options.tests()).isTrue();
    assertThat(options.selects("BoxedAccumulator", Theme.BOXING)).isTrue();
    assertThat(options.selects("BoxedKey", Theme.BOXING)).isFalse();
    assertThat(options.selects("StringConcatInLoop", Theme.STRINGS)).isFalse();
  }

  @Test
  void mistakesAreToldWithTheirLine() throws IOException {
    options("""
        rules = BoxedKey,\\
          BoxedAcumulator
        fail = hott
        exclud = x
        fial = hot
        severity
        nothing here
        heat = warm
        heat = hot
        tests = on
        tests = off
        config = other
        exclude = ../x
        rules =
        [../a]
        exclude = y
        [b]
        worth = of
        [b]
        list = off
        """);
    assertThat(told(problems)).containsExactly(
        "F:7: options are of the form key = value; 'nothing here' is not",
        "F:11: tests: stands in line 10 already; the last one counts",
        "F:14: rules: stands in line 1 already; the last one counts",
        "F:19: [b] stands in line 17 already",
        "F:4: no option is named 'exclud'; did you mean exclude",
        "F:12: config: belongs on the command line, not into a file",
        "F:13: exclude: '../x' leads out of the folder of the file; paths begin there",
        "F:14: rules: there is no value; allowed: a comma list of rule ids, themes, patterns such as `Boxed*`, `all` and `none`; `-` or `!` before a name switches it off",
        "F:16: exclude: holds for all paths and stands before the first section",
        "F:18: worth: no value is named 'of'; did you mean off",
        "F:20: list: holds for all paths and stands before the first section");
    assertThat(told(errors)).containsExactly(
        "F:6: options are of the form key = value; 'severity' is not",
        "F:9: heat: stands in line 8 already; the last one counts",
        "F:3: fail: no value is named 'hott'; did you mean hot",
        "F:5: no option is named 'fial'; did you mean fail",
        "F:15: '../a' leads out of the folder of the file; paths begin there");
  }

  @Test
  void mistakesInWhatIsOverruledAreToldToo() throws IOException {
    assertThat(options("fail = hott\n", "fail=hot").fail()).isEqualTo(Heat.HOT);
    assertThat(told(errors)).containsExactly("F:1: fail: no value is named 'hott'; did you mean hot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE"})
  void otherEncodings(String encoding) throws IOException {
    Files.write(folder.resolve("brisk.properties"), "# one\n# für alle\nfail = hot\n".getBytes(encoding));
    assertThat(found(folder).fail()).isNull();
    assertThat(told(errors)).containsExactly("F:" + (encoding.startsWith("ISO") ? 2 : 1) + ": this is not in UTF-8, so nothing in the file counts; write it anew in that encoding");
  }

  @Test
  void theNearestFileCounts() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b/c"));
    options("fail = hot\n");
    assertThat(found(inner).fail()).isEqualTo(Heat.HOT);
    Files.writeString(folder.resolve("a/brisk.properties"), "heat = hot\n");
    assertThat(found(inner).fail()).isNull();
    assertThat(found(inner).heat()).isEqualTo(Heat.HOT);
  }

  @Test
  void theRootOfARepositoryIsTheLastPlace() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    options("fail = hot\n");
    Files.createDirectory(folder.resolve("a/.git"));
    assertThat(found(inner).fail()).isNull();
    Files.writeString(folder.resolve("a/brisk.properties"), "fail = warm\n");
    assertThat(found(inner).fail()).isEqualTo(Heat.WARM);
    // As in work trees and submodules.
    Files.writeString(inner.resolve(".git"), "gitdir: elsewhere\n");
    assertThat(found(inner).fail()).isNull();
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsNoFile() throws IOException {
    options("fail = hot\n");
    Path inner = Files.createDirectories(folder.resolve("a/brisk.properties")).getParent();
    assertThat(found(inner).fail()).isEqualTo(Heat.HOT);
    assertThat(told(problems)).containsExactly("/aF: this is a folder; no options are read from it");
    Path dangling = Files.createDirectories(folder.resolve("b"));
    Files.createSymbolicLink(dangling.resolve("brisk.properties"), Path.of("nowhere"));
    assertThat(found(dangling).fail()).isNull();
    assertThat(told(errors)).containsExactly("/bF: there is no such file");
  }

  @Test
  void aFileThatWasNamed() throws IOException {
    Path ci = Files.createDirectories(folder.resolve("ci")).resolve("strict.properties");
    Files.writeString(ci, "fail = hot\nexclude = x/**\n[src]\nheat = hot\n", StandardCharsets.UTF_8);
    Options options = OptionsParser.parse(List.of(), ConfigSearch.named(ci.toString()), KnownRules.of(RULES, Map.of()), problems, errors);
    assertThat(options.fail()).isEqualTo(Heat.HOT);
    assertThat(options.excluded(path("x/A.java"))).isTrue();
    assertThat(options.at(path("src/A.java")).heat()).isEqualTo(Heat.HOT);
    for (String wrong : List.of(path("ci"), path("ci/none"), "\0")) OptionsParser.parse(List.of(), ConfigSearch.named(wrong), KnownRules.of(RULES, Map.of()), problems, errors);
    assertThat(told(errors)).containsExactly("/ci: this is a folder, not a file of options", "/ci/none: there is no such file", "\0: this names no file");
    assertThat(problems).isEmpty();
  }

  @Test
  void aFileThatIsTooLarge() throws IOException {
    Files.write(folder.resolve("brisk.properties"), new byte[2 << 20]);
    found(folder);
    assertThat(told(errors)).containsExactly("F: this is too large for a file of options");
  }
}
