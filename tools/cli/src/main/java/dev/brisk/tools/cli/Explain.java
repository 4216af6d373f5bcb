package dev.brisk.tools.cli;

import dev.brisk.options.Nearest;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.RuleBook;
import dev.brisk.tools.explain.Explainer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", sortOptions = false, description = {"Shows the page of a rule: what it finds, why that is slow, what was measured. Without a name: all rules.",
    "With a place, FILE:LINE, tells why that line is reported or not: which rules looked, what kept them silent, heat and types."})
final class Explain implements Callable<Integer> {
  private final Screen screen;

  /** How a line is explained. */
  enum LineFormat { text, json }

  @Parameters(paramLabel = "RULE|FILE:LINE", index = "0", arity = "0..1", description = "Id of a rule, a theme, such as boxing, or a line of a source file.", completionCandidates = RuleNames.class)
  private String name;

  @Mixin
  final Settings settings = new Settings(false);

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How a line is explained: for people, or as one JSON object. Default: ${DEFAULT-VALUE}.")
  private LineFormat format;

  Explain(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException, AnalysisException, IOException {
    if (name != null && ExplainedLine.isPlace(name)) return explainLine();
    RuleBook book = RuleBook.load();
    if (name == null) {
      list(book, null);
      return ExitStatus.GOOD;
    }
    RuleBook.Entry rule = book.find(name);
    if (rule != null) {
      String page = rule.page().isEmpty() ? "# " + rule.id() + "\n\n" + rule.summary() + "\n" : rule.page();
      new MarkdownView(screen).print(page);
      return ExitStatus.GOOD;
    }
    if (book.entries().stream().anyMatch(each -> each.theme().equalsIgnoreCase(name))) {
      list(book, name);
      return ExitStatus.GOOD;
    }
    String near = Nearest.of(name, book.entries().stream().map(RuleBook.Entry::id).toList());
    throw new UnusableException("no rule is named '" + name + "'" + (near == null ? "; brisk explain lists them" : "; did you mean " + near + "?"));
  }

  private int explainLine() throws UnusableException, AnalysisException, IOException {
    ExplainedLine place = ExplainedLine.of(name, settings.base(), settings.encoding());
    Compilation compilation = settings.compilation(place, screen);
    LineReport report = new LineReport(screen, new Explainer(settings.configuration(compilation, screen).options()).explain(compilation, place.name(), place.number(), place.text()));
    if (format == LineFormat.json) report.printJson();
    else report.print();
    return ExitStatus.GOOD;
  }

  private void list(RuleBook book, String theme) {
    int width = book.entries().stream().mapToInt(each -> each.id().length()).max().orElse(0);
    for (RuleBook.Entry each : book.entries()) {
      if (theme != null && !each.theme().equalsIgnoreCase(theme)) continue;
      screen.out().println(screen.styled("bold", each.id()) + " ".repeat(width - each.id().length() + 2) + each.summary() + (each.onByDefault() ? "" : " (off by default)"));
    }
  }

  /** For shells that complete what is typed. */
  static final class RuleNames implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return RuleBook.load().entries().stream().map(RuleBook.Entry::id).iterator();
    }
  }
}
