package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.AnalysisException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
    name = "brisk",
    mixinStandardHelpOptions = true,
    versionProvider = Brisk.Version.class,
    scope = ScopeType.INHERIT,
    description = "Finds slow Java, says how slow it is, and rewrites what is safe to rewrite.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done, and nothing was found that should fail",
      "1:done, and something was found that should fail",
      "2:an option, file or folder can't be used; nothing was written",
      "3:begun and not finished: something can't be written, or Brisk itself failed"
    })
public final class Brisk implements Runnable {
  private final Screen screen;

  @Spec
  private CommandLine.Model.CommandSpec spec;

  private Brisk(Screen screen) {
    this.screen = screen;
  }

  /** Whether to colour. */
  enum Colour { auto, always, never }

  @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT, description = "Colours: on a terminal, always or never.")
  private void colour(Colour when) {
    if (when == Colour.always) screen.colour(true);
    if (when == Colour.never) screen.colour(false);
  }

  /** Of the shell. */
  public static void main(String[] arguments) {
    System.exit(run(Screen.ofSystem(), arguments));
  }

  /** What the command line asks for, and its exit status. */
  static int run(Screen screen, String... arguments) {
    CommandLine line = commandLine(screen);
    int status;
    try {
      status = line.execute(arguments);
    } catch (OutOfMemoryError exhausted) {
      screen.err().println("brisk: there is not enough memory for that; more of it: java -Xmx4g -jar ...");
      return ExitStatus.UNFINISHED;
    }
    String failure = screen.failure();
    if (failure == null) return status;
    screen.err().println("brisk: standard output could not be written: " + failure);
    return ExitStatus.UNFINISHED;
  }

  static CommandLine commandLine(Screen screen) {
    CommandLine line = new CommandLine(new Brisk(screen));
    Check check = new Check(screen);
    Fix fix = new Fix(screen);
    line.addSubcommand(withOptions(new CommandLine(check), check.settings));
    line.addSubcommand(withOptions(new CommandLine(fix), fix.settings));
    WriteBaseline baseline = new WriteBaseline(screen);
    line.addSubcommand(withOptions(new CommandLine(baseline), baseline.settings));
    WriteReport report = new WriteReport(screen);
    line.addSubcommand(withOptions(new CommandLine(report), report.settings));
    line.addSubcommand(new MergeLists(screen));
    Explain explain = new Explain(screen);
    line.addSubcommand(withOptions(new CommandLine(explain), explain.settings));
    line.addSubcommand(new Completion(screen));
    line.setOut(screen.out());
    line.setErr(screen.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(screen.ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(screen.isInteractive());
    line.setUsageHelpWidth(110);
    line.setParameterExceptionHandler((wrong, given) -> complain(screen, wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> fail(screen, failure));
    return line;
  }

  private static CommandLine withOptions(CommandLine command, Settings settings) {
    settings.offerOptions(command.getCommandSpec());
    return command;
  }

  private static int complain(Screen screen, ParameterException wrong) {
    screen.err().println("brisk: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, screen.err());
    screen.err().println("Try 'brisk " + (wrong.getCommandLine().getParent() == null ? "" : wrong.getCommandLine().getCommandName() + " ") + "--help'.");
    return ExitStatus.UNUSABLE;
  }

  private static int fail(Screen screen, Exception failure) {
    screen.out().flush();
    if (failure instanceof UnusableException || failure instanceof AnalysisException) {
      // The linter speaks of its options in the compiler's spelling.
      screen.err().println("brisk: " + failure.getMessage().replaceFirst("^brisk\\.(?=\\w+: )", "--"));
      return ExitStatus.UNUSABLE;
    }
    if (failure instanceof IOException) {
      screen.err().println("brisk: " + reason((IOException) failure));
      return ExitStatus.UNFINISHED;
    }
    screen.err().println("brisk: this is a mistake of Brisk's own:");
    failure.printStackTrace(screen.err());
    return ExitStatus.UNFINISHED;
  }

  static String reason(IOException failure) {
    if (!(failure instanceof FileSystemException)) return failure.getMessage();
    FileSystemException file = (FileSystemException) failure;
    String why = file.getReason() != null ? file.getReason() : file.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return file.getFile() + ": " + why;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command was named");
  }

  /** The version in the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {"brisk " + of() + " (Java " + Runtime.version() + ")"};
    }

    static String of() throws IOException {
      try (InputStream in = Brisk.class.getResourceAsStream("version.txt")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    }
  }
}
