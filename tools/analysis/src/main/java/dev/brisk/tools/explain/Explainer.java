package dev.brisk.tools.explain;

import dev.brisk.tools.analysis.Analysis;
import dev.brisk.tools.analysis.AnalysisException;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Outcome;
import dev.brisk.tools.analysis.Problem;
import dev.brisk.tools.analysis.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at a compilation for the sake of one line. */
public final class Explainer {
  private final Map<String, String> options;

  /** @param options Brisk's, by their keys */
  public Explainer(Map<String, String> options) {
    this.options = Map.copyOf(options);
  }

  /**
   * Why the line is reported or not.
   *
   * @param file as findings name it
   * @param line from 1
   * @param source the line's text
   * @throws AnalysisException if nothing can be looked at
   */
  public LineExplanation explain(Compilation compilation, String file, int line, String source) throws AnalysisException {
    LineWitness witness = new LineWitness(file, line);
    Analysis analysis = new Analysis(options);
    analysis.heardBy(witness);
    Outcome outcome = analysis.run(compilation);
    List<String> problems = new ArrayList<>();
    for (Problem each : outcome.problems()) if (each.file().equals(file)) problems.add(each.toString());
    String leftOut = witness.leftOut.isEmpty() && !witness.seen ? "the compiler does not come to a class of it with code" : witness.leftOut;
    witness.passedOver.keySet().removeIf(rule -> witness.silent.values().stream().anyMatch(each -> each.rule().equals(rule)) || isFound(witness, rule));
    witness.silent.values().removeIf(each -> isFound(witness, each.rule()));
    return new LineExplanation(file, line, source.strip(), List.copyOf(witness.members), leftOut, problems, witness.heat, List.copyOf(witness.parts.values()), List.copyOf(witness.work),
        List.copyOf(witness.findings), List.copyOf(witness.silent.values()), List.copyOf(witness.passedOver.values()), RuleBook.load().entries().size() - witness.concerned.size());
  }

  private static boolean isFound(LineWitness witness, String rule) {
    return witness.findings.stream().anyMatch(each -> each.rule().equals(rule));
  }
}
