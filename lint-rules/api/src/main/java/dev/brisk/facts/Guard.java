package dev.brisk.facts;

import dev.brisk.model.Binary;
import dev.brisk.model.Expr;
import dev.brisk.model.Op;

/**
 * What must hold for a node to run.
 *
 * @param test the test, neither a chain of {@code &&} or {@code ||} nor a {@code !} of something
 * @param holds whether it must hold; false if it must fail
 */
public record Guard(Expr test, boolean holds) {

  /** Where it tests for null: whether what it tests is null wherever the node runs, or is not null there. Null where it tests something else. */
  public Boolean meansNull() {
    boolean testsNull = test instanceof Binary && ((Binary) test).asksForNull();
    return testsNull ? (((Binary) test).op() == Op.EQUAL) == holds : null;
  }
}
