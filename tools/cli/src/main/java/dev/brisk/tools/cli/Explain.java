package dev.brisk.tools.cli;

import dev.brisk.options.Nearest;
import dev.brisk.tools.analysis.RuleBook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = "Shows the page of a rule: what it finds, why that is slow, what was measured. Without a name: all rules.")
final class Explain implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "RULE", arity = "0..1", description = "Id of a rule, or a theme, such as boxing.", completionCandidates = RuleNames.class)
  private String name;

  Explain(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws UnusableException {
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
