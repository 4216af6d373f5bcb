package dev.brisk.wrappers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guava's own test suites of collections pass with wrapped collections as they do without. */
class RealSuiteTest {
  @TempDir private Path folder;

  @Test
  void wrappedCollectionsPassTheSuites() throws Exception {
    List<Path> classPath = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).map(Path::of).toList();
    Host.Result compiled = Host.JAVAC.compile(List.of(Path.of("src/test/suites/WrappedCollections.java")), folder, classPath,
        List.of(new ProfiledProcessor()), "-Abrisk.profiling=full");
    assertThat(compiled.errors()).isEmpty();
    CountingRecorder.clear();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {compiled.classes().toUri().toURL()}, getClass().getClassLoader())) {
      Method suite = loader.loadClass("suites.WrappedCollections").getDeclaredMethod("suite");
      suite.setAccessible(true);
      TestResult result = new TestResult();
      ((TestSuite) suite.invoke(null)).run(result);
      // What the wrapped object hands out may hand back the object, which is not the wrapper: inverse().inverse() of the three sizes. The docs say so.
      assertThat(Stream.of(result.failures(), result.errors()).flatMap(failed -> Collections.list(failed).stream()).map(TestFailure::toString))
          .hasSize(3).allMatch(failure -> failure.startsWith("testInverseSame[BiMap "));
      assertThat(result.runCount()).isGreaterThan(5_000);
    }
    assertThat(CountingRecorder.calls()).contains("put(java.lang.Object, java.lang.Object) ", "remove(int) thrown ", "inverse() ");
  }
}
