package dev.brisk.testkit;

import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Site;
import dev.brisk.api.Theme;
import dev.brisk.model.Box;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/**
 * Tests of facts on annotated sources: the real compiler, the real model, and a question put to each node of one kind.
 *
 * <pre>
 * FactsTestKit.asking("uses", New.class, (made, site) -&gt; site.facts().usesOf(made)).in("""
 *     class Example {
 *       int m() {
 *         var xs = new ArrayList(); // uses: WALKED, RETURNED
 *         ...
 *     """);
 * FactsTestKit.ofArguments("total", (value, site) -&gt; site.facts().isTotal(value)).in("""
 *     class Example {
 *       void m(int[] xs) {
 *         ask(xs[0]); // total: no
 *     """);
 * </pre>
 *
 * <p>A line's marker {@code // key: answer} holds what the question with that key answers for the nodes that begin on the line: answers of several
 * nodes stand in the order of the source with {@code |} between them; {@code ;} parts the markers of several keys. A question that answers null has
 * nothing to say of the node. A line without marker expects no answer, so choose nodes narrowly: by kind, by returning null, or by {@link #ofArguments},
 * which asks about the argument of each call of a method {@code ask}. Booleans read {@code yes} and {@code no}, collections as their elements with
 * commas between them, all else as its {@code toString}.
 *
 * <p>The source is one file; {@code ask} is declared for it as {@code static native <T> T ask(T value)} in a file beside it, imported statically, and so is
 * everything of {@code java.util}. All methods are looked at, cold or not.
 */
public final class FactsTestKit {
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)");
  /** On the first line, so that lines keep their numbers. */
  private static final String IMPORTS = "import static asking.Asking.ask; import java.util.*; ";
  private static final String ASKING = "package asking; public class Asking { public static native <T> T ask(T value); }";

  /**
   * What is asked about a node.
   *
   * @param <N> kind of node
   */
  @FunctionalInterface
  public interface Question<N extends Node> {
    /** The answer, compared as text; null where there is nothing to say about this node. */
    Object of(N node, Site site);
  }

  private record Asked<N extends Node>(String key, Class<N> kind, Question<N> question) {}

  private final List<Asked<?>> questions = new ArrayList<>(2);
  private final List<String> options = new ArrayList<>(2);
  /** Per key and line the answers by place in the source. */
  private final Map<String, Map<Integer, TreeMap<Long, String>>> answers = new LinkedHashMap<>();

  private FactsTestKit() {}

  /** Asks each node of {@code kind}; markers begin with {@code key}. */
  public static <N extends Node> FactsTestKit asking(String key, Class<N> kind, Question<N> question) {
    return new FactsTestKit().and(key, kind, question);
  }

  /** Asks about the argument of each call of a method {@code ask}, without the boxing this takes. */
  public static FactsTestKit ofArguments(String key, Question<Expr> question) {
    return new FactsTestKit().andOfArguments(key, question);
  }

  /** Asks another question as well. */
  public <N extends Node> FactsTestKit and(String key, Class<N> kind, Question<N> question) {
    questions.add(new Asked<>(key, kind, question));
    return this;
  }

  /** Asks another question about arguments of {@code ask} as well. */
  public FactsTestKit andOfArguments(String key, Question<Expr> question) {
    return and(key, Call.class, (call, site) -> {
      if (!call.name().equals("ask") || call.argumentCount() != 1) return null;
      Expr value = call.argument(0);
      return question.of(value instanceof Box ? ((Box) value).operand() : value, site);
    });
  }

  /** Adds options of the compiler or of Brisk. */
  public FactsTestKit with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Compiles the source, asks, and compares the answers with the markers. */
  public void in(String source) {
    Matcher type = TYPE.matcher(source);
    Assertions.assertTrue(type.find(), "the source declares no type");
    Compilation run = new Compilation().source(type.group(1) + ".java", IMPORTS + source).source("asking/Asking.java", ASKING)
        .options("-Xlint:-options").options(options.toArray(new String[0])).rules(new Asker(this)).run();
    Assertions.assertTrue(run.failures().isEmpty(), () -> "the source does not compile, or a question failed:\n" + String.join("\n", run.failures()));
    compare(source.split("\n", -1));
  }

  private void compare(String[] lines) {
    StringBuilder report = new StringBuilder();
    boolean same = true;
    for (int i = 0; i < lines.length; i++) {
      report.append(String.format("%4d  %s%n", i + 1, lines[i]));
      for (Asked<?> asked : questions) {
        String expected = expected(lines[i], asked.key());
        String actual = actual(asked.key(), i + 1);
        if (expected.equals(actual)) continue;
        same = false;
        report.append("   >> ").append(asked.key()).append(": expected \"").append(expected).append("\", is \"").append(actual).append("\"\n");
      }
    }
    Assertions.assertTrue(same, report.toString());
  }

  private static String expected(String line, String key) {
    int comment = line.indexOf("//");
    if (comment < 0) return "";
    for (String marker : line.substring(comment + 2).split(";")) {
      if (marker.strip().startsWith(key + ":")) return marker.strip().substring(key.length() + 1).strip();
    }
    return "";
  }

  private String actual(String key, int line) {
    Map<Integer, TreeMap<Long, String>> ofKey = answers.get(key);
    return ofKey == null || !ofKey.containsKey(line) ? "" : String.join(" | ", ofKey.get(line).values());
  }

  private <N extends Node> void put(Asked<N> asked, N node, Site site) {
    Object answer = asked.question().of(node, site);
    if (answer == null) return;
    int line = node.source().line(node.start());
    answers.computeIfAbsent(asked.key(), key -> new TreeMap<>()).computeIfAbsent(line, key -> new TreeMap<>()).put(place(node), text(answer));
  }

  /** Orders nodes by where they begin, then by where they end. */
  private static long place(Node node) {
    return ((long) node.start() << 32) + node.end();
  }

  private static String text(Object answer) {
    if (answer instanceof Boolean) return (Boolean) answer ? "yes" : "no";
    if (!(answer instanceof Collection)) return String.valueOf(answer);
    List<String> parts = new ArrayList<>();
    for (Object each : (Collection<?>) answer) parts.add(text(each));
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  /** Puts the questions from within the engine, where facts and heat are at hand; finds nothing. */
  @LintRule(theme = Theme.OTHER, summary = "asks about facts", why = "-", slow = "-", fast = "-", limits = "-", fixSafety = "-", since = "0.1")
  private static final class Asker implements Rule {
    private final FactsTestKit kit;

    Asker(FactsTestKit kit) {
      this.kit = kit;
    }

    @Override
    public void register(Registry rules) {
      for (Asked<?> each : kit.questions) register(each, rules);
    }

    private <N extends Node> void register(Asked<N> asked, Registry rules) {
      rules.on(asked.kind(), (node, site) -> {
        // The method that only asks is no part of the source.
        if (!node.source().topClass().getQualifiedName().contentEquals("asking.Asking")) kit.put(asked, node, site);
      });
    }
  }
}
