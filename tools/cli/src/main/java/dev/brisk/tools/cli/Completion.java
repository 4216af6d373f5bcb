package dev.brisk.tools.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "completion", description = "Prints a script that lets a shell complete commands, options and ids of rules: source <(brisk completion bash).")
final class Completion implements Callable<Integer> {

  /** Shells that a script is known for. */
  enum Shell { bash, zsh }

  private final Screen screen;

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell;

  Completion(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    // One script serves both: in zsh it turns on the emulation of bash's completion first.
    String script = AutoComplete.bash("brisk", new CommandLine(Brisk.commandLine(screen).getCommandSpec()));
    screen.out().print(shell == Shell.zsh ? "#compdef brisk\n" + script : script);
    return ExitStatus.GOOD;
  }
}
