package dev.brisk.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar, without anything beside it but the annotations. */
@EnabledIfSystemProperty(named = "brisk.profiler.jar", matches = ".+", disabledReason = "there is no jar before the phase package")
class JarTest {
  private static final Path JAR = Path.of(System.getProperty("brisk.profiler.jar"));

  @TempDir
  Path folder;

  /** Where a class of the annotations came from: a jar, or a folder of classes. */
  private static String annotations() {
    return Path.of(java.net.URI.create(dev.brisk.annotations.Profiled.class.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
  }

  private static String classPath(Path classes) {
    return String.join(java.io.File.pathSeparator, classes.toString(), annotations(), JAR.toString());
  }

  @Test
  void holdsNothingThatCouldBeMetElsewhere() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Set<String> foreign = jar.stream().map(entry -> entry.getName())
          .filter(name -> !name.endsWith("/") && !name.startsWith("dev/brisk/profiler/") && !name.startsWith("META-INF/"))
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(foreign).isEmpty();
      List<String> services = jar.stream().map(entry -> entry.getName()).filter(name -> name.matches("META-INF/services/.+")).toList();
      assertThat(services).contains("META-INF/services/dev.brisk.annotations.spi.Recorder")
          .allMatch(name -> name.contains("/dev.brisk."));
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isEqualTo("dev.brisk.profiler");
    }
    assertThat(new JarFile(JAR.toFile()).getEntry("dev/brisk/profiler/Profiler.class")).isNotNull();
  }

  private Path compiled(String name, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", annotations(), "-d", classes.toString(), "--release", "17", file.toString());
    assertThat(status).isZero();
    return classes;
  }

  @Test
  void fromProgramToReport() throws Exception {
    Path classes = compiled("Main", """
        public class Main {
          public static void main(String[] a) {
            for (int i = 0; i < 100; i++) {
              try (var scope = dev.brisk.annotations.Profiling.scope("turn")) {}
            }
          }
        }
        """);
    Fork.End run = Fork.in(folder).options("-Dbrisk.profile=timed", "-Dbrisk.profile.output=run.jsonl", "-cp", classPath(classes), "Main").run();
    assertThat(run).isEqualTo(new Fork.End(0, "", "brisk: profiling in mode timed into " + folder.resolve("run.jsonl").toRealPath() + "\n"));
    Fork.End report = Fork.in(folder).options("-jar", JAR.toString(), "report", "run.jsonl", "-p").run();
    assertThat(report.status()).isZero();
    assertThat(report.err()).isEmpty();
    assertThat(report.out()).contains("program     Main").containsPattern(" 100 .* scope turn\n");
    Fork.End version = Fork.in(folder).options("-jar", JAR.toString(), "--version").run();
    assertThat(version.out()).matches("brisk-profiler \\d+\\.\\d+\\.\\d+\\S*\n");
    Fork.End bad = Fork.in(folder).options("-jar", JAR.toString(), "report", "absent").run();
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).isEqualTo("brisk-profiler: absent does not exist; give the file that the profiled program named at its start\n");
  }

  private static final String TIMED = """
      import dev.brisk.annotations.Profiled;

      @Profiled
      public class Timed {
        private final int x;
        private Timed(int x) { this.x = x; }
        private int hidden(int i) { return i * x; }
        final int last(int i) { return hidden(i) + 1; }
        static int fixed(int i) { return i; }
        record Pair(int a) { @Profiled int twice() { return 2 * a; } }
        static class Partly { @Profiled private int one() { return 1; } int not() { return 2; } }

        public static void main(String[] a) {
          int sum = 0;
          for (int i = 0; i < 1000; i++) sum += new Timed(i).last(i) + fixed(i) + new Pair(i).twice() + new Partly().one() + new Partly().not();
          System.out.println(sum);
        }
      }
      """;

  private Fork.End withSettings(String settings, Path classes, String... names) throws Exception {
    Fork.End jfc = Fork.in(folder).options("-jar", JAR.toString(), "jfc", "-o", "brisk.jfc").options(names).run();
    assertThat(jfc).isEqualTo(new Fork.End(0, "", ""));
    return Fork.in(folder).options("-XX:StartFlightRecording:" + settings + "filename=run.jfr", "-cp", classPath(classes), "Timed").run();
  }

  private Map<String, Long> timed() throws IOException {
    Map<String, Long> calls = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(folder.resolve("run.jfr"))) {
      if (!event.getEventType().getName().equals("jdk.MethodTiming")) continue;
      jdk.jfr.consumer.RecordedMethod method = event.getValue("method");
      calls.merge(method.getType().getName() + "." + method.getName(), event.getLong("invocations"), Math::max);
    }
    return calls;
  }

  @Test
  void theJvmTimesWhatNoWrapperReaches() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "jdk.MethodTiming");
    Path classes = compiled("Timed", TIMED);
    for (String settings : new String[] {"settings=brisk.jfc,", "settings=default,settings=brisk.jfc,"}) {
      assertThat(withSettings(settings, classes).status()).isZero();
      Map<String, Long> calls = timed();
      for (String method : new String[] {"Timed.<init>", "Timed.hidden", "Timed.last", "Timed.fixed", "Timed$Pair.twice", "Timed$Partly.one"}) {
        assertThat(calls).as(settings).containsEntry(method, 1000L);
      }
      assertThat(calls).containsEntry("Timed.main", 1L).doesNotContainKeys("Timed$Partly.not", "Timed$Partly.<init>", "Timed$Pair.<init>");
    }
  }

  @Test
  void theJvmTimesWhatIsNamed() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "jdk.MethodTiming");
    assertThat(withSettings("settings=brisk.jfc,", compiled("Timed", TIMED), "Timed$Partly", "Timed$Pair::<init>").status()).isZero();
    assertThat(timed()).containsEntry("Timed.hidden", 1000L).containsKeys("Timed$Partly.not", "Timed$Partly.<init>", "Timed$Pair.<init>");
  }

  @Test
  void olderJvmsTakeTheSettingsWithoutHarm() throws Exception {
    Fork.End end = withSettings("settings=default,settings=brisk.jfc,", compiled("Timed", TIMED));
    assertThat(end.status()).isZero();
    assertThat(end.out()).endsWith("334336000\n");
  }

  @Test
  void settingsThatCannotBeWrittenAreNamed() throws Exception {
    Fork.End end = Fork.in(folder).options("-jar", JAR.toString(), "jfc", "-o", "absent/brisk.jfc").run();
    assertThat(end.status()).isEqualTo(1);
    assertThat(end.err()).contains("absent/brisk.jfc can't be written");
  }
}
