package dev.brisk.profiler.report;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the jar. */
@Command(
    name = "brisk-profiler",
    description = "Reads what the Brisk profiler has recorded.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {ReportCommand.class, JfcCommand.class})
public final class Main {
  private Main() {}

  /** Ends with 0, with 1 if a file can't be read or written, with 2 if the arguments make no sense. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
    PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    int status = run(out, err, arguments);
    out.flush();
    System.exit(status);
  }

  /** As {@link #main}, for tests. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((thrown, command, parsed) -> {
      if (!(thrown instanceof UserMistake)) throw thrown;
      err.println("brisk-profiler: " + thrown.getMessage());
      return ((UserMistake) thrown).status();
    });
    if (arguments.length == 0) {
      line.usage(err);
      return 2;
    }
    return line.execute(arguments);
  }

  /** The jar's own version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"brisk-profiler " + (version == null ? "(not from its jar)" : version)};
    }
  }
}
