package dev.brisk.tools.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** Where the command prints: results to {@code out}, all that speaks about the run itself to {@code err}. */
final class Screen {
  private final PrintStream out;
  private final PrintWriter printer;
  private final PrintWriter errors;
  private final boolean terminal;
  private Boolean coloured;
  private Witnessed witness;

  /**
   * Prints in the platform's encoding.
   *
   * @param terminal whether a person reads along
   */
  Screen(PrintStream out, PrintStream err, boolean terminal) {
    this(out, err, terminal, encoding());
  }

  Screen(PrintStream out, PrintStream err, boolean terminal, Charset encoding) {
    this.out = out;
    this.printer = new PrintWriter(out, false, encoding);
    this.errors = new PrintWriter(err, true, encoding);
    this.terminal = terminal;
  }

  /** Of the process itself. */
  static Screen ofSystem() {
    Witnessed out = new Witnessed(new FileOutputStream(FileDescriptor.out));
    Screen screen = new Screen(new PrintStream(out, false), System.err, isTerminal());
    screen.witness = out;
    return screen;
  }

  private static boolean isTerminal() {
    Object console = System.console();
    if (console == null) return false;
    try {
      // Newer Javas have a console even where nobody looks, and say so.
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }

  private static Charset encoding() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  boolean isInteractive() {
    return terminal;
  }

  /** Says whether to colour; without it, on terminals where the environment doesn't object. */
  void colour(boolean yes) {
    coloured = yes;
  }

  Ansi ansi() {
    boolean on = coloured != null ? coloured : terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    return on ? Ansi.ON : Ansi.OFF;
  }

  PrintWriter out() {
    return printer;
  }

  PrintWriter err() {
    return errors;
  }

  /**
   * Writes out what is left.
   *
   * @return why not all that was printed has got through, in a few words; null if all has, or the reader has had enough
   */
  String failure() {
    boolean failed = printer.checkError();
    failed |= out.checkError();
    if (!failed) return null;
    String reason = witness == null || witness.failure == null ? null : witness.failure.getMessage();
    return reason == null ? "it failed" : reason.equals("Broken pipe") ? null : reason;
  }

  /** For what is written byte by byte, such as a list; what was printed before comes first. */
  OutputStream bytes() {
    printer.flush();
    return new Unclosed(out);
  }

  /** Text in a style of picocli's, such as {@code bold,fg(red)}; as it is where there are no colours. */
  String styled(String style, String text) {
    if (ansi() == Ansi.OFF || text.isEmpty()) return text;
    picocli.CommandLine.Help.Ansi.IStyle[] styles = picocli.CommandLine.Help.Ansi.Style.parse(style);
    return picocli.CommandLine.Help.Ansi.Style.on(styles) + text + picocli.CommandLine.Help.Ansi.Style.off(styles) + picocli.CommandLine.Help.Ansi.Style.reset.off();
  }

  /** Streams that print swallow failures: keeps the first one. */
  private static final class Witnessed extends FilterOutputStream {
    private IOException failure;

    Witnessed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException failed) {
        if (failure == null) failure = failed;
        throw failed;
      }
    }
  }

  /** Whoever writes to it may close it; the stream below stays open. */
  private static final class Unclosed extends OutputStream {
    private final OutputStream below;

    Unclosed(OutputStream below) {
      this.below = below;
    }

    @Override
    public void write(int b) throws IOException {
      below.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      below.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      below.flush();
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
