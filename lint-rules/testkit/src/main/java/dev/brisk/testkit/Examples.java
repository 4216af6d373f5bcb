package dev.brisk.testkit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.brisk.api.Finding;
import dev.brisk.api.Fix;
import dev.brisk.api.LintRule;
import dev.brisk.api.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the examples of every registered rule: {@code <folder>/<theme>/<RuleId>.java}, plain Java with {@code // warn: RuleId "text"} on flagged
 * lines and everything else silent. Where the rule offers fixes, {@code <RuleId>.fixed} beside it holds the fixed source.
 *
 * <p>A first line {@code // options: key=value ...} sets options for the file, such as {@code worth=off} where it shows what a rule matches rather than
 * what is worth a message.
 *
 * <p>What the examples need of libraries stands as sources in the folder {@code libraries} beside {@code folder}.
 *
 * <p>{@code -Drule=RuleId} runs one; {@code -Dbless} writes the {@code .fixed} files anew.
 */
public final class Examples {
  private final Path folder;

  private Examples(Path folder) {
    this.folder = folder;
  }

  /** One test per rule and one for files that belong to none. */
  public static Stream<DynamicTest> in(Path folder) {
    Examples examples = new Examples(folder);
    List<DynamicTest> tests = new ArrayList<>();
    TreeMap<String, Rule> rules = new TreeMap<>();
    for (Rule rule : ServiceLoader.load(Rule.class)) rules.put(rule.getClass().getSimpleName(), rule);
    String only = System.getProperty("rule");
    for (Rule rule : rules.values()) {
      String id = rule.getClass().getSimpleName();
      if (only == null || List.of(only.split(",")).contains(id)) tests.add(DynamicTest.dynamicTest(id, () -> examples.check(rule)));
    }
    tests.add(DynamicTest.dynamicTest("no examples without a rule", () -> examples.checkOrphans(rules.keySet())));
    return tests.stream();
  }

  private Path fileOf(Rule rule) {
    LintRule description = rule.getClass().getAnnotation(LintRule.class);
    Assertions.assertNotNull(description, () -> rule.getClass().getName() + " has no @LintRule");
    return folder.resolve(description.theme().key()).resolve(rule.getClass().getSimpleName() + ".java");
  }

  private void checkOrphans(java.util.Set<String> ids) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.indexOf('.'));
        Assertions.assertTrue(ids.contains(id), () -> file + " belongs to no rule: no class " + id + " is registered");
      });
    }
  }

  private void check(Rule rule) throws IOException {
    String id = rule.getClass().getSimpleName();
    Path file = fileOf(rule);
    Assertions.assertTrue(Files.exists(file), () -> "rule " + id + " has no examples: write " + file);
    String source = Files.readString(file).replace("\r\n", "\n");
    List<Marker> expected = Marker.in(source);
    if (expected.isEmpty() && !source.startsWith("// clean")) {
      Assertions.fail(file + " expects no finding; if that is meant, begin it with // clean");
    }
    Compilation run = compile(id, source);
    compare(file, source, expected, run);
    checkFix(id, file, source, run);
  }

  private Compilation compile(String id, String source) {
    Compilation run = new Compilation().source(id + "Examples.java", source).libraries(folder.resolveSibling("libraries")).options("-Abrisk.rules=none," + id, "-Xlint:-options")
        .options(optionsOf(source)).run();
    Assertions.assertTrue(run.failures().isEmpty(), () -> "the examples of " + id + " do not compile:\n" + String.join("\n", run.failures()));
    return run;
  }

  private static String[] optionsOf(String source) {
    String start = "// options: ";
    if (!source.startsWith(start)) return new String[0];
    return Stream.of(source.lines().findFirst().orElseThrow().substring(start.length()).trim().split(" "))
        .map(option -> "-Abrisk." + option).toArray(String[]::new);
  }

  private static void compare(Path file, String source, List<Marker> expected, Compilation run) {
    List<Marker> missing = new ArrayList<>(expected);
    List<Finding> extra = new ArrayList<>();
    for (Compilation.Result result : run.results()) {
      Finding finding = result.finding();
      Marker match = missing.stream().filter(marker -> fits(marker, finding)).findFirst().orElse(null);
      if (match == null) extra.add(finding);
      else missing.remove(match);
    }
    if (missing.isEmpty() && extra.isEmpty()) return;
    StringBuilder report = new StringBuilder(file + "\n");
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      report.append(String.format("%4d  %s%n", i + 1, lines[i]));
      for (Marker marker : missing) {
        if (marker.line() == i + 1) report.append("   >> MISSING ").append(marker.severity()).append(' ').append(marker.rule()).append(" \"").append(marker.text()).append("\"\n");
      }
      for (Finding finding : extra) {
        if (finding.line() == i + 1) report.append("   >> EXTRA ").append(finding.severity()).append(" [").append(finding.rule()).append("] ").append(finding.message()).append('\n');
      }
    }
    Assertions.fail(report.toString());
  }

  private static boolean fits(Marker marker, Finding finding) {
    return marker.line() == finding.line() && marker.rule().equals(finding.rule()) && marker.severity() == finding.severity()
        && finding.message().contains(marker.text());
  }

  private void checkFix(String id, Path file, String source, Compilation run) throws IOException {
    List<Fix> fixes = run.results().stream().map(Compilation.Result::fix).filter(java.util.Objects::nonNull).toList();
    Path fixedFile = file.resolveSibling(id + ".fixed");
    if (fixes.isEmpty()) {
      Assertions.assertFalse(Files.exists(fixedFile), () -> fixedFile + " exists, but " + id + " offers no fix in its examples");
      return;
    }
    String fixed = new FixApplier().apply(source, fixes);
    if (System.getProperty("bless") != null) Files.writeString(fixedFile, fixed);
    Assertions.assertTrue(Files.exists(fixedFile), () -> "no " + fixedFile + "; write it with -Dbless and read it");
    assertSame(Files.readString(fixedFile).replace("\r\n", "\n"), fixed, fixedFile);
    Compilation again = compile(id, fixed);
    for (Compilation.Result result : again.results()) {
      Assertions.assertNull(result.fix(), () -> "after the fix the same finding comes back: " + result.finding());
    }
    long without = run.results().stream().filter(result -> result.fix() == null).count();
    Assertions.assertTrue(again.results().size() <= without, () -> "the fixed source draws findings of its own: " + again.results());
  }

  private static void assertSame(String expected, String actual, Path file) {
    if (expected.equals(actual)) return;
    List<String> before = expected.lines().toList();
    var diff = UnifiedDiffUtils.generateUnifiedDiff(file.toString(), "as fixed now", before, DiffUtils.diff(before, actual.lines().toList()), 2);
    Assertions.fail("the fixed source differs; if it is right, write it with -Dbless\n" + String.join("\n", diff));
  }
}
