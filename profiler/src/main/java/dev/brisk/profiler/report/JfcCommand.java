package dev.brisk.profiler.report;

import dev.brisk.profiler.profile.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes settings for the JVM's own method timing. */
@Command(
    name = "jfc",
    mixinStandardHelpOptions = true,
    description = "Writes flight recorder settings with which JDK 25 or later times the methods of @Profiled classes itself, private and final ones and "
        + "constructors too, and those of the classes named.",
    footer = {
      "",
      "Run the program with",
      "  java -XX:StartFlightRecording:settings=default,settings=brisk.jfc,filename=run.jfr ...",
      "and read what was recorded with",
      "  jfr view method-timing run.jfr"
    })
final class JfcCommand implements Callable<Integer> {
  private static final String PROFILED = "@dev.brisk.annotations.Profiled";
  private static final String WORD = "[\\p{Alpha}_$][\\w$]*";
  private static final Pattern NAME = Pattern.compile(WORD + "(\\." + WORD + ")*(::(" + WORD + "|<init>|<clinit>))?", Pattern.UNICODE_CHARACTER_CLASS);

  @Spec
  private CommandSpec spec;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "the file to write (default: standard output)")
  private Path output;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "a class such as shop.Basket, or a method such as shop.Basket::total or shop.Basket::<init>, "
      + "to be timed as well: for classes that can't carry @Profiled, and those behind a @Profiled interface, which has no code to time")
  private List<String> names = List.of();

  @Override
  public Integer call() throws UserMistake {
    String text = withNames(text());
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

  private String withNames(String text) throws UserMistake {
    StringBuilder filter = new StringBuilder(PROFILED);
    for (String name : names) {
      if (!NAME.matcher(name).matches()) throw UserMistake.argument(name + " names no class or method: write shop.Basket or shop.Basket::total");
      filter.append(';').append(name.replace("<", "&lt;").replace(">", "&gt;"));
    }
    return text.replace(PROFILED, filter);
  }

  private static String text() {
    try (InputStream in = JfcCommand.class.getResourceAsStream("brisk.jfc")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
