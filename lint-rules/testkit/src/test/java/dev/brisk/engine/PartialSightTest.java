package dev.brisk.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.brisk.api.Finding;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Severity;
import dev.brisk.api.Theme;
import dev.brisk.javac.LinterProcessor;
import dev.brisk.model.Call;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that see fewer files than the last one find nothing that it did not find, and tell nothing louder. */
class PartialSightTest {
  private static final Map<String, String> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("shop/Setup.java", "package shop; class Setup { void init() { for (int i = 0; i < 9; i++) new Prices().load(); } }");
    SOURCES.put("shop/Prices.java", """
        package shop;
        class Prices {
          void load() { for (int i = 0; i < 9; i++) Work.slow(); }
          void ask(int[] all) { for (int each : all) Work.slow(); }
          void fetch(Remote remote) { for (int i = 0; i < 9; i++) { remote.read(); Work.slow(); } }
          void find(Index index) { for (int i = 0; i < 9; i++) { index.look(); Work.slow(); } }
        }
        """);
    SOURCES.put("shop/Remote.java", "package shop; class Remote { java.sql.PreparedStatement s; void read() { try { s.executeQuery(); } catch (Exception e) { } } }");
    SOURCES.put("shop/Index.java", "package shop; class Index { int look() { return 3; } }");
    SOURCES.put("shop/Requests.java", "package shop; class Requests { void serve() { new Prices().fetch(null); } }");
    SOURCES.put("shop/Pages.java", "package shop; class Pages { void show(int[] all) { new Prices().ask(all); new Prices().find(null); } }");
    SOURCES.put("shop/Rates.java", "package shop; class Rates { int rate() { return slow(); } static native int slow(); }");
    SOURCES.put("shop/Loader.java", "package shop; class Loader { java.sql.PreparedStatement s; int load() throws java.sql.SQLException { s.executeQuery(); return new Rates().rate(); } }");
    SOURCES.put("shop/Work.java", "package shop; class Work { static native int slow(); }");
  }

  /** Finds each call of a method {@code slow}. */
  @LintRule(theme = Theme.OTHER, summary = "slow call", why = "-", slow = "-", fast = "-", limits = "-", fixSafety = "-", since = "0.1")
  public static final class SlowCall implements Rule {
    @Override
    public void register(Registry rules) {
      rules.on(Call.class, (call, site) -> site.report(call, site.saving(call, 60), "slow (%s)", site.saving(call, 60).text())).calling("slow");
    }
  }

  @TempDir
  private Path module;

  @BeforeEach
  void write() throws IOException {
    for (Map.Entry<String, String> each : SOURCES.entrySet()) {
      Path file = source(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
  }

  private Path source(String name) {
    return module.resolve("src/main/java").resolve(name);
  }

  private Path calls() {
    return module.resolve("target/brisk/classes.calls");
  }

  /** Severities by file and line. */
  private Map<String, Severity> compile(String... names) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Map<String, Severity> found = new TreeMap<>();
    Path classes = module.resolve("target/classes");
    Files.createDirectories(classes);
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classes));
      List<Path> sources = new ArrayList<>();
      for (String each : names) sources.add(source(each));
      JavaCompiler.CompilationTask task = javac.getTask(new StringWriter(), files, problem -> { }, List.of("-implicit:none"), null,
          files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new LinterProcessor((finding, fix) -> found.put(place(finding), finding.severity()), RuleSet.of(new SlowCall()))));
      assertTrue(task.call());
    }
    return found;
  }

  private static String place(Finding finding) {
    return finding.file().substring(finding.file().lastIndexOf('/') + 1) + ':' + finding.line();
  }

  private Map<String, Severity> compileAll() throws IOException {
    return compile(SOURCES.keySet().toArray(new String[0]));
  }

  @Test
  void aWholeBuildKnowsWhoCallsAndWhatItTakes() throws IOException {
    assertEquals(Map.of("Prices.java:4", Severity.WARNING, "Prices.java:6", Severity.WARNING), compileAll());
  }

  @Test
  void eachFileAloneFindsTheSameAfterAWholeBuild() throws IOException {
    Map<String, Severity> whole = compileAll();
    byte[] left = Files.readAllBytes(calls());
    for (String name : SOURCES.keySet()) {
      Map<String, Severity> alone = compile(name);
      Map<String, Severity> expected = new TreeMap<>(whole);
      expected.keySet().removeIf(place -> !name.endsWith('/' + place.substring(0, place.indexOf(':'))));
      assertEquals(expected, alone, name);
      // What is left does not depend on how many files a build sees.
      assertEquals(new String(left), Files.readString(calls()), name);
    }
  }

  @Test
  void withoutSummariesWhatMightBeSilencedIsANote() throws IOException {
    compileAll();
    Files.delete(calls());
    Map<String, Severity> alone = compile("shop/Prices.java");
    assertEquals(Map.of("Prices.java:3", Severity.NOTE, "Prices.java:4", Severity.NOTE, "Prices.java:5", Severity.NOTE, "Prices.java:6", Severity.NOTE), alone);
    assertEquals(Map.of("Rates.java:1", Severity.NOTE), compile("shop/Rates.java"));
  }

  @Test
  void aFileThatChangedWithoutBeingCompiledIsNotBelieved() throws IOException {
    compileAll();
    Path setup = source("shop/Setup.java");
    Files.writeString(setup, SOURCES.get("shop/Setup.java").replace("init", "serve"));
    Files.setLastModifiedTime(setup, FileTime.fromMillis(Files.getLastModifiedTime(calls()).toMillis() + 5000));
    assertEquals(Severity.NOTE, compile("shop/Prices.java").get("Prices.java:3"));
    // Touched, but the same.
    write();
    compileAll();
    Files.setLastModifiedTime(setup, FileTime.fromMillis(Files.getLastModifiedTime(calls()).toMillis() + 5000));
    assertEquals(null, compile("shop/Prices.java").get("Prices.java:3"));
  }

  @Test
  void aFileThatIsGoneCallsNobody() throws IOException {
    compileAll();
    Files.delete(source("shop/Setup.java"));
    Map<String, Severity> found = compile("shop/Prices.java");
    assertEquals(Severity.WARNING, found.get("Prices.java:3"));
    assertTrue(!Files.readString(calls()).contains("Setup"));
  }

  @Test
  void whatCannotBeReadIsMadeAnew() throws IOException {
    compileAll();
    String whole = Files.readString(calls());
    Files.writeString(calls(), "brisk calls 1\nf\tbroken");
    compileAll();
    assertEquals(whole, Files.readString(calls()));
  }
}
