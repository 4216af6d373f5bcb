package dev.brisk.report;

import dev.brisk.api.Finding;
import java.util.Comparator;

/**
 * A finding with what the list says beside it.
 *
 * @param finding what was found
 * @param rewrite what the rule would write instead; null for none
 * @param acceptance why it is not told; null for one that is
 */
public record Listed(Finding finding, Rewrite rewrite, Acceptance acceptance) {
  /** That of every list: of findings that are equal to the last column the later ones are dropped. */
  public static final Comparator<Listed> ORDER = new ListedOrder();

  /** One that is told. */
  public static Listed of(Finding finding) {
    return new Listed(finding, null, null);
  }

  /** The same with another finding in its place, such as one whose file is named from another folder. */
  public Listed with(Finding other) {
    return new Listed(other, rewrite, acceptance);
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
