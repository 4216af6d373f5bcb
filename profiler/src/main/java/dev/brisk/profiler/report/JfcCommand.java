package dev.brisk.profiler.report;

import dev.brisk.profiler.profile.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes settings for the JVM's own method timing. */
@Command(
    name = "jfc",
    mixinStandardHelpOptions = true,
    description = "Writes flight recorder settings with which JDK 25 or later times @Profiled methods itself, private and final ones and constructors too.",
    footer = {
      "",
      "Run the program with",
      "  java -XX:StartFlightRecording:settings=default,settings=brisk.jfc,filename=run.jfr ...",
      "and read what was recorded with",
      "  jfr view method-timing run.jfr"
    })
final class JfcCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "the file to write (default: standard output)")
  private Path output;

  @Override
  public Integer call() throws UserMistake {
    String text = text();
    if (output == null) {
      spec.commandLine().getOut().print(text);
      return 0;
    }
    try {
      Files.writeString(output, text);
      return 0;
    } catch (IOException e) {
      throw UserMistake.file(output + " can't be written: " + Reasons.of(e));
    }
  }

  private static String text() {
    try (InputStream in = JfcCommand.class.getResourceAsStream("brisk.jfc")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
