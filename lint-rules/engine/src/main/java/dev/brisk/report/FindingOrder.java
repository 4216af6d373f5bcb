package dev.brisk.report;

import dev.brisk.api.Finding;
import java.util.Comparator;

/** The order of the list: that of findings, and where those are equal in place and words, by all that is left. */
final class FindingOrder implements Comparator<Finding> {

  @Override
  public int compare(Finding a, Finding b) {
    int order = a.compareTo(b);
    if (order == 0) order = Integer.compare(a.endLine(), b.endLine());
    if (order == 0) order = Integer.compare(a.endColumn(), b.endColumn());
    if (order == 0) order = a.member().compareTo(b.member());
    if (order == 0) order = a.severity().compareTo(b.severity());
    return order != 0 ? order : a.heat().compareTo(b.heat());
  }
}
