package dev.brisk.tools.fix;

import dev.brisk.tools.analysis.Finding;
import java.util.List;

/**
 * What a run of fixes would do; nothing is written yet.
 *
 * @param changes by file
 * @param refusals rewrites that are offered and not made
 * @param left findings that the changed sources still draw
 * @param suggested those of them whose rewrites are only made on request
 */
public record FixPlan(List<Change> changes, List<Refusal> refusals, List<Finding> left, List<Finding> suggested) {

  /** With copies of the lists. */
  public FixPlan {
    changes = List.copyOf(changes);
    refusals = List.copyOf(refusals);
    left = List.copyOf(left);
    suggested = List.copyOf(suggested);
  }

  /** The findings whose rewrites are made. */
  public List<Finding> applied() {
    return changes.stream().flatMap(each -> each.applied().stream()).toList();
  }
}
