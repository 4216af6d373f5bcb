package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;

/** Broken code, broken set-ups: a clear message or silence, never a crash, never a lost compiler error. */
class BadInputTest {
  /** The compiler's errors are those it gives without Brisk. */
  private static void keepsErrors(String name, String source, String... options) {
    Project project = Project.named(name).file("Broken.java", source).file("Sum.java", Sources.SUM);
    Run without = project.javac(List.of("-proc:none"), options);
    Run plugin = project.javac(List.of("-processorpath", Project.PROCESSOR.toString(), "-proc:none", "-Xplugin:Brisk"), options);
    assertThat(plugin.exit()).isEqualTo(without.exit());
    assertThat(errors(plugin)).isEqualTo(errors(without));
    noCrash(plugin);
    // With any processor on its path javac stops earlier after some errors, so fewer may be told; none may be new.
    Run processor = project.javac(options);
    assertThat(processor.exit()).isEqualTo(without.exit());
    assertThat(errors(processor)).isNotEmpty();
    assertThat(errors(without)).containsAll(errors(processor));
    noCrash(processor);
  }

  private static List<String> errors(Run run) {
    return run.output().lines().filter(line -> line.contains("error: ")).toList();
  }

  private static void noCrash(Run run) {
    assertThat(run.output()).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("the build goes on");
  }

  @Test
  void syntaxErrors() {
    keepsErrors("bad-syntax", "class Broken { void f() { for (int i = 0; i < 3; i++ { } } int g( { return 1 }");
  }

  @Test
  void missingImports() {
    keepsErrors("bad-imports", """
        import no.such.Thing;
        import java.util.*;

        class Broken extends Missing {
          Map<Thing, Long> map = new HashMap<>();
          long f(Thing thing, List<Nowhere> list) {
            Long total = 0L;
            for (Nowhere each : list) total += map.get(each.thing) + thing.size();
            return total && absent(total);
          }
        }
        """);
  }

  @Test
  void cyclicInheritance() {
    keepsErrors("bad-cycle", "class Broken extends Other { } class Other extends Broken { long f(long[] a) { Long t = 0L; for (long x : a) t += x; return t; } }");
  }

  @Test
  void errorsAsSoonAsCodeIsAnalysedAnyway() {
    keepsErrors("bad-policy", """
        class Broken {
          long f(long[] xs) {
            Long total = 0L;
            for (long x : xs) total += x;
            String s = 3;
            undefined(total);
            return total;
          }
        }
        """, "--should-stop=ifError=GENERATE");
  }

  @Test
  void aMethodOfTenThousandLines() {
    StringBuilder source = new StringBuilder("class Broken {\n  int f(int[] xs, java.util.Map<String, Integer> m) {\n    int sum = 0;\n");
    for (int i = 0; i < 2_500; i++) {
      source.append("    if (xs.length > ").append(i).append(" && m.containsKey(\"k").append(i).append("\")) {\n      sum += m.get(\"k\").intValue();\n")
          .append("    }\n    for (int x : xs) sum += x;\n");
    }
    source.append("    return sum;\n  }\n}\n");
    Project project = Project.named("bad-long").file("Broken.java", source.toString());
    Run run = project.javac();
    assertThat(errors(run)).isEqualTo(errors(project.javac(List.of("-proc:none"))));
    noCrash(run);
  }

  @Test
  void anExpressionTwoThousandDeep() {
    String sum = "x" + " + x".repeat(2_000);
    String text = "\"\"" + " + x".repeat(2_000);
    String nested = "(".repeat(500) + "x" + " + x)".repeat(500);
    String conditions = "x > 0" + " && x > 1".repeat(2_000);
    Project project = Project.named("bad-deep").file("Broken.java", "class Broken {\n  int f(int x) { return " + sum + "; }\n  String g(int x) { return " + text
        + "; }\n  int h(int x) { return " + nested + "; }\n  boolean i(int x) { for (;;) if (" + conditions + ") return true; }\n}\n").file("Sum.java", Sources.SUM);
    // The compiler itself needs a larger stack for these.
    Run run = project.javac("-J-Xss4m");
    assertThat(run.exit()).as(run.output()).isZero();
    noCrash(run);
    assertThat(run.findings()).hasSize(1);
  }

  @Test
  void deepWhereTheCompilerJustCopes() {
    for (int depth = 200; depth <= 1_600; depth *= 2) {
      Project project = Project.named("bad-deep-" + depth).file("Broken.java", "class Broken {\n  int f(int x) { return x" + " + x".repeat(depth)
          + "; }\n  boolean g(int x) { return x > 0" + " && x > 1".repeat(depth) + "; }\n}\n").file("Sum.java", Sources.SUM);
      int plain = project.javac(List.of("-proc:none")).exit();
      Run run = project.javac();
      assertThat(run.exit()).isEqualTo(plain);
      if (plain == 0) assertThat(run.findings()).hasSize(1);
    }
  }

  @Test
  void unmappableCharacters() throws IOException {
    Project project = Project.named("bad-characters");
    Files.write(project.path("Broken.java"), "class Broken { /* caf\u00e9 \u00fc */ String s = \"\u00e4\"; }\n".getBytes(StandardCharsets.ISO_8859_1));
    project.file("Sum.java", Sources.SUM);
    Run with = project.javac("-encoding", "UTF-8");
    noCrash(with);
    assertThat(errors(with)).isEqualTo(errors(project.javac(List.of("-proc:none"), "-encoding", "UTF-8")));
  }

  @Test
  void aRuleThatThrowsIsLeftOutAndTheRestGoesOn() throws IOException {
    Path jar = ruleJar("bad-rule", """
        package outside;

        import dev.brisk.api.*;
        import dev.brisk.model.Assignment;

        public final class Thrower implements Rule {
          @Override public void register(Registry rules) {
            rules.on(Assignment.class, (node, site) -> { throw new IllegalStateException("broken rule"); });
          }
        }
        """, "outside.Thrower");
    Project project = Project.named("bad-rule-use").file("Sum.java", Sources.SUM);
    Run run = project.javac(List.of("-processorpath", jar + java.io.File.pathSeparator + Project.PROCESSOR));
    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("rule Thrower failed in class Sum").contains("broken rule").contains("the build goes on");
    assertThat(run.findings()).hasSize(1);
  }

  @Test
  void aRuleJarThatCannotBeLoadedIsNamed() throws IOException {
    Path jar = Project.named("bad-service").path("rules.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/dev.brisk.api.Rule"));
      out.write("nowhere.Missing\n".getBytes(StandardCharsets.UTF_8));
    }
    Project project = Project.named("bad-service-use").file("Sum.java", Sources.SUM);
    Run run = project.javac(List.of("-processorpath", jar + java.io.File.pathSeparator + Project.PROCESSOR));
    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("nowhere.Missing");
    assertThat(run.findings()).hasSize(1);
  }

  private static Path ruleJar(String name, String source, String service) throws IOException {
    Project project = Project.named(name).file("outside/Thrower.java", source);
    Run compiled = Run.javac(project.folder(), List.of("-proc:none", "-cp", Project.PROCESSOR.toString(), "-d", project.path("classes").toString(),
        project.path("outside/Thrower.java").toString()));
    assertThat(compiled.exit()).as(compiled.output()).isZero();
    Path jar = project.path("rules.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/dev.brisk.api.Rule"));
      out.write((service + "\n").getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new JarEntry("outside/Thrower.class"));
      out.write(Files.readAllBytes(project.path("classes/outside/Thrower.class")));
    }
    return jar;
  }

  @Test
  void aProcessorThatClaimsEverythingFirst() throws IOException {
    Project claimer = Project.named("bad-claimer").file("outside/Claimer.java", """
        package outside;

        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.SourceVersion;
        import javax.lang.model.element.TypeElement;

        @SupportedAnnotationTypes("*")
        public final class Claimer extends AbstractProcessor {
          @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
          @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) { return true; }
        }
        """);
    Run compiled = Run.javac(claimer.folder(), List.of("-proc:none", "-d", claimer.path("classes").toString(), claimer.path("outside/Claimer.java").toString()));
    assertThat(compiled.exit()).isZero();
    claimer.file("classes/META-INF/services/javax.annotation.processing.Processor", "outside.Claimer\n");
    Project project = Project.named("bad-claimer-use").file("Sum.java", "@Deprecated interface Old {}\n" + Sources.SUM);
    String path = claimer.path("classes") + java.io.File.pathSeparator + Project.PROCESSOR;
    Run run = project.javac(List.of("-processorpath", path));
    assertThat(run.exit()).isZero();
    noCrash(run);
    // The plugin does not depend on who claims what.
    assertThat(project.javac(List.of("-processorpath", path, "-Xplugin:Brisk")).findings()).hasSize(1);
  }

  @Test
  void twoVersionsOfBrisk() throws IOException {
    Project copies = Project.named("bad-twice");
    Path other = copies.path("brisk-processor-copy.jar");
    Files.copy(Project.PROCESSOR, other);
    Project project = Project.named("bad-twice-use").file("Sum.java", Sources.SUM);
    Run run = project.javac(List.of("-processorpath", other + java.io.File.pathSeparator + Project.PROCESSOR));
    assertThat(run.exit()).isZero();
    assertThat(run.findings()).hasSize(1);
    assertThat(run.output()).contains("two copies of Brisk").contains(other.toString()).contains(Project.PROCESSOR.toString());
  }

  @Test
  void aListThatCannotBeWritten() {
    Project project = Project.named("bad-list").file("Sum.java", Sources.SUM).file("blocked", "a file where a folder should be");
    Run run = project.javac("-Abrisk.list=" + project.path("blocked/list.sarif"));
    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("blocked/list.sarif").contains("could not be written");
    assertThat(run.findings()).hasSize(1);
  }

  @Test
  void badPathsInOptions() {
    Project project = Project.named("bad-path").file("Sum.java", Sources.SUM);
    Run run = project.javac("-Abrisk.list=", "-Abrisk.exclude=[[[");
    noCrash(run);
    assertThat(run.findings()).hasSize(1);
  }

  @Test
  void modulesAndPackagesWithoutClasses() {
    Project project = Project.named("bad-modules")
        .file("src/main/java/module-info.java", "module shop { requires java.base; }\n")
        .file("src/main/java/shop/package-info.java", "/** A package. */\npackage shop;\n")
        .file("src/main/java/shop/Sum.java", "package shop;\n" + Sources.SUM);
    Run run = project.javac();
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.findings()).hasSize(1);
    noCrash(run);
  }
}
