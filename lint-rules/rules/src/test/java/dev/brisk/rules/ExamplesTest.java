package dev.brisk.rules;

import dev.brisk.testkit.Examples;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds what its examples mark, and nothing else. */
class ExamplesTest {
  @TestFactory
  Stream<DynamicTest> examples() {
    return Examples.in(Path.of("src/test/examples"));
  }
}
