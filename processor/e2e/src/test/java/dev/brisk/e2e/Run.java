package dev.brisk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A finished process.
 *
 * @param exit its exit code
 * @param output what it printed, both streams together
 */
record Run(int exit, String output) {

  /** The JDK that runs the tests. */
  static final Path JDK = Path.of(System.getProperty("java.home"));

  /** Runs {@code javac} of the JDK that runs the tests. */
  static Run javac(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(JDK.resolve("bin/javac").toString());
    command.addAll(arguments);
    return of(folder, command);
  }

  /** Runs Maven with the JDK that runs the tests. */
  static Run maven(Path folder, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
    command.addAll(List.of(arguments));
    return of(folder, command);
  }

  /** Runs any command and waits for it. */
  static Run of(Path folder, List<String> command) {
    try {
      Path log = Files.createTempFile("brisk-run", ".log");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().put("JAVA_HOME", JDK.toString());
      builder.environment().remove("MAVEN_OPTS");
      // Variables that another Maven around these tests has set are none of this one's business.
      builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_HOME"));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end after 15 minutes: " + command);
      }
      String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      Files.delete(log);
      return new Run(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lines that carry a finding, cut to begin at the rule's bracket. */
  List<String> findings() {
    List<String> found = new ArrayList<>();
    for (String line : output.split("\n")) {
      int at = line.indexOf('[', line.indexOf(".java"));
      int open = indexOfRule(line);
      if (at >= 0 && open >= 0) found.add(line.substring(open));
    }
    return found;
  }

  private static int indexOfRule(String line) {
    for (int at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) {
      int end = line.indexOf("] ", at);
      if (end > at + 4 && Character.isUpperCase(line.charAt(at + 1)) && Character.isLowerCase(line.charAt(at + 2))) return at;
    }
    return -1;
  }
}
