package dev.brisk.profiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM of its own, as users start one. */
public final class Fork {
  /** How it ended. */
  public record End(int status, String out, String err) {}

  private final Path folder;
  private final List<String> command = new ArrayList<>();
  private final ProcessBuilder builder;

  private Fork(Path folder) {
    this.folder = folder;
    this.builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BRISK_") || name.equals("JAVA_TOOL_OPTIONS") || name.equals("JDK_JAVA_OPTIONS"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /** In that working directory. */
  public static Fork in(Path folder) {
    return new Fork(folder);
  }

  /** The JVM's options. */
  public Fork options(String... options) {
    command.addAll(Arrays.asList(options));
    return this;
  }

  /** An environment variable. */
  public Fork environment(String name, String value) {
    builder.environment().put(name, value);
    return this;
  }

  /** Starts {@link Program} on the class path of the tests. */
  public Process start(String... arguments) throws IOException {
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return builder.redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
  }

  /** Starts whatever the options say. */
  public End run() throws IOException, InterruptedException {
    return end(builder.redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start());
  }

  /** Runs {@link Program}. */
  public End program(String... arguments) throws IOException, InterruptedException {
    return end(start(arguments));
  }

  private End end(Process process) throws IOException, InterruptedException {
    int status = process.waitFor();
    return new End(status, text("out.txt"), text("err.txt"));
  }

  /** What it has said so far. */
  public String text(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
