package dev.brisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.testkit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Edits that change nothing leave findings where they are: names, a local drawn out, an anonymous class for a lambda, a while for a for. */
class MutationTest {

  @TestFactory
  Stream<DynamicTest> mutations() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/examples"))) {
      String only = System.getProperty("rule");
      List<Path> examples = files.filter(file -> file.toString().endsWith(".java") && (only == null || file.endsWith(only + ".java"))).sorted().toList();
      return examples.stream().flatMap(file -> Stream.of(Mutation.values()).map(mutation ->
          DynamicTest.dynamicTest(file.getFileName().toString().replace(".java", "") + " " + mutation, () -> check(file, mutation))));
    }
  }

  private static void check(Path file, Mutation mutation) throws IOException {
    String rule = file.getFileName().toString().replace(".java", "");
    String source = Files.readString(file);
    String mutated = mutation.apply(source);
    if (mutated.equals(source)) return;
    assertThat(places(rule, mutated)).as("%s of\n%s", mutation, mutated).isEqualTo(places(rule, source));
  }

  private static List<String> places(String rule, String source) {
    Compilation run = new Compilation().libraries(Path.of("src/test/libraries")).source(rule + "Examples.java", source)
        .options("-Abrisk.rules=none," + rule, "-Abrisk.worth=off").run();
    assertThat(run.failures()).as(source).isEmpty();
    return run.results().stream().map(result -> result.finding().line() + " " + result.finding().severity()).sorted().toList();
  }
}
