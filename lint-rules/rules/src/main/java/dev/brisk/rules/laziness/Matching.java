package dev.brisk.rules.laziness;

import dev.brisk.api.Fix;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;

/** The question to a stream whether it has any element, or none, which ends with the first. */
final class Matching {
  private final Call filter;
  private final String name;

  /**
   * @param stream the stream as it stands before the question; the test of a filter at its end becomes that of the question
   * @param none whether it is asked for none
   */
  Matching(Expr stream, boolean none) {
    this.filter = StageEffects.isOfStream(stream) && ((Call) stream).name().equals("filter") ? (Call) stream : null;
    this.name = none ? "noneMatch" : "anyMatch";
  }

  /** Whether there is a test to ask by. */
  boolean hasTest() {
    return filter != null;
  }

  /** As it is written, shortened for a message. */
  String shown() {
    return name + (filter == null ? "(x -> true)" : "(" + filter.argument(0).excerpt() + ")");
  }

  /** Asks it in place of an expression, whose parentheses stay; only where there is a test. */
  Fix inPlaceOf(Expr whole) {
    String instead = filter.receiver().text() + "." + name + "(" + filter.argument(0).text() + ")";
    return Fix.titled("ask " + name).replace(whole.source().start(whole.tree()), whole.source().end(whole.tree()), instead);
  }
}
