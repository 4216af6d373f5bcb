package dev.brisk.tools.analysis;

import dev.brisk.report.Acceptance;
import java.util.List;

/**
 * What came of an analysis.
 *
 * @param findings in order
 * @param accepted what was found and is accepted in the source, in order
 * @param problems errors of the compiler; where there are any, what depends on them was not looked at
 * @param notes what Brisk has to say about itself: mistakes in options, rules that failed
 * @param files how many source files were looked at
 */
public record Outcome(List<Finding> findings, List<Accepted> accepted, List<Problem> problems, List<String> notes, int files) {

  /** A finding that is not told, and who accepts it. */
  public record Accepted(Finding finding, Acceptance by) {}

  /** One in which nothing is accepted. */
  public Outcome(List<Finding> findings, List<Problem> problems, List<String> notes, int files) {
    this(findings, List.of(), problems, notes, files);
  }

  /** With copies of the lists. */
  public Outcome {
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
