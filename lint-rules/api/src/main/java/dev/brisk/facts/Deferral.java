package dev.brisk.facts;

import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.List;

/**
 * That a local's value could be made later, and only where it is needed.
 *
 * @param uses the places where it is first needed, in the order of the source: reads of the local, or the loop or lambda around one that stands further in
 * @param test the test that decides first whether it is needed
 * @param inBranch whether it is needed in a branch of that test, rather than behind it
 * @param doubts what must not do anything but compute its result: calls and constructors of unknown effect, in the order of the source
 * @param throwing what makes paths that don't need the value throw no more, were it made later: parts that must not be null, or else the part that may
 *     throw; empty when nothing does
 */
public record Deferral(List<Node> uses, Expr test, boolean inBranch, List<Expr> doubts, List<Expr> throwing, boolean throwsOnlyOnNull) {
  /** How many conditions of the claim could not be shown. */
  public int conditions() {
    // What is of unknown effect may throw as well: that it only computes its result says both.
    return doubts.isEmpty() ? Math.min(1, throwing.size()) : doubts.size();
  }

  /** The condition to name in a message, with a blank behind it; empty when there is none. */
  public String condition() {
    if (!doubts.isEmpty()) return "if '" + nameOf(doubts.get(0)) + "' only computes its result, ";
    if (throwing.isEmpty()) return "";
    return "if '" + throwing.get(0).excerpt() + (throwsOnlyOnNull ? "' is never null, " : "' never throws, ");
  }

  /** When the value is made, for a message. */
  public String when() {
    return "before '" + test.excerpt() + "' decides whether it is needed";
  }

  /** Where it should be made, for a message. */
  public String where() {
    return inBranch ? "in the branch that needs it" : "behind that test";
  }

  private static String nameOf(Expr made) {
    if (made instanceof Call) return ((Call) made).name();
    return made instanceof New ? "new " + ((New) made).constructor().getEnclosingElement().getSimpleName() : made.excerpt();
  }
}
