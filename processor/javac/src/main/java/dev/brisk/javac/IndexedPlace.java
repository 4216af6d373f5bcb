package dev.brisk.javac;

import dev.brisk.calls.CallIndex;
import java.util.Map;
import javax.lang.model.element.Name;

/** Where in a member the walk is that fills the index of calls. */
final class IndexedPlace {
  private static final long PASSES = 10;

  /** The member's number in the index. */
  final int member;
  /** Simple names of the types of variables; null where a type has none. */
  final Map<Name, Name> locals;
  int loops;
  int branches;
  int rare;
  int kept;
  int jumps;
  /** Whether a jump may have left the member, or a loop in it, before. */
  boolean mayHaveLeft;

  IndexedPlace(int member, Map<Name, Name> locals) {
    this.member = member;
    this.locals = locals;
  }

  /** Whether every way through the member that comes to an ordinary end passes here. */
  boolean isAlways() {
    return branches + rare + kept == 0 && !mayHaveLeft;
  }

  /** What the index keeps of a call that stands here. */
  int flags() {
    return (rare > 0 ? CallIndex.RARE : 0) | (kept > 0 ? CallIndex.KEPT : 0);
  }

  /** What takes so long each time, in all passes of the loops around it. */
  long nanosOfAll(long each) {
    long all = each;
    for (int loop = 0; loop < loops; loop++) all *= PASSES;
    return all;
  }
}
