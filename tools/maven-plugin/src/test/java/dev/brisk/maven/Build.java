package dev.brisk.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Builds of a copy of a project under {@code src/it}. */
final class Build {
  static final String VERSION = System.getProperty("brisk.version");
  /** The plugin as users name it. */
  static final String PLUGIN = "dev.brisk:brisk-maven-plugin:" + VERSION + ":";

  private final Path folder;
  /** The words that tell Maven which repositories there are; null for those of {@link Repository}. */
  private final List<String> repositories;

  private Build(Path folder, List<String> repositories) {
    this.folder = folder;
    this.repositories = repositories;
  }

  /** A fresh copy, in a folder of that name. */
  static Build of(String project, String name) throws IOException {
    Path from = Path.of("src", "it", project).toAbsolutePath();
    Path to = Path.of("target", "it", "projects", name).toAbsolutePath();
    Repository.delete(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return in(to);
  }

  /** Of what lies in a folder. */
  static Build in(Path folder) {
    return new Build(folder, null);
  }

  /** The same with other repositories, as the words of a command tell them. */
  Build with(String... repositories) {
    return new Build(folder, List.of(repositories));
  }

  Path folder() {
    return folder;
  }

  /** Puts other text in the place of some of a file. */
  Build change(String file, String old, String text) throws IOException {
    Path changed = folder.resolve(file);
    String before = Files.readString(changed);
    if (!before.contains(old)) throw new IllegalStateException(file + " has no " + old);
    Files.writeString(changed, before.replace(old, text));
    return this;
  }

  /** All files below the folder, from there on, sorted. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
    }
  }

  /** What git prints in the folder. */
  String git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IllegalStateException(command + ": " + said);
    return said;
  }

  /** Runs a Maven; {@code home} is a property that names its folder. */
  Run maven(String home, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty(home), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
    command.addAll(repositories == null ? List.of("-s", Repository.settings().toString(), "-Dmaven.repo.local=" + Repository.local()) : repositories);
    // Repositories in folders are no network.
    command.add("-Daether.offline.protocols=file");
    command.addAll(List.of(arguments));
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Variables that the Maven around these tests has set are none of this one's business.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end after twenty minutes: " + command);
    }
    return new Run(process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
  }

  /**
   * A build that has ended.
   *
   * @param exit 0 if it was a success
   * @param output all it printed
   */
  record Run(int exit, String output) {
    /** The lines that hold such a text. */
    List<String> lines(String text) {
      return output.lines().filter(line -> line.contains(text)).toList();
    }
  }
}
