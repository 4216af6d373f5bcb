package dev.brisk.facts;

import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.List;

/**
 * That a local's value could be made later, and only where it is needed.
 *
 * @param uses the places where it is first needed, in the order of the source: reads of the local, or the loop or lambda around one that stands further in
 * @param test the test that decides first whether it is needed; null where only exceptions need it, or where only one leaves it as it is
 * @param inBranch whether it is needed in a branch of that test, rather than behind it
 * @param doubts what must not do anything but compute its result: calls and constructors of unknown effect, in the order of the source
 * @param throwing what makes paths that don't need the value throw no more, were it made later: parts that must not be null, or else the part that may
 *     throw; empty when nothing does
 * @param overwritten where the local gets another value on paths that do not need the first; null where it is never written again
 * @param settles whether the test stands behind the one that needs the value, in the same chain, and should come first
 */
public record Deferral(List<Node> uses, Expr test, boolean inBranch, List<Expr> doubts, List<Expr> throwing, boolean throwsOnlyOnNull,
    Assignment overwritten, boolean settles) {
  /** Whether the paths that don't need the value are those of a case that seldom comes, and for which there is next to nothing to do. */
  public boolean isForEmptyCases() {
    return test != null && EmptyCases.setAsideBy(test, inBranch);
  }

  /** The node on whose paths the time is saved: the declaration, or what gives the local another value. */
  public Node place(LocalDecl made) {
    return overwritten == null ? made : overwritten;
  }

  /** What the paths on which the time is saved do not pass. */
  public List<Node> avoided() {
    return overwritten == null && !settles ? uses : List.of();
  }

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
    if (test == null) return overwritten == null ? "though only exceptions tell it" : "though only an exception leaves it as it is";
    if (settles) return "though '" + test.excerpt() + "' behind it may settle the answer";
    return "before '" + test.excerpt() + "' decides whether it is " + (overwritten == null ? "needed" : "kept");
  }

  /** Where it should be made, for a message. */
  public String where() {
    if (test == null) return overwritten == null ? "where they are thrown" : "where that is handled";
    if (overwritten != null) return "in the other branch";
    if (settles) return "behind that test, which comes first then";
    return inBranch ? "in the branch that needs it" : "behind that test";
  }

  private static String nameOf(Expr made) {
    if (made instanceof Call) return ((Call) made).name();
    return made instanceof New ? "new " + ((New) made).constructor().getEnclosingElement().getSimpleName() : made.excerpt();
  }
}
