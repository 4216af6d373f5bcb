package dev.brisk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compilations in one JVM, as in a build of many modules, share Brisk's classes and nothing else. */
class WarmClassesTest {
  private final List<String> command = new ArrayList<>(List.of(Run.JDK.resolve("bin/java").toString(), "-cp", Path.of("target", "test-classes").toAbsolutePath().toString()));
  private Project project;
  private Path jar;

  private void begin(String name) throws IOException {
    project = Project.named(name);
    jar = Files.copy(Project.PROCESSOR, project.file("path/keep.txt", "").path("path/brisk.jar"));
  }

  private String module(int number, String... more) {
    String folder = "module" + number;
    Path source = project.file(folder + "/src/main/java/shop/Sum.java", "package shop;\n\n" + Sources.SUM).path(folder + "/src/main/java/shop/Sum.java");
    List<String> arguments = new ArrayList<>(List.of("-d", project.path(folder + "/target/classes").toString(), "-processorpath", jar.toString()));
    arguments.addAll(List.of(more));
    arguments.add(source.toString());
    return project.file(folder + "/arguments", String.join("\n", arguments)).path(folder + "/arguments").toString();
  }

  /** What was printed, without the numbers of modules. */
  private String run(int atATime, String... modules) {
    command.add("dev.brisk.e2e.OneJvm");
    command.add(Integer.toString(atATime));
    command.addAll(List.of(modules));
    return Run.of(project.folder(), command).output().replaceAll("module\\d+", "module");
  }

  /** The outputs of all compilations, which must be the same. */
  private static String sameOutput(String output, int modules) {
    String one = output.substring(0, output.indexOf("exit 0\n") + 7);
    assertThat(output).startsWith(one.repeat(modules)).hasLineCount(one.split("\n").length * modules + 1);
    return one;
  }

  @Test
  void theNextCompilationFindsThem() throws IOException {
    begin("warm-found");
    String output = run(1, module(1), module(2, "-Xplugin:Brisk"), module(3));
    assertThat(sameOutput(output, 3)).containsOnlyOnce("[BoxedAccumulator]").containsOnlyOnce("1 class, 1 finding");
    assertThat(output).endsWith("kept 1\n");
  }

  @Test
  void aChangedJarIsLoadedAnew() throws IOException {
    begin("warm-changed");
    String output = run(1, module(1), "touch=" + jar, module(2));
    assertThat(sameOutput(output, 2)).contains("1 class, 1 finding");
    assertThat(output).endsWith("kept 2\n");
  }

  @Test
  void itCanBeSwitchedOff() throws IOException {
    begin("warm-off");
    command.add("-Dbrisk.warm=off");
    String output = run(1, module(1), module(2));
    assertThat(sameOutput(output, 2)).contains("1 class, 1 finding");
    assertThat(output).endsWith("kept 0\n");
  }

  @Test
  void compilationsAtTheSameTimeDoNotMeet() throws IOException {
    begin("warm-parallel");
    String[] modules = new String[12];
    for (int i = 0; i < modules.length; i++) modules[i] = module(i, "-Xplugin:Brisk");
    assertThat(sameOutput(run(4, modules), modules.length)).containsOnlyOnce("[BoxedAccumulator]").containsOnlyOnce("1 class, 1 finding");
  }
}
