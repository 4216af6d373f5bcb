package dev.brisk.report;

import dev.brisk.api.Finding;
import dev.brisk.api.Severity;
import java.util.Comparator;

/**
 * A finding with what the list says beside it.
 *
 * @param finding what was found
 * @param rewrite what the rule would write instead; null for none
 * @param acceptance why it is not told; null for one that is
 * @param excerpt the lines around it; null if they are not known
 */
public record Listed(Finding finding, Rewrite rewrite, Acceptance acceptance, Excerpt excerpt) {
  /** That of every list: of findings that are equal to the last column the later ones are dropped. */
  public static final Comparator<Listed> ORDER = new ListedOrder();

  /** One that is told. */
  public static Listed of(Finding finding) {
    return new Listed(finding, null, null, null);
  }

  /**
   * A finding as lists have it: without places that no compiler could tell, first the end, then the column, then all; with a severity that is told.
   *
   * @param file its file from the base of the list on
   */
  public static Finding plain(Finding finding, String file) {
    int line = Math.max(finding.line(), 0);
    int column = line == 0 ? 0 : Math.max(finding.column(), 0);
    boolean later = finding.endLine() > line && finding.endColumn() > 0;
    boolean end = column > 0 && (later || finding.endLine() == line && finding.endColumn() >= column);
    return new Finding(
        finding.rule(),
        finding.message(),
        finding.severity() == Severity.OFF ? Severity.NOTE : finding.severity(),
        finding.heat(),
        file,
        line,
        column,
        end ? finding.endLine() : 0,
        end ? finding.endColumn() : 0,
        finding.member() == null ? "" : finding.member());
  }

  /** The same with another finding in its place, such as one whose file is named from another folder. */
  public Listed with(Finding other) {
    return new Listed(other, rewrite, acceptance, excerpt);
  }

  /** Not a lambda: those cost a compiler that has just started more than a class. */
  private static final class ListedOrder implements Comparator<Listed> {
    private final FindingOrder order = new FindingOrder();

    @Override
    public int compare(Listed a, Listed b) {
      return order.compare(a.finding, b.finding);
    }
  }
}
