package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under Eclipse's compiler Brisk has nothing to hold on to: it says so once, and the build goes on. */
class OtherCompilerTest {
  @Test
  void eclipseGetsOneNote() {
    Project project = Project.named("other-compiler").file("Sum.java", "class Sum {\n  long of(long[] xs) {\n    Long t = 0L;\n    for (long x : xs) t += x;\n    return t;\n  }\n}\n");
    Run run = Run.of(project.folder(), List.of(Run.JDK.resolve("bin/java").toString(), "-jar", Path.of("target/ecj/ecj.jar").toAbsolutePath().toString(), "-17",
        "-d", project.path("classes").toString(), "-processorpath", Project.PROCESSOR.toString(), project.path("Sum.java").toString()));
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output().split("brisk: ", -1)).hasSize(2);
    assertThat(run.output()).contains("this compiler is not javac").doesNotContain("Exception");
    assertThat(project.has("classes/Sum.class")).isTrue();
  }
}
