package dev.brisk.tools.analysis;

import java.util.List;

/**
 * What came of an analysis.
 *
 * @param findings in order
 * @param problems errors of the compiler; where there are any, what depends on them was not looked at
 * @param notes what Brisk has to say about itself: mistakes in options, rules that failed
 * @param files how many source files were looked at
 */
public record Outcome(List<Finding> findings, List<Problem> problems, List<String> notes, int files) {

  /** With copies of the lists. */
  public Outcome {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
