package dev.brisk.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each construct of the language works on both compilers without a warning, or is refused in one sentence. */
class ConstructsTest {
  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> constructs() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String only = System.getProperty("construct", "");
    for (Construct construct : Construct.all()) {
      if (!construct.name().contains(only)) continue;
      for (Host host : Host.values()) {
        for (String mode : List.of("full", "bare")) {
          tests.add(DynamicTest.dynamicTest(construct.name() + " " + host + " " + mode, () -> check(construct, host, mode)));
        }
      }
    }
    return tests;
  }

  private void check(Construct construct, Host host, String mode) throws Exception {
    Path output = Files.createTempDirectory(folder, construct.name());
    Host.Result result = host.compile(construct.sources(), output, Host.classPath(), List.of(new ProfiledProcessor()), options(construct, mode));
    if (construct.refusal(host) != null) {
      assertThat(result.errors()).hasSize(1);
      assertThat(result.errors().get(0)).endsWith(construct.refusal(host));
      // ECJ shows no place for packages and records.
      if (host == Host.JAVAC) assertThat(lineOf(result.errors().get(0), construct)).contains("@Profiled");
      return;
    }
    String sources = sources(result);
    assertThat(result.errors()).as(sources).isEmpty();
    assertThat(result.warnings().stream().filter(warning -> warning.contains("Profiled.java:"))).as(sources).isEmpty();
    assertThat(result.files().isEmpty()).isEqualTo(!construct.isWrapped());
    if (construct.runs()) run(construct, result, mode, sources);
  }

  /** The line that an error names. */
  private static String lineOf(String error, Construct construct) throws IOException {
    String[] place = error.split(":", 3);
    for (Path source : construct.sources()) {
      if (source.endsWith(place[0])) return Files.readAllLines(source).get(Integer.parseInt(place[1]) - 1);
    }
    return "";
  }

  /** javac warns of options that no processor has asked for. */
  private static String[] options(Construct construct, String mode) {
    return construct.text().startsWith("// nothing") ? new String[0] : new String[] {"-Abrisk.profiling=" + mode};
  }

  private static void run(Construct construct, Host.Result result, String mode, String sources) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {result.classes().toUri().toURL()}, ConstructsTest.class.getClassLoader())) {
      CountingRecorder.clear();
      Method use = loader.loadClass(construct.mainClass()).getDeclaredMethod("use");
      use.setAccessible(true);
      use.invoke(null);
      assertThat(CountingRecorder.calls()).as(sources).isEqualTo(mode.equals("full") ? construct.records() : "");
    }
  }

  private static String sources(Host.Result result) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : result.files()) text.append(Files.readString(file)).append('\n');
    return text.toString();
  }
}
